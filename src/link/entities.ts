// The article's entities: one for each country, body and person, whatever form of the name a mention has.
import type { InstitutionMention, PersonMention } from "../annotate/annotated.ts";
import type { Words } from "../annotate/words.ts";
import { slug } from "../graph/ids.ts";
import type { EntityType, Span } from "../model.ts";
import type { DraftEntity } from "./linked.ts";

/** Heads that name a body by themselves where no fuller name is given. */
const STANDS_ALONE =
  /^(?:Senate|Treasury|Commons|Lords|General Assembly|National Assembly|National Council|Legislative Assembly|Legislative Council|Constitutional Court|Coast Guard|Lok Sabha|Rajya Sabha|Red Cross|Red Crescent|Privy Council|Politburo|Supreme Court|High Court|House of Commons|Knesset|Duma|Pentagon)$/u;

/** Grows as the article is read; finds the entity that a mention means, or makes it. */
export type Entities = {
  readonly all: Map<string, DraftEntity>;
  country(code: string, span: Span | null): string;
  /** Null for "the Council" when no council was named. */
  institution(mention: InstitutionMention, surface: string, span: Span): string | null;
  person(mention: PersonMention, span: Span): string;
};

export function createEntities(words: Words, fullNames: readonly string[]): Entities {
  const all = new Map<string, DraftEntity>();
  const byName = new Map<string, string>();
  const byHead = new Map<string, string>();
  const persons = personIndex(fullNames, words);

  const entity = (id: string, type: EntityType, name: string, more: { code?: string; kind?: string }): DraftEntity => {
    const known = all.get(id);
    if (known !== undefined) return known;
    const made: DraftEntity = {
      id,
      type,
      name,
      aliases: new Set(),
      mentions: [],
      code: more.code ?? null,
      kind: more.kind ?? null,
      titles: new Set(),
      affiliations: new Map(),
      represents: new Map(),
    };
    all.set(id, made);
    return made;
  };

  return {
    all,
    country(code, span) {
      const found = entity(`country:${code}`, "country", words.countryNames.get(code) ?? code, { code });
      if (span !== null) found.mentions.push(span);
      return found.id;
    },
    institution(mention, surface, span) {
      const id =
        mention.name === ""
          ? (byHead.get(mention.head) ?? (STANDS_ALONE.test(surface) ? `institution:${slug(surface)}` : null))
          : namedBody(byName, mention, surface);
      if (id === null) return null;
      const found = entity(id, "institution", mention.name === "" ? surface : mention.name, { kind: mention.kind });
      found.mentions.push(span);
      if (mention.name === "") return id;
      byHead.set(mention.head, id);
      for (const alias of [...mention.aliases, surface, mention.name]) {
        if (alias !== found.name) found.aliases.add(alias);
      }
      if (mention.country !== null && !found.represents.has(`country:${mention.country}`)) {
        found.represents.set(`country:${mention.country}`, { ...span, title: null, sentence: -1 });
      }
      return id;
    },
    person(mention, span) {
      const name = persons.fullName(mention.name);
      const found = entity(`person:${slug(name)}`, "person", name, {});
      if (mention.name !== name) found.aliases.add(mention.name);
      found.mentions.push(span);
      return found.id;
    },
  };
}

/** The body known by any of the mention's names, else a new one; afterwards it is known by all of them. */
function namedBody(byName: Map<string, string>, mention: InstitutionMention, surface: string): string {
  const names = [mention.name, ...mention.aliases, surface].map(bodyKey);
  const known = names.map((name) => byName.get(name)).find((found) => found !== undefined);
  const id = known ?? `institution:${slug(mention.name)}`;
  for (const name of names) if (!byName.has(name)) byName.set(name, id);
  return id;
}

function bodyKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\bu\.?n\.?(?=\s|$)/g, "united nations")
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}

/** Which full name of the article a shorter form means: the one with most words that has the form as its end, start or subset. */
function personIndex(fullNames: readonly string[], words: Words): { fullName(name: string): string } {
  const byWord = new Map<string, string[]>();
  for (const name of new Set(fullNames)) {
    for (const word of new Set(name.split(" ").flatMap((part) => [part, part.replace(/^(?:al|el)-/iu, "")])))
      byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  return {
    fullName(name) {
      // "Van der Kolk said": at the head of a sentence the particle has a capital.
      const parts = name
        .replace(/^(?:Van|Von|De|Di|Da|Del|Der|Ter|Ten|Al)(?= )/u, (particle) => particle.toLowerCase())
        .split(" ");
      if (parts.length > 1 && name !== parts.join(" ")) {
        const owner = (byWord.get(parts.at(-1) ?? "") ?? []).find((full) => full.endsWith(` ${parts.join(" ")}`));
        if (owner !== undefined) return owner;
      }
      const candidates = (byWord.get(parts.at(-1) ?? name) ?? []).filter(
        (full) => full !== name && isShorter(parts, full.split(" "), words),
      );
      // The first full form in the article decides, so that the same text always gives the same answer.
      return candidates.sort((a, b) => b.split(" ").length - a.split(" ").length)[0] ?? name;
    },
  };
}

/** "Chen" of "Chen Xu", "Biden" and "Joe Biden" of "Joseph R. Biden", "De Zayas" of "Alfred De Zayas"; never "Ana" of "Ana Ruiz" by accident of two given names. */
function isShorter(short: readonly string[], full: readonly string[], words: Words): boolean {
  const last = full.at(-1);
  // "Z. Hrabovska" of "Zuzana Hrabovska".
  if (short.length === full.length && /^\p{Lu}\.$/u.test(short[0] ?? ""))
    return (
      full[0]?.startsWith(short[0]?.[0] ?? " ") === true && short.slice(1).every((word, at) => word === full[at + 1])
    );
  if (short.length >= full.length) return false;
  if (short.at(-1) === last)
    return (
      short.length === 1 || short.slice(0, -1).every((word) => full.includes(word) || isInitialOf(word, full[0] ?? ""))
    );
  if (short.length > 1) return false;
  // "Condo" of "Edgar Condo Limachi": the first of two family names.
  if (full.length > 2 && short[0] === full.at(-2) && !words.givenNames.has(short[0] ?? "")) return true;
  if (/^(?:al|el)-/iu.test(last ?? "") && short[0] === last?.slice(3)) return true;
  const first = full[0] ?? "";
  return short[0] === first && (words.familyFirst.has(first) || words.givenNames.has(first));
}

function isInitialOf(word: string, name: string): boolean {
  return word.startsWith(name[0] ?? " ") && (word.length <= 2 || name.startsWith(word.slice(0, 2)));
}
