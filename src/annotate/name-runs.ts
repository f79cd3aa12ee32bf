// Runs of capitalised words that may be persons' names: "Ana de la Ruiz", "Hoang The Lien".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention, TitleMention } from "./annotated.ts";
import type { Places } from "./institution-borders.ts";
import { isEventNoun, isHead, isNoName, plain, titleWord, type Words } from "./words.ts";

/** A sentence with what is found before its persons are. */
export type Found = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly institutions: readonly InstitutionMention[];
  readonly titles: readonly TitleMention[];
};
/** Half-open range of token numbers. */
export type Run = { readonly from: number; readonly to: number };

const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del della di du la le van von der den ter ten zu bin bint ibn ben al el af av y e i st wa ould".split(
    " ",
  ),
);
const SUFFIX = /^(?:Jr|Sr|SC|QC|KC|MP|MEP|MSP|TD|OBE|MBE|CBE|II|III|IV|PhD|MD)\.?$/u;
const LONGEST_NAME = 9;

/** Maximal runs of capitalised words, with particles inside, that nothing else covers. */
export function nameRuns(found: Found): Run[] {
  const { tokens, words } = found;
  const covered = coveredTokens(found);
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (covered.has(at) || !(isNameWord(tokens, at, words) || opensWithParticle(found, at, covered))) {
      at += 1;
      continue;
    }
    const to = runEnd(found, at, covered);
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

/** "President von der Leyen": right behind a title a name may begin with its particles. */
function opensWithParticle({ tokens, titles, words }: Found, at: number, covered: ReadonlySet<number>): boolean {
  const name = at + particlesAt(tokens, at);
  return name > at && titles.some((title) => title.to === at) && !covered.has(name) && isNameWord(tokens, name, words);
}

/** The tokens of mentions and phrases that are nobody's name. */
function coveredTokens({ tokens, words, places, institutions, titles }: Found): Set<number> {
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
  // "Senator London Lamar": behind a title and before a name.
  const isHolders = (from: number, to: number): boolean =>
    to - from === 1 && titles.some((title) => title.to === from) && isPlainName(tokens, to, words);
  for (const { from, to, form } of places.countries) {
    const named = form === "demonym" ? startsName(tokens, from, to, words) : form === "capital" && isHolders(from, to);
    if (!named) cover(from, to);
  }
  for (const { from, to } of places.places) {
    if (!startsName(tokens, from, to, words) && !isHolders(from, to)) cover(from, to);
  }
  return covered;
}

/** The end of the run that begins with the name's word at `from`. */
function runEnd({ tokens, words }: Found, from: number, covered: ReadonlySet<number>): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_NAME && !covered.has(to)) {
    const particles = particlesAt(tokens, to);
    if (continuesFamilyFirst(tokens, from, to, words)) to += 1;
    else if (particles > 0 && isNameWord(tokens, to + particles, words) && !covered.has(to + particles))
      to += particles + 1;
    else if (isNameWord(tokens, to, words)) to += 1;
    else break;
  }
  return to;
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
  return (words.givenNames.has(word) || words.familyFirst.has(word)) && isPlainName(tokens, to, words);
}

/** A capitalised word that is no head, field or title. */
function isPlainName(tokens: readonly Token[], at: number, words: Words): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    !isHead(words, token.text) &&
    !words.portfolio.has(token.text) &&
    words.titles.longestAt([titleWord(token)], 0) === null
  );
}

function particlesAt(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count < 3 && PARTICLES.has(tokens[at + count]?.text ?? "")) count += 1;
  return count;
}

/** "Ana S. Ramadan": behind an initial any capitalised word is a name; "He Xiulan": the pronoun is followed by a verb. */
function isNameByPlace(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  const behindInitial = /^\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? "") && tokens[at - 2]?.capital === true;
  if (behindInitial && /^\p{Lu}\p{Ll}/u.test(text)) return true;
  return text === "He" && tokens[at + 1]?.pos === "PROPN" && tokens[at + 1]?.capital === true;
}

function isNameWord(tokens: readonly Token[], at: number, words: Words): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || !/\p{L}/u.test(token.text)) return false;
  if (isNameByPlace(tokens, at)) return true;
  if (words.givenNames.has(token.text) && isNoName(words, token.text)) return startsFullName(tokens, at, words);
  if (words.givenNames.has(token.text) || words.familyFirst.has(token.text)) return true;
  // "Eric Holder": behind a given name, and with no further name, any word can be a family name.
  const isFamilyName = words.givenNames.has(tokens[at - 1]?.text ?? "") && tokens[at + 1]?.capital !== true;
  // "Ms Rosanna Law"
  if (
    isFamilyName &&
    words.titles.longestAt([titleWord(tokens[at - 2] ?? { lower: "" })], 0)?.value.kind === "honorific"
  )
    return true;
  if ((isNoName(words, token.text) && !isFamilyName) || words.portfolio.has(token.text) || isHead(words, token.text))
    return false;
  if (/^(?:DET|PRON|ADP|SCONJ|CCONJ|AUX|PART|INTJ|NUM)$/u.test(token.pos) && !/^\p{Lu}\.$/u.test(token.text))
    return false;
  return !isEventNoun(words, token.lower);
}

/** "Bill Marwick", not "the Farm Bill": a given name that is a word too needs a family name, and no other name before. */
function startsFullName(tokens: readonly Token[], at: number, words: Words): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const free = before === undefined || !before.capital || words.titles.longestAt([titleWord(before)], 0) !== null;
  return (
    free &&
    !/^(?:the|a|an|this|that|its|their)$/u.test(before?.lower ?? "") &&
    next !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    next.pos === "PROPN" &&
    !isNoName(words, next.text) &&
    !words.portfolio.has(next.text) &&
    !isHead(words, next.text) &&
    !isEventNoun(words, next.lower)
  );
}

/** Takes off a first word of a sentence that only looks like a name, and suffixes at the end. */
export function trimRun(found: Found, run: Run): Run | null {
  const { tokens, words } = found;
  let { from, to } = run;
  while (to > from && SUFFIX.test(tokens[to - 1]?.text ?? "")) to -= 1;
  from += officeWords(found, { from, to });
  const first = tokens[from];
  const opens = from === 0 && to - from > 1 && first !== undefined && /^(?:ADV|VERB)$/u.test(first.pos);
  if (opens && !isKnownFirst(first.text, words)) from += 1;
  return to > from ? { from, to } : null;
}

/** "Low-Intensity Conflict Chris Maier": how many words of an office stand before the given name. */
function officeWords({ tokens, words, titles }: Found, { from, to }: Run): number {
  const given = tokens.slice(from, to).findIndex((token) => words.givenNames.has(token.text));
  if (given <= 0 || from === 0 || to - from - given <= 1 || titles.some((title) => title.to === from)) return 0;
  const ofOffice = (token: Token): boolean =>
    !isKnownFirst(token.text, words) &&
    !words.familyLast.has(token.text) &&
    token.text.length > 3 &&
    !PARTICLES.has(token.lower);
  return tokens.slice(from, from + given).every(ofOffice) ? given : 0;
}

function isKnownFirst(word: string, words: Words): boolean {
  return words.givenNames.has(word) || words.familyFirst.has(word);
}
