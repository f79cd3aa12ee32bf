// Persons: runs of capitalised words with something that says "this is a person" (a title, a given name, a verb of saying).
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention, PersonMention, TitleMention } from "./annotated.ts";
import type { Places } from "./institution-borders.ts";
import { isHead, isNoName, plain, titleWord, type Words } from "./words.ts";

type Found = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly institutions: readonly InstitutionMention[];
  readonly titles: readonly TitleMention[];
};
type Run = { readonly from: number; readonly to: number };

const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del della di du la le van von der den ter ten zu bin bint ibn ben al el af av y e st".split(" "),
);
const SUFFIX = /^(?:Jr|Sr|SC|QC|KC|MP|II|III|IV|PhD|MD)\.?$/u;
const SAYING =
  /^(?:said|says|told|added|noted|stressed|stated|urged|argued|warned|replied|explained|recalled|spoke|moderated|chaired|opened|thanked|called)$/u;
const LONGEST_NAME = 6;

/** Persons who are sure without the rest of the article: full names, and family names behind a title. */
export function findPersons(found: Found): PersonMention[] {
  return runs(found)
    .map((run) => trimRun(found, run))
    .filter((run): run is Run => run !== null && isPerson(found, run))
    .map((run) => mentionOf(found.tokens, run));
}

/** Later, shorter mentions of persons already known: "Chen", "Colin". `known` has the words that stand for one of them. */
export function findShortMentions(
  found: Found,
  persons: readonly PersonMention[],
  known: ReadonlySet<string>,
): PersonMention[] {
  const taken = (at: number): boolean => persons.some((person) => person.from <= at && at < person.to);
  return runs(found)
    .filter((run) => !taken(run.from))
    .flatMap((run) => {
      const name = found.tokens
        .slice(run.from, run.to)
        .map((token) => token.text)
        .join(" ");
      return known.has(name) ? [mentionOf(found.tokens, run)] : [];
    });
}

function mentionOf(tokens: readonly Token[], run: Run): PersonMention {
  const name = tokens
    .slice(run.from, run.to)
    .map((token) => token.text)
    .join(" ");
  return { type: "person", name, from: run.from, to: run.to };
}

/** Maximal runs of capitalised words, with particles inside, that nothing else covers. */
function runs({ tokens, words, places, institutions, titles }: Found): Run[] {
  const covered = new Set<number>();
  const cover = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) covered.add(at);
  };
  for (const mention of [...institutions, ...titles]) cover(mention.from, mention.to);
  const forms = tokens.map((token) => plain(token.text));
  for (let at = 0; at < forms.length; at += 1) {
    const phrase = words.notNames.longestAt(forms, at);
    if (phrase !== null && phrase.length > 1) cover(at, at + phrase.length);
  }
  for (const { from, to, form } of places.countries)
    if (form !== "demonym" || !startsName(tokens, from, to, words)) cover(from, to);
  for (const { from, to } of places.places) {
    if (!startsName(tokens, from, to, words)) cover(from, to);
  }
  const found: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (covered.has(at) || !isNameWord(tokens, at, words)) {
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < tokens.length && to - at < LONGEST_NAME && !covered.has(to)) {
      const particles = particlesAt(tokens, to);
      if (continuesFamilyFirst(tokens, at, to, words)) to += 1;
      else if (particles > 0 && isNameWord(tokens, to + particles, words) && !covered.has(to + particles))
        to += particles + 1;
      else if (isNameWord(tokens, to, words)) to += 1;
      else break;
    }
    found.push({ from: at, to });
    at = to;
  }
  return found;
}

/** Behind an East Asian family name any one or two capitalised words are the given name: "Zhang Jun", "Hoang The Lien". */
function continuesFamilyFirst(tokens: readonly Token[], from: number, at: number, words: Words): boolean {
  const token = tokens[at];
  if (token === undefined || at - from > 2 || !token.capital || !words.familyFirst.has(tokens[from]?.text ?? ""))
    return false;
  if (
    !/^\p{Lu}\p{Ll}/u.test(token.text) ||
    isHead(words, token.text) ||
    words.titles.longestAt([titleWord(token)], 0) !== null
  )
    return false;
  return at - from === 1
    ? !words.portfolio.has(token.text)
    : token.text.length < 8 && !/^(?:In|On|At|And)$/u.test(token.text);
}

/** A city's name can be a family name, "Ana London", or a first one, "Stanley Loh", "Gao Yan". */
function startsName(tokens: readonly Token[], from: number, to: number, words: Words): boolean {
  if (to - from !== 1) return false;
  if (from > 0 && words.givenNames.has(tokens[from - 1]?.text ?? "")) return true;
  const word = tokens[from]?.text ?? "";
  const next = tokens[to];
  const named = words.givenNames.has(word) || words.familyFirst.has(word);
  return (
    named &&
    next !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(next.text) &&
    !isHead(words, next.text) &&
    !words.portfolio.has(next.text) &&
    words.titles.longestAt([titleWord(next)], 0) === null
  );
}

function particlesAt(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count < 3 && PARTICLES.has(tokens[at + count]?.text ?? "")) count += 1;
  return count;
}

function isNameWord(tokens: readonly Token[], at: number, words: Words): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || !/\p{L}/u.test(token.text)) return false;
  if (words.givenNames.has(token.text) || words.familyFirst.has(token.text)) return true;
  if (isNoName(words, token.text) || words.portfolio.has(token.text) || isHead(words, token.text)) return false;
  if (/^(?:DET|PRON|ADP|SCONJ|CCONJ|AUX|PART|INTJ|NUM)$/u.test(token.pos) && !/^\p{Lu}\.$/u.test(token.text))
    return false;
  return words.eventNouns.longestAt([token.lower], 0) === null;
}

/** Takes off a first word of a sentence that only looks like a name, and suffixes at the end. */
function trimRun({ tokens, words, titles }: Found, run: Run): Run | null {
  let { from, to } = run;
  while (to > from && SUFFIX.test(tokens[to - 1]?.text ?? "")) to -= 1;
  // "Low-Intensity Conflict Chris Maier": words of an office before the given name are not part of the name.
  const given = tokens.slice(from, to).findIndex((token) => words.givenNames.has(token.text));
  const leads = tokens
    .slice(from, from + Math.max(0, given))
    .every(
      (token) =>
        !isKnownFirst(token.text, words) &&
        !words.familyLast.has(token.text) &&
        token.text.length > 3 &&
        !PARTICLES.has(token.lower),
    );
  const titled = titles.some((title) => title.to === from);
  if (given > 0 && leads && !titled && to - from - given > 1 && from > 0) from += given;
  const first = tokens[from];
  if (
    from === 0 &&
    to - from > 1 &&
    first !== undefined &&
    /^(?:ADV|VERB)$/u.test(first.pos) &&
    !isKnownFirst(first.text, words)
  )
    from += 1;
  return to > from ? { from, to } : null;
}

function isKnownFirst(word: string, words: Words): boolean {
  return words.givenNames.has(word) || words.familyFirst.has(word);
}

function isPerson(found: Found, run: Run): boolean {
  const { tokens, words } = found;
  if (/^['’]s$/u.test(tokens[run.to]?.text ?? "") && tokens[run.to + 1]?.text === "Day") return false;
  if (titleBefore(found, run)) return true;
  const size = run.to - run.from;
  const text = tokens.slice(run.from, run.to).map((token) => token.text);
  if (size < 2 || text.every((word) => /^\p{Lu}+$/u.test(word) && word.length > 1)) return false;
  const first = text[0] ?? "";
  const last = text.at(-1) ?? "";
  const origin =
    tokens[run.to]?.text === "(" &&
    [...found.places.countries, ...found.institutions].some(
      (mention) => mention.from === run.to + 1 && tokens[mention.to]?.text === ")",
    );
  if (origin && size <= 4) return true;
  if (words.givenNames.has(first)) return true;
  if (words.familyFirst.has(first) && size <= 3) return true;
  if (words.familyLast.has(last) || /^\p{Lu}\.$/u.test(text[0] ?? "")) return true;
  if (text.some((word) => words.givenNames.has(word)) && size <= 4) return true;
  return titleAfter(found, run) || (SAYING.test(tokens[run.to]?.text ?? "") && size <= 4);
}

/** A title that ends where the name begins, a comma allowed: "Minister for Law, Mr K Shanmugam". */
function titleBefore({ tokens, titles }: Found, run: Run): boolean {
  return titles.some((title) => {
    // "ambassadors Ana Ruiz and Sanaullah": each name of the list has the title.
    if (title.title.plural && title.title.kind === "office")
      return title.to === run.from
        ? run.to - run.from > 1
        : run.from > title.to && run.from - title.to < 9 && listOnly(tokens.slice(title.to, run.from));
    const apposed =
      title.to === run.from - 1 &&
      tokens[title.to]?.text === "," &&
      run.to - run.from > 1 &&
      run.to - run.from < 4 &&
      /^[,(]$/u.test(tokens[run.to]?.text ?? "");
    if (apposed && title.title.kind === "office") return true;
    if (title.to === run.from)
      return !isHeadOnly(title, tokens) || tokens[title.from]?.capital === true || run.to - run.from > 1;
    return false;
  });
}

function listOnly(tokens: readonly Token[]): boolean {
  return (
    tokens[0]?.capital === true &&
    tokens[1]?.capital === true &&
    tokens.every((token) => token.capital || token.text === "," || token.lower === "and")
  );
}

/** "head", "chair", "general" in lower case before a single capitalised word say little. */
function isHeadOnly(title: TitleMention, tokens: readonly Token[]): boolean {
  return title.to - title.from === 1 && tokens[title.from]?.capital === false;
}

/** ", a professor of law", ", Permanent Representative of Chile", "(president)" after the name. */
function titleAfter({ tokens, titles }: Found, run: Run): boolean {
  const mark = tokens[run.to]?.text ?? "";
  if (mark !== "," && mark !== "(") return false;
  const first = run.to + 1;
  return titles.some((title) => {
    if (title.from < first || title.from > first + 5 || title.title.plural) return false;
    return tokens
      .slice(first, title.from)
      .every((token) =>
        /^(?:the|a|an|then|who|is|was|its|['’]s|country|nation|organi[sz]ation|alliance|group|bloc|kingdom|state)$/u.test(
          token.lower,
        ),
      );
  });
}
