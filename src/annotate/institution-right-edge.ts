// Where the name of a body ends behind its head word: "Court [of Appeal for the North]", "Ministry [of Labour, Trade and Forests]".
import type { Token } from "../text/tokens.ts";
import type { Found } from "./institution-borders.ts";
import {
  type InstitutionHead,
  isCalendarWord,
  isEventNoun,
  isGenitive,
  isHead,
  titleWord,
  type Words,
} from "./words.ts";

const CHAIN: ReadonlySet<string> = new Set(["of", "for", "on"]);

/** Bodies that are sent: "Permanent Mission to the UN", "Embassy in Lima". */
const SENT: ReadonlySet<string> = new Set(["mission", "embassy"]);

/** How many tokens behind its head a name may have. */
const LONGEST_NAME = 22;

/** Walks right over "of the United Nations", "for Human Rights", "to the UN at Geneva", and lists of fields after a head. */
export function rightEdge(found: Found, start: number, head: InstitutionHead): number {
  const { tokens } = found;
  let to = start;
  while (to < tokens.length && to - start < LONGEST_NAME) {
    const word = tokens[to]?.lower ?? "";
    if (word === "on" && isCalendarWord(tokens[to + 1]?.lower ?? "")) break;
    const chains =
      (CHAIN.has(word) &&
        !(word === "on" && /^(?:museum|hospital|company|parliament)$/u.test(head.kind)) &&
        !(word === "for" && head.kind === "parliament")) ||
      (SENT.has(head.kind) && word === "to") ||
      (to > start && isInnerLink(found, to));
    const next = chains ? complement(found, to + 1, head) : listed(found, to, start);
    if (next === null) break;
    to = next;
  }
  return to;
}

/** "Center for Agricultural Research in the Dry Areas (ICARDA)": the short form shows where the name ends. */
export function acronymEdge({ tokens }: Found, from: number, to: number): number {
  for (let at = to; at < Math.min(tokens.length, to + 8); at += 1) {
    const token = tokens[at];
    if (token?.text === "(") {
      const initials = tokens.slice(from, at).filter((word) => word.capital);
      return tokens[at + 1]?.text === initials.map((word) => word.text[0]).join("") && initials.length > 2 ? at : to;
    }
    if (token === undefined || !(token.capital || /^(?:ADP|DET|CCONJ)$/u.test(token.pos))) return to;
  }
  return to;
}

/** "United Nations Office at Geneva": a city, and not another body, behind "at". */
function isSeat({ tokens, places }: Found, at: number): boolean {
  const place =
    places.places.find((mention) => mention.from === at) ??
    places.countries.find((mention) => mention.from === at && mention.form === "capital");
  return place !== undefined && !tokens[place.to]?.capital;
}

/** Whether the small word at `at` goes on with the name, by the word before or behind it. */
function isInnerLink(found: Found, at: number): boolean {
  const { tokens } = found;
  const before = tokens[at - 1]?.text ?? "";
  switch (tokens[at]?.lower) {
    case "with":
      // "Committee for Cultural Relations with Foreign Countries", "Trust for Individuals with Disabilities"
      return /^(?:Relations|Cooperation|Solidarity|Friendship|Ties|People|Persons|Individuals|Women|Children|Adults)$/u.test(
        before,
      );
    case "in":
      // "African Union Mission in Somalia"
      return /^(?:Mission|Force|Operation)$/u.test(before) && isCountry(found, at + 1);
    case "at":
      return isSeat(found, at + 1);
    case "the":
      // "Fund for Saving the Aral Sea": what a gerund does something to.
      return /^\p{Lu}\p{Ll}+ing$/u.test(before);
    default:
      return false;
  }
}

function isCountry({ places }: Found, at: number): boolean {
  return places.countries.some((mention) => mention.from === at && mention.form === "name");
}

/** Whether a name ends with the place before this word: "Director of the Polar Institute of China Sun Weiguo" goes on with a person. */
function endsAtPlace(next: Token | undefined, words: Words): boolean {
  return next === undefined || !next.capital || words.familyFirst.has(next.text) || words.givenNames.has(next.text);
}

/** The end of "[the] Name Name" that begins at `at`; null when no name begins there. */
function complement({ tokens, words, places }: Found, at: number, head: InstitutionHead): number | null {
  let from = at;
  if (tokens[from]?.lower === "the") from += 1;
  const place = [...places.countries, ...places.places].find((mention) => mention.from === from);
  if (place !== undefined && endsAtPlace(tokens[place.to], words)) {
    // "missions of Chile, Peru and Norway" is a list of states, not one name.
    return head.plural ? null : place.to;
  }
  let to = from;
  while (to < tokens.length && (isComplementWord(tokens[to], words) || (to === from && isTown(tokens, to)))) {
    if (to > from && isBehindName(tokens, to, words)) break;
    to += isGenitive(tokens[to + 1]) && tokens[to + 2]?.capital && !isOwner(tokens[to], head, words) ? 2 : 1;
  }
  return to > from ? to : null;
}

/** "Office of Public Engagement Director", "Council of Governors Meeting": a title, or a gathering at the end, is no part of the body. */
function isBehindName(tokens: readonly Token[], at: number, words: Words): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // "REGISTRY OF HARBOURS MINISTRY OF LAW": two lines of a signature.
  if (token.text === "Ministry" && tokens[at + 1]?.lower === "of") return true;
  if (isHead(words, token.text)) return false;
  return isTitleOfOne(token, words) || (tokens[at + 1]?.capital !== true && isEventNoun(words, token.lower));
}

function isTitleOfOne(token: Token, words: Words): boolean {
  const title = words.titles.longestAt([titleWord(token)], 0)?.value;
  return title !== undefined && !title.plural && /^(?:office|honorific)$/u.test(title.kind);
}

/** "University of Vigo": a given name alone behind "of" is that of a town. */
function isTown(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && tokens[at + 1]?.capital !== true && !isGenitive(tokens[at + 1]);
}

function isComplementWord(token: Token | undefined, words: Words): boolean {
  if (token === undefined || !token.capital || token.pos === "PRON") return false;
  return !words.givenNames.has(token.text) || words.portfolio.has(token.text);
}

/** "Centre for Law, National University": another body, and no further field. */
function startsBody(tokens: readonly Token[], at: number, words: Words): boolean {
  let to = at + 1;
  while (to < at + 4 && tokens[to]?.capital === true && !isHead(words, tokens[to]?.text ?? "")) to += 1;
  const head = tokens[to];
  return (
    head?.capital === true && isHead(words, head.text) && !head.text.endsWith("s") && !words.portfolio.has(head.text)
  );
}

/** Whether a genitive behind this word owns another body: "Ministry of Law's", "University of Lakeside's". */
function isOwner(token: Token | undefined, head: InstitutionHead, words: Words): boolean {
  if (/^(?:university|parliament|court|bank)$/u.test(head.kind)) return true;
  return /^(?:ministry|department|agency|office)$/u.test(head.kind) && words.portfolio.has(token?.text ?? "");
}

/** Whether what the name has behind its head so far, "of Law", "of Lakeside", can be all that it has. */
function isComplete({ tokens, words, places }: Found, start: number, end: number): boolean {
  const at = tokens[start + 1]?.lower === "the" ? start + 2 : start + 1;
  return (
    words.portfolio.has(tokens[at]?.text ?? "") || [...places.countries, ...places.places].some(({ to }) => to === end)
  );
}

/** "…, Environment and Forests": more fields of work after a first one. */
function listed(found: Found, at: number, start: number): number | null {
  const { tokens, words } = found;
  if (at === start) return null;
  let next = at;
  if (tokens[next]?.text === ",") next += 1;
  if (tokens[next]?.lower === "and" || tokens[next]?.text === "&") next += 1;
  if (next === at) return null;
  const ends = (index: number): boolean => {
    const text = tokens[index]?.text ?? "";
    return (
      words.portfolio.has(text) ||
      (index > next && isHead(words, text) && tokens[index]?.capital === true && text.endsWith("s"))
    );
  };
  if (!ends(next) || (isHead(words, tokens[next]?.text ?? "") && /^(?:of|for)$/u.test(tokens[next + 1]?.lower ?? "")))
    return null;
  const parted = tokens[at]?.text === "," || isComplete(found, start, at);
  if (parted && startsBody(tokens, next, words)) return null;
  let to = next;
  while (
    ends(to) ||
    (to > next &&
      isComplementWord(tokens[to], words) &&
      words.titles.longestAt([titleWord(tokens[to] ?? { lower: "" })], 0) === null)
  )
    to += 1;
  // "Ministry of Law and Trade Minister Ruiz": the second field belongs to a title.
  return words.titles.longestAt([tokens[to]?.lower ?? ""], 0) === null || !tokens[to]?.capital ? to : null;
}
