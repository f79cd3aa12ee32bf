// What tells one institution from another: its words, and for a body that every state has, its country.
import { parseInstitution } from "./institution-names.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { takePhrases } from "./name-words.ts";

const LONGEST_COUNTRY = 6;
export type InstitutionKey = {
  /** Equal for two spellings of one name. */
  readonly key: string;
  /** ISO codes of the countries in the name, in the order of the text. */
  readonly countries: readonly string[];
  /** The name fits a body of many countries. */
  readonly generic: boolean;
};

/** "Chinese Foreign Ministry" and "Ministry of Foreign Affairs of China" → foreign ministry, CN, generic. */
export function institutionKey(name: string, lexicon: NameLexicon): InstitutionKey {
  const { words } = parseInstitution(name, lexicon);
  const { rest, taken: countries } = takePhrases(words, lexicon.countries, LONGEST_COUNTRY);
  const content = rest.filter((word) => !lexicon.smallWords.has(word) && lexicon.genericBodies.get(word) !== "empty");
  const parts = content.map((word) => lexicon.genericBodies.get(word));
  const isOfState = parts.includes("state");
  const generic =
    isOfState || (parts.every((part) => part !== undefined) && (parts.length === 0 || parts.includes("head")));
  if (generic) {
    // The embassy of one in the other is not that of the other in the one.
    const order = countries.length > 1 ? countries : [];
    return { key: [...[...new Set(content)].sort(), ...order].join(" "), countries, generic };
  }
  return { key: words.filter((word) => word !== "and").join(""), countries, generic };
}
