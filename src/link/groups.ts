// Groups that act for others: "representatives of Chile and Peru", "the Chilean delegation", "NATO leaders".

import type { PersonMention, Sentence } from "../annotate/annotated.ts";
import { covers } from "../annotate/token-ranges.ts";
import { isGenitive } from "../annotate/words.ts";
import { type LexiconRow, listOf } from "../lexicon.ts";
import { createPhraseIndex, type PhraseIndex } from "../text/phrases.ts";
import { entityOf, listAt } from "./entity-lists.ts";
import type { Unit } from "./linked.ts";
import type { Ids } from "./person-units.ts";

export type GroupHeads = PhraseIndex<{ readonly plural: boolean }>;

/** Compiles the table `group-heads`. */
export function compileGroupHeads(rows: readonly LexiconRow[]): GroupHeads {
  return createPhraseIndex(
    rows.flatMap((row) => [
      ...listOf(row.head).map((head) => ({ words: head.split(" "), value: { plural: false } })),
      ...listOf(row.plural).map((head) => ({ words: head.split(" "), value: { plural: true } })),
    ]),
  );
}

/** How far "of" may stand from its head: "missions to the United Nations in Geneva of …". */
const REACH = 16;

/** What may stand between: "from more than thirty countries, including …". */
const BETWEEN =
  /^(?:to|the|in|at|of|from|and|many|a|an|large|number|several|some|various|countries|nations|states|member|members|more|than|over|about|other|like-minded|,|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|twenty|thirty|forty|fifty|respective|those)$/u;

/** All groups of a sentence that name whom they act for. */
export function findGroups(sentence: Sentence, ids: Ids, heads: GroupHeads): Unit[] {
  const lower = sentence.tokens.map((token) => token.lower);
  const groups: Unit[] = [];
  for (let at = 0; at < lower.length; at += 1) {
    const head = heads.longestAt(lower, at);
    if (head === null || isTitleOfPerson(sentence, at, head.length) || isBody(sentence, at, head.value.plural))
      continue;
    const group =
      after(sentence, at, at + head.length, ids, head.value.plural) ?? before(sentence, at, at + head.length, ids);
    const outer = group === null ? null : widened(sentence, group, lower, heads);
    if (outer !== null) {
      groups.push(outer);
      at = outer.to - 1;
      continue;
    }
    if (group !== null && !groups.some((other) => other.to > group.from)) {
      groups.push(group);
      at = group.to - 1;
    }
  }
  return groups;
}

/** "senior representatives from the embassies of A and B": the people sent are the unit. */
function widened({ tokens }: Sentence, group: Unit, lower: readonly string[], heads: GroupHeads): Unit | null {
  const the = tokens[group.from - 1]?.lower === "the" ? group.from - 1 : group.from;
  if (!/^(?:from|of)$/u.test(lower[the - 1] ?? "")) return null;
  const head = heads.longestAt(lower, the - 2) ?? null;
  return head !== null && head.length === 1 ? { ...group, from: the - 2 } : null;
}

/** "Chile's Permanent Mission" is a body of its own, "the missions of Chile and Peru" are states. */
function isBody({ institutions }: Sentence, at: number, plural: boolean): boolean {
  return !plural && institutions.some((body) => covers(body, at) && body.name !== "" && body.nested !== true);
}

function isTitleOfPerson({ tokens, persons, titles }: Sentence, at: number, length: number): boolean {
  const title = titles.find((mention) => covers(mention, at));
  const end = title?.to ?? at + length;
  // "the chief executive of Ferrovale, Ana Ruiz, said"
  const apposed = (person: PersonMention): boolean =>
    title?.title.plural === false &&
    tokens[end]?.text === "," &&
    person.from === end + 1 &&
    /^[,.)]$/u.test(tokens[person.to]?.text ?? ".");
  // "Harbour Watch president and former air force officer Ana Ruiz"
  const shared = (person: PersonMention): boolean =>
    title?.title.plural === false &&
    tokens[end]?.lower === "and" &&
    person.from > end &&
    person.from - end < 7 &&
    tokens.slice(end, person.from).every((token) => !token.capital && token.text !== ",");
  return persons.some(
    (person) => person.from === end || person.to === (title?.from ?? at) || apposed(person) || shared(person),
  );
}

/** "representatives of/from A, B and C", also "… from many countries, including A and B" and "… countries, A and B among them". */
function after(sentence: Sentence, start: number, end: number, ids: Ids, plural: boolean): Unit | null {
  const { tokens } = sentence;
  for (let at = end; at < Math.min(tokens.length, end + REACH); at += 1) {
    const word = tokens[at]?.lower ?? "";
    const links = /^(?:of|from|including|representing)$/u.test(word) || (word === "," && plural);
    const list = links ? listAt(sentence, at + 1, ids) : { entities: [], to: at };
    if (list.entities.length === 0 || (word === "," && !amongThem(sentence, list.to))) {
      if (!links && !BETWEEN.test(word) && !isInside(sentence, at)) break;
      continue;
    }
    const to = amongThem(sentence, list.to) ? list.to + 2 : list.to;
    return { from: start, to, entities: list.entities, kind: "group", as: null };
  }
  return null;
}

function isInside({ institutions, places }: Sentence, at: number): boolean {
  return [...institutions, ...places].some((mention) => covers(mention, at));
}

function amongThem({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.lower === "among" && tokens[at + 1]?.lower === "them";
}

/** "the Chilean delegation", "NATO leaders", "Chile's delegation", "Chilean and Peruvian ministers". */
function before(sentence: Sentence, start: number, end: number, ids: Ids): Unit | null {
  const { tokens, countries, institutions, titles } = sentence;
  const at = titles.find((title) => title.from < start && title.to >= end)?.from ?? beforeAdjectives(tokens, start);
  const opening = entityOf(
    institutions.find((mention) => mention.from === at && mention.to <= start),
    countries.find((mention) => mention.from === at && mention.to <= start),
    ids,
  );
  const entities = opening === null ? [] : [opening];
  let from = at;
  while (from > 0 && from > at - 12) {
    const joined = /^(?:and|,)$/u.test(tokens[from - 1]?.lower ?? "");
    if (joined && entities.length === 0) break;
    const close = joined || isGenitive(tokens[from - 1]) ? from - 1 : from;
    const country = countries.find((mention) => mention.to === close && mention.form !== "capital");
    const body = institutions.find((mention) => mention.to === close);
    const id = entityOf(body, country, ids);
    if (id === null) break;
    entities.unshift(id);
    from = body?.from ?? country?.from ?? 0;
  }
  return entities.length > 0 ? { from, to: end, entities, kind: "group", as: null } : null;
}

/** "the Chilean high-level delegation": back over at most three words in lower case before the head. */
function beforeAdjectives(tokens: Sentence["tokens"], start: number): number {
  let at = start;
  while (/^(?:ADJ|NOUN)$/u.test(tokens[at - 1]?.pos ?? "") && !tokens[at - 1]?.capital && start - at < 3) at -= 1;
  return at;
}
