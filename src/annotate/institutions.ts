// Institutions: known names from the lexicon, and capitalised phrases around a head word ("Ministry of …", "… University").
import type { Token } from "../text/tokens.ts";
import type { CountryMention, InstitutionMention, PlaceMention } from "./annotated.ts";
import { type InstitutionHead, isHead, isNoName, plain, titleWord, type Words } from "./words.ts";

export type Places = { readonly countries: readonly CountryMention[]; readonly places: readonly PlaceMention[] };
type Found = { readonly tokens: readonly Token[]; readonly words: Words; readonly places: Places; readonly barred: ReadonlySet<number>; readonly known: ReadonlyMap<number, number> };

const CHAIN: ReadonlySet<string> = new Set(["of", "for", "on"]);
/** Bodies that are sent: "Permanent Mission to the UN", "Embassy in Lima". */
const SENT: ReadonlySet<string> = new Set(["mission", "embassy"]);
/** Heads that are common words too: alone or with a mere adjective they name nothing. */
const LONGEST_NAME = 22;

/** All institutions of a sentence, left to right; a shorter one inside a longer one is kept after it. */
export function findInstitutions(tokens: readonly Token[], words: Words, places: Places, quoted: readonly boolean[]): InstitutionMention[] {
  const forms = tokens.map((token) => plain(token.text));
  const knownEnds = new Map<number, number>();
  const found: Found = { tokens, words, places, barred: barredTokens(tokens, forms, words, places, quoted), known: knownEnds };
  const mentions: InstitutionMention[] = [];
  let headEnd = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const known = words.institutions.longestAt(forms, at);
    if (known !== null) {
      const { name, aliases, kind, country } = known.value;
      const head = (tokens[at + known.length - 1]?.lower ?? "").replace(/s$/u, "");
      mentions.push({ type: "institution", name, aliases, kind, head, country, from: at, to: at + known.length });
      if (!knownEnds.has(at + known.length)) knownEnds.set(at + known.length, at);
    }
    const gathers = words.eventNouns.longestAt([tokens[at]?.lower ?? ""], 0) !== null && !/^(?:Congress|Assembly)$/u.test(tokens[at]?.text ?? "");
    const head = found.barred.has(at) || at < headEnd || gathers ? null : words.heads.longestAt(forms, at);
    if (head !== null) headEnd = at + head.length;
    const mention = head === null ? stateGovernment(found, at) : aroundHead(found, at, at + head.length - 1, head.value);
    if (mention !== null) mentions.push(mention);
  }
  const outer = outermost(mentions);
  const nested = nestedBodies(mentions, outer);
  const full = outer.map((mention) => withPart(mention, nested, tokens));
  return [...full, ...nested].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "Law Committee of the Bar Council" is also known without the body that it belongs to. */
function withPart(mention: InstitutionMention, nested: readonly InstitutionMention[], tokens: readonly Token[]): InstitutionMention {
  const whole = nested.find((other) => other.to === mention.to && other.from > mention.from + 2);
  if (whole === undefined) return mention;
  const end = whole.from - (tokens[whole.from - 1]?.lower === "the" ? 2 : 1);
  if (tokens[end]?.lower !== "of" || end - mention.from < 2) return mention;
  const part = tokens.slice(mention.from, end).map((token) => token.text).join(" ").replace(/ (['’]s)\b/gu, "$1");
  return { ...mention, aliases: [...mention.aliases, part] };
}

/** Bodies named inside a longer name, behind its "of": the university whose centre it is. */
function nestedBodies(mentions: readonly InstitutionMention[], outer: readonly InstitutionMention[]): InstitutionMention[] {
  const inner = mentions.filter((mention) => {
    if (mention.name === "" || mention.to - mention.from < 2) return false;
    return outer.some((other) => other.from < mention.from && mention.to <= other.to && other.to - other.from > mention.to - mention.from + 1);
  });
  return outermost(inner).map((mention) => ({ ...mention, nested: true }));
}

/** Longest first; one that lies inside another of the same sentence, or across its border, goes. */
function outermost(mentions: readonly InstitutionMention[]): InstitutionMention[] {
  const bySize = [...mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: InstitutionMention[] = [];
  for (const mention of bySize) {
    const clash = kept.some((other) => mention.from < other.to && other.from < mention.to);
    if (!clash) kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Tokens at which no name is built: in countries and venues, in phrases known to be no names, in quoted titles. */
function barredTokens(tokens: readonly Token[], forms: readonly string[], words: Words, places: Places, quoted: readonly boolean[]): Set<number> {
  const barred = new Set<number>();
  const bar = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) barred.add(at);
  };
  for (const { from, to } of places.countries) if (to - from > 1) bar(from, to);
  for (const { from, to, place } of places.places) if (place.kind === "venue" || to - from > 1) bar(from, to);
  for (let at = 0; at < forms.length; at += 1) {
    const phrase = words.notNames.longestAt(forms, at);
    if (phrase !== null && phrase.length > 1) bar(at, at + phrase.length);
  }
  for (let at = 0; at < tokens.length; ) {
    let to = at;
    while (to < tokens.length && quoted[to] === quoted[at]) to += 1;
    if (quoted[at] === true && isTitleCase(tokens.slice(at, to))) bar(at, to);
    at = to;
  }
  return barred;
}

/** A quotation whose longer words are nearly all capitalised is the title of something. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.text.length > 3);
  return long.length > 1 && long.filter((token) => token.capital).length >= 0.8 * long.length;
}

/** "the government of the Basque Country": of a part of a state, so a body of its own. */
function stateGovernment(found: Found, at: number): InstitutionMention | null {
  const { tokens, places } = found;
  if (tokens[at]?.lower !== "government" || tokens[at + 1]?.lower !== "of") return null;
  const start = tokens[at + 2]?.lower === "the" ? at + 3 : at + 2;
  const place = places.places.find((mention) => mention.from <= start && start < mention.to && mention.place.kind !== "city");
  if (place === undefined) return null;
  let to = place.to;
  while (tokens[to]?.capital) to += 1;
  return { type: "institution", name: nameOf(found, at, to), aliases: [], kind: "government", head: "government", country: place.place.country, from: at, to };
}

/** The body's name around a head that goes from token `first` to token `at`. */
function aroundHead(found: Found, first: number, at: number, head: InstitutionHead): InstitutionMention | null {
  const { tokens, words } = found;
  if (head.position === "last" && tokens[at + 1]?.capital === true && tokens[at + 1]?.pos !== "ADP") return null;
  const from = head.position === "first" && first > 0 && !tokens[first - 1]?.capital && !/^['’]s?$/u.test(tokens[first - 1]?.text ?? "") ? first : leftEdge(found, first);
  const to = head.position === "last" ? at + 1 : rightEdge(found, at + 1, head);
  const country = countryOf(found, from, to);
  const text = tokens.slice(from, to);
  if (from === first && to === at + 1) {
    const reference = tokens[first - 1]?.lower === "the" && !head.plural;
    return reference ? { type: "institution", name: "", aliases: [], kind: head.kind, head: headWord(tokens, at), country: null, from, to } : null;
  }
  if (head.plural && to === at + 1) return null;
  if (isGovernment(text) || text.some((token) => token.text === ",") === true && to - from < 4) return null;
  // "Joint Committee Meeting": the capitalised noun behind makes it the name of a gathering.
  if (tokens[to]?.capital === true && words.eventNouns.longestAt([tokens[to]?.lower ?? ""], 0) !== null) return null;
  const name = nameOf(found, from, to);
  const aliases = shorterNames(found, from, at, to).filter((alias) => alias !== name && alias.includes(" "));
  return { type: "institution", name, aliases, kind: head.kind, head: headWord(tokens, at), country, from, to };
}

function headWord(tokens: readonly Token[], at: number): string {
  return (tokens[at]?.lower ?? "").replace(/^ministries$/u, "ministry").replace(/s$/u, "");
}

/** "Government of Chile", "Chilean Government" stand for the country. */
function isGovernment(text: readonly Token[]): boolean {
  const last = text.at(-1)?.lower ?? "";
  return (text.some((token) => token.lower === "government") && text.length <= 4) || (last === "administration" && text.length <= 4);
}

/** Walks left over capitalised words, genitives of names, and "and" between two fields of work. */
function leftEdge(found: Found, at: number): number {
  const { tokens, words } = found;
  let from = at;
  while (from > 0 && at - from < 9) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    const body = found.known.get(from);
    if (body !== undefined) {
      from = body;
      continue;
    }
    if (words.givenNames.has(before.text) && titleAhead(found, from - 1)) break;
    if (isNameWord(before, words) && !(from - 1 === 0 && isOpening(before))) from -= 1;
    else if (before.text === "-" && tokens[from - 2]?.capital && tokens[from - 2]?.end === before.start) from -= 2;
    else if (/^['’]s?$/u.test(before.text) && tokens[from - 2]?.capital) from -= 2;
    else if ((before.text === "&" || before.text === "and") && joinsFields(tokens, from, words)) from -= 2;
    else break;
  }
  return from;
}

function joinsFields(tokens: readonly Token[], from: number, words: Words): boolean {
  const left = tokens[from - 2];
  const right = tokens[from];
  if (left === undefined || right === undefined) return false;
  if (words.portfolio.has(left.text) && words.portfolio.has(right.text)) return true;
  const region = (text: string, next: string): boolean => (words.places.longestAt([text, next], 0) ?? words.places.longestAt([text], 0)) !== null;
  return region(left.text, "") && region(right.text, tokens[from + 1]?.text ?? "");
}

function isOpening(token: Token): boolean {
  return token.pos === "DET" || token.pos === "ADP" || token.pos === "PRON" || token.pos === "SCONJ" || token.pos === "ADV";
}

/** "CEO Ana Ruiz Foundation …": behind a title the name is a person's. */
function titleAhead({ tokens, words }: Found, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && words.titles.longestAt([titleWord(before)], 0) !== null;
}

/** A capitalised word that can be part of a body's name: no title, honorific or given name. */
function isNameWord(token: Token, words: Words): boolean {
  if (!token.capital || token.pos === "DET" || token.pos === "PRON") return false;
  if (words.portfolio.has(token.text) || isHead(words, token.text)) return true;
  if (isNoName(words, token.text)) return false;
  const title = words.titles.longestAt([titleWord(token)], 0)?.value.kind ?? "";
  return !/^(?:office|honorific|royal|academic|profession)$/u.test(title);
}

/** Walks right over "of the United Nations", "for Human Rights", "to the UN at Geneva", and lists of fields after a head. */
function rightEdge(found: Found, start: number, head: InstitutionHead): number {
  const { tokens } = found;
  let to = start;
  while (to < tokens.length && to - start < LONGEST_NAME) {
    const word = tokens[to]?.lower ?? "";
    const chains = CHAIN.has(word) || (SENT.has(head.kind) && word === "to") || (word === "at" && to > start && isSeat(found, to + 1));
    const next = chains ? complement(found, to + 1, head) : listed(found, to, start);
    if (next === null) break;
    to = next;
  }
  return to;
}

/** "United Nations Office at Geneva": a city, and not another body, behind "at". */
function isSeat({ tokens, places }: Found, at: number): boolean {
  const place = places.places.find((mention) => mention.from === at) ?? places.countries.find((mention) => mention.from === at && mention.form === "capital");
  return place !== undefined && !tokens[place.to]?.capital;
}

/** The end of "[the] Name Name" that begins at `at`; null when no name begins there. */
function complement({ tokens, words, places }: Found, at: number, head: InstitutionHead): number | null {
  let from = at;
  if (tokens[from]?.lower === "the") from += 1;
  const place = [...places.countries, ...places.places].find((mention) => mention.from === from);
  if (place !== undefined && !tokens[place.to]?.capital) {
    // "missions of Chile, Peru and Norway" is a list of states, not one name.
    return head.plural ? null : place.to;
  }
  let to = from;
  while (to < tokens.length && isComplementWord(tokens[to], words)) {
    // "Office of Public Engagement Director Ruiz": a title behind a first word begins something else.
    if (to > from && /^(?:office|honorific)$/u.test(words.titles.longestAt([titleWord(tokens[to] ?? { lower: "" })], 0)?.value.kind ?? "") && !isHead(words, tokens[to]?.text ?? "")) break;
    to += /^['’]s?$/u.test(tokens[to + 1]?.text ?? "") && tokens[to + 2]?.capital ? 2 : 1;
  }
  return to > from ? to : null;
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
    return words.portfolio.has(text) || (index > next && isHead(words, text) && tokens[index]?.capital === true && text.endsWith("s"));
  };
  if (!ends(next) || (isHead(words, tokens[next]?.text ?? "") && /^(?:of|for)$/u.test(tokens[next + 1]?.lower ?? ""))) return null;
  let to = next;
  while (ends(to) || (to > next && isComplementWord(tokens[to], words) && words.titles.longestAt([titleWord(tokens[to] ?? { lower: "" })], 0) === null)) to += 1;
  // "Ministry of Law and Trade Minister Ruiz": the second field belongs to a title.
  return words.titles.longestAt([tokens[to]?.lower ?? ""], 0) === null || !tokens[to]?.capital ? to : null;
}

function countryOf({ places }: Found, from: number, to: number): string | null {
  return places.countries.find((country) => country.from >= from && country.to <= to && country.form !== "capital")?.code ?? null;
}

function nameOf({ tokens }: Found, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return "";
  let name = "";
  let end = first.start;
  for (const token of tokens.slice(from, to)) {
    name += (token.start > end ? " " : "") + token.text;
    end = token.end;
  }
  return name;
}

/** The name without the country before it, or after it. */
function shorterNames(found: Found, from: number, at: number, to: number): string[] {
  const { places, tokens } = found;
  const leading = places.countries.find((country) => country.from === from && country.to <= at);
  const afterGenitive = leading !== undefined && /^['’]s?$/u.test(tokens[leading.to]?.text ?? "") ? leading.to + 1 : leading?.to;
  const trailing = places.countries.find((country) => country.to === to && country.from > at + 1);
  const cut = trailing === undefined ? to : trailing.from - (tokens[trailing.from - 1]?.lower === "the" ? 2 : 1);
  const names: string[] = [];
  if (afterGenitive !== undefined) names.push(nameOf(found, afterGenitive, to));
  if (trailing !== undefined && cut > from) names.push(nameOf(found, from, cut));
  return names;
}
