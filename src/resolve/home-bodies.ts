// "The Ministry of Law" of a state's own press release is that state's, where some article names the state with it.
import type { ArticleSummary } from "./article-summary.ts";
import type { InstitutionKey } from "./institution-key.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { wordsOf } from "./name-words.ts";
import { remembered } from "./remembered.ts";

/** The ISO code of the country whose body is meant by this key of `institutionKey` in what this publisher writes; none or one. */
export type HomeOf = (key: string, publisher: string | null) => readonly string[];

type KeyOf = (name: string) => InstitutionKey;

/** Looks through all articles for bodies with their country. */
export function homeBodies(articles: readonly ArticleSummary[], keyOf: KeyOf, lexicon: NameLexicon): HomeOf {
  const known = new Map<string, Set<string>>();
  for (const { entities } of articles) {
    for (const { type, name, represents } of entities) {
      if (type !== "institution") continue;
      const { key, countries, generic } = keyOf(name);
      if (!generic) continue;
      const codes = known.get(key) ?? new Set();
      for (const code of [...countries, ...represents]) codes.add(code);
      known.set(key, codes);
    }
  }
  const homeOfPublisher = remembered((publisher) => homeCountry(publisher, keyOf, lexicon));
  return (key, publisher) => {
    if (publisher === null) return [];
    const home = homeOfPublisher(publisher);
    if (home === null) return [];
    // A ministry whose country no article tells is that of the state that writes of it.
    const codes = known.get(key);
    return codes === undefined || codes.size === 0 || codes.has(home) ? [home] : [];
  };
}

/** The state that a publisher is a body of: "Ministry of Law, Singapore", "The White House"; null for a newspaper. */
function homeCountry(publisher: string, keyOf: KeyOf, lexicon: NameLexicon): string | null {
  const words = wordsOf(publisher).filter((word) => word !== "the");
  const seat = lexicon.seats.get(words.join(" "));
  if (seat !== undefined) return seat;
  const { countries } = keyOf(publisher);
  const isBody = words.some((word) => /^(?:head|state)$/u.test(lexicon.genericBodies.get(word) ?? ""));
  return isBody && countries.length === 1 ? (countries[0] ?? null) : null;
}
