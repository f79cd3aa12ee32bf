// "The Ministry of Law" of a state's own press release is that state's, where some article names the state with it.
import type { ArticleSummary } from "./article-summary.ts";
import { institutionKey } from "./institution-key.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { wordsOf } from "./name-words.ts";

/** The ISO code of the country whose body is meant by this key of `institutionKey` in what this publisher writes; none or one. */
export type HomeOf = (key: string, publisher: string | null) => readonly string[];

/** Looks through all articles for bodies with their country. */
export function homeBodies(articles: readonly ArticleSummary[], lexicon: NameLexicon): HomeOf {
  const known = new Set<string>();
  for (const { entities } of articles) {
    for (const { type, name, represents } of entities) {
      if (type !== "institution") continue;
      const { key, countries, generic } = institutionKey(name, lexicon);
      if (generic) for (const code of [...countries, ...represents]) known.add(`${code} ${key}`);
    }
  }
  const homes = new Map<string, string | null>();
  return (key, publisher) => {
    if (publisher === null) return [];
    const home = homes.get(publisher) ?? homeCountry(publisher, lexicon);
    homes.set(publisher, home);
    return home !== null && known.has(`${home} ${key}`) ? [home] : [];
  };
}

/** The state that a publisher is a body of: "Ministry of Law, Singapore", "The White House"; null for a newspaper. */
function homeCountry(publisher: string, lexicon: NameLexicon): string | null {
  const words = wordsOf(publisher).filter((word) => word !== "the");
  const seat = lexicon.seats.get(words.join(" "));
  if (seat !== undefined) return seat;
  const { countries } = institutionKey(publisher, lexicon);
  const isBody = words.some((word) => lexicon.genericBodies.get(word) === "head");
  return isBody && countries.length === 1 ? (countries[0] ?? null) : null;
}
