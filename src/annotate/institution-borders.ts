// Where the name of a body begins and ends around its head word: "[Chile's Supreme] Court [of Appeal for the North]".
import type { Token } from "../text/tokens.ts";
import type { CountryMention, PlaceMention } from "./annotated.ts";
import { type InstitutionHead, isCalendarWord, isGenitive, isHead, isNoName, titleWord, type Words } from "./words.ts";

export type Places = { readonly countries: readonly CountryMention[]; readonly places: readonly PlaceMention[] };

export type Found = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly barred: ReadonlySet<number>;
  readonly known: ReadonlyMap<number, number>;
};

const CHAIN: ReadonlySet<string> = new Set(["of", "for", "on"]);

/** Bodies that are sent: "Permanent Mission to the UN", "Embassy in Lima". */
const SENT: ReadonlySet<string> = new Set(["mission", "embassy"]);

const SCOPE = /^(?:National|International|Federal|World|European|African|Asian|American|Royal|Central)$/u;

/** How many tokens behind its head a name may have. */
const LONGEST_NAME = 22;

/** Walks left over capitalised words, genitives of names, and "and" between two fields of work. */
export function leftEdge(found: Found, at: number): number {
  let from = at;
  while (from > 0 && at - from < 9) {
    const next = found.known.get(from) ?? stepLeft(found, from);
    if (next === null) break;
    from = next;
  }
  return from;
}

/** One step left from `from` over a word of the name, or over what joins it to one; null where the name begins. */
function stepLeft(found: Found, from: number): number | null {
  const { tokens, words } = found;
  const before = tokens[from - 1];
  if (before === undefined) return null;
  if (words.givenNames.has(before.text) && titleAhead(found, from - 1)) return null;
  if (isNameWord(before, words) && !(from === 1 && isOpening(before))) return from - 1;
  return isJoint(before, found, from) ? from - 2 : null;
}

/** A hyphen or a genitive behind a capitalised word, or "and" between two fields of work. */
function isJoint(joint: Token, found: Found, from: number): boolean {
  const { tokens, words } = found;
  const left = tokens[from - 2];
  if (joint.text === "-") return left?.capital === true && left.end === joint.start;
  if (isGenitive(joint)) return left?.capital === true;
  const and = joint.text === "&" || joint.text === "and";
  return and && (joinsFields(tokens, from, words) || isOfScope(tokens, from, words) || isOneName(found, from));
}

/** "the Food and Drink Federation": one article for both words, of which neither names anything by itself. */
function isOneName({ tokens, words, places, known }: Found, from: number): boolean {
  const right = tokens[from];
  if (right === undefined || !isNameWord(right, words) || isHead(words, right.text)) return false;
  let at = from - 2;
  const first = at;
  while (at > 0 && first - at < 4 && tokens[at]?.capital === true) at -= 1;
  const article = /^(?:the|an?)$/u.test(tokens[at]?.lower ?? "");
  if (!article || at === first || known.has(from - 1)) return false;
  for (let word = at + 1; word <= first; word += 1) {
    const token = tokens[word];
    if (token === undefined || !isNameWord(token, words) || isHead(words, token.text)) return false;
    if (words.givenNames.has(token.text)) return false;
    if (word === first && [...places.countries, ...places.places].some((mention) => mention.to === word + 1))
      return false;
  }
  return true;
}

/** "International Bamboo and Rattan Organization": what names of such scope deal with may be joined by "and". */
function isOfScope(tokens: readonly Token[], from: number, words: Words): boolean {
  for (let at = from - 2; at >= Math.max(0, from - 4); at -= 1) {
    const token = tokens[at];
    if (token !== undefined && SCOPE.test(token.text)) return at < from - 2;
    if (token === undefined || !token.capital || isHead(words, token.text)) return false;
  }
  return false;
}

function joinsFields(tokens: readonly Token[], from: number, words: Words): boolean {
  const left = tokens[from - 2];
  const right = tokens[from];
  if (left === undefined || right === undefined) return false;
  if (words.portfolio.has(left.text) && words.portfolio.has(right.text)) return true;
  const region = (text: string, next: string): boolean =>
    (words.places.longestAt([text, next], 0) ?? words.places.longestAt([text], 0)) !== null;
  return region(left.text, "") && region(right.text, tokens[from + 1]?.text ?? "");
}

function isOpening(token: Token): boolean {
  return (
    token.pos === "DET" || token.pos === "ADP" || token.pos === "PRON" || token.pos === "SCONJ" || token.pos === "ADV"
  );
}

/** "CEO Ana Ruiz Foundation …": behind a title the name is a person's. */
function titleAhead({ tokens, words }: Found, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && words.titles.longestAt([titleWord(before)], 0) !== null;
}

/** A capitalised word that can be part of a body's name: no title, honorific or given name. */
function isNameWord(token: Token, words: Words): boolean {
  if (!token.capital || token.pos === "DET" || token.pos === "PRON" || /-based$/u.test(token.text)) return false;
  if (words.portfolio.has(token.text) || isHead(words, token.text)) return true;
  if (isNoName(words, token.text)) return false;
  const title = words.titles.longestAt([titleWord(token)], 0)?.value.kind ?? "";
  return !/^(?:office|honorific|royal|academic)$/u.test(title);
}

/** Walks right over "of the United Nations", "for Human Rights", "to the UN at Geneva", and lists of fields after a head. */
export function rightEdge(found: Found, start: number, head: InstitutionHead): number {
  const { tokens } = found;
  let to = start;
  while (to < tokens.length && to - start < LONGEST_NAME) {
    const word = tokens[to]?.lower ?? "";
    if (word === "on" && isCalendarWord(tokens[to + 1]?.lower ?? "")) break;
    const chains = CHAIN.has(word) || (SENT.has(head.kind) && word === "to") || (to > start && isInnerLink(found, to));
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
    // "Office of Public Engagement Director Ruiz": a title behind a first word begins something else.
    if (
      to > from &&
      /^(?:office|honorific)$/u.test(
        words.titles.longestAt([titleWord(tokens[to] ?? { lower: "" })], 0)?.value.kind ?? "",
      ) &&
      !isHead(words, tokens[to]?.text ?? "")
    )
      break;
    to += isGenitive(tokens[to + 1]) && tokens[to + 2]?.capital ? 2 : 1;
  }
  return to > from ? to : null;
}

/** "University of Vigo": a given name alone behind "of" is that of a town. */
function isTown(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && tokens[at + 1]?.capital !== true && !isGenitive(tokens[at + 1]);
}

function isComplementWord(token: Token | undefined, words: Words): boolean {
  if (token === undefined || !token.capital || token.pos === "PRON") return false;
  return !words.givenNames.has(token.text) || words.portfolio.has(token.text);
}

/** "…, Environment and Forests": more fields of work after a first one. */
function listed({ tokens, words }: Found, at: number, start: number): number | null {
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
