// Institutions: known names from the lexicon, and capitalised phrases around a head word ("Ministry of …", "… University").
import type { Token } from "../text/tokens.ts";
import type { CountryMention, InstitutionMention, PlaceMention } from "./annotated.ts";
import { type InstitutionHead, plain, type Words } from "./words.ts";

export type Places = { readonly countries: readonly CountryMention[]; readonly places: readonly PlaceMention[] };
type Found = { readonly tokens: readonly Token[]; readonly words: Words; readonly places: Places };

const CHAIN: ReadonlySet<string> = new Set(["of", "for", "on"]);
/** Bodies that are sent: "Permanent Mission to the UN", "Embassy in Lima". */
const SENT: ReadonlySet<string> = new Set(["mission", "embassy"]);
/** Heads that are common words too: alone or with a mere adjective they name nothing. */
const LONGEST_NAME = 22;

/** All institutions of a sentence, left to right; a shorter one inside a longer one is kept after it. */
export function findInstitutions(tokens: readonly Token[], words: Words, places: Places): InstitutionMention[] {
  const found: Found = { tokens, words, places };
  const forms = tokens.map((token) => plain(token.text));
  const mentions: InstitutionMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const known = words.institutions.longestAt(forms, at);
    if (known !== null) {
      const { name, aliases, kind, country } = known.value;
      const head = (tokens[at + known.length - 1]?.lower ?? "").replace(/s$/u, "");
      mentions.push({ type: "institution", name, aliases, kind, head, country, from: at, to: at + known.length });
    }
    const head = words.heads.get(forms[at] ?? "");
    if (head !== undefined) {
      const mention = aroundHead(found, at, head);
      if (mention !== null) mentions.push(mention);
    }
  }
  return withoutNested(mentions);
}

/** Longest first; one that lies wholly inside another of the same sentence goes, unless it is a known name inside a built one. */
function withoutNested(mentions: readonly InstitutionMention[]): InstitutionMention[] {
  const bySize = [...mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: InstitutionMention[] = [];
  for (const mention of bySize) {
    const clash = kept.some((other) => mention.from < other.to && other.from < mention.to);
    if (!clash) kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function aroundHead(found: Found, at: number, head: InstitutionHead): InstitutionMention | null {
  const { tokens } = found;
  const from = head.position === "first" && at > 0 && !tokens[at - 1]?.capital ? at : leftEdge(found, at);
  const to = head.position === "last" ? at + 1 : rightEdge(found, at + 1, head);
  const country = countryOf(found, from, to);
  const text = tokens.slice(from, to);
  if (to - from === 1) {
    const reference = tokens[at - 1]?.lower === "the" && !head.plural;
    return reference ? { type: "institution", name: "", aliases: [], kind: head.kind, head: headWord(tokens, at), country: null, from, to } : null;
  }
  if (head.plural && to === at + 1) return null;
  if (isGovernment(text)) return null;
  const name = nameOf(found, from, to);
  const aliases = shorterNames(found, from, at, to).filter((alias) => alias !== name && alias.includes(" "));
  return { type: "institution", name, aliases, kind: head.kind, head: headWord(tokens, at), country, from, to };
}

function headWord(tokens: readonly Token[], at: number): string {
  return (tokens[at]?.lower ?? "").replace(/^ministries$/u, "ministry").replace(/s$/u, "");
}

/** "Government of Chile", "Chilean Government" stand for the country. */
function isGovernment(text: readonly Token[]): boolean {
  return text.some((token) => token.lower === "government" || token.lower === "administration") && text.length <= 4;
}

/** Walks left over capitalised words, genitives of names, and "and" between two fields of work. */
function leftEdge({ tokens, words }: Found, at: number): number {
  let from = at;
  while (from > 0 && at - from < 9) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (isNameWord(before, words) && !(from - 1 === 0 && isOpening(before))) from -= 1;
    else if (/^['’]s?$/u.test(before.text) && tokens[from - 2]?.capital) from -= 2;
    else if ((before.text === "&" || before.text === "and") && joinsFields(tokens, from, words)) from -= 2;
    else break;
  }
  return from;
}

function joinsFields(tokens: readonly Token[], from: number, words: Words): boolean {
  const left = tokens[from - 2];
  const right = tokens[from];
  return left !== undefined && right !== undefined && words.portfolio.has(left.text) && words.portfolio.has(right.text);
}

function isOpening(token: Token): boolean {
  return token.pos === "DET" || token.pos === "ADP" || token.pos === "PRON" || token.pos === "SCONJ" || token.pos === "ADV";
}

/** A capitalised word that can be part of a body's name: no title, honorific or given name. */
function isNameWord(token: Token, words: Words): boolean {
  if (!token.capital || token.pos === "DET" || token.pos === "PRON") return false;
  if (words.givenNames.has(token.text) || words.notNames.has(token.text)) return false;
  return words.titles.longestAt([token.lower], 0) === null || words.heads.has(token.text) || words.portfolio.has(token.text);
}

/** Walks right over "of the United Nations", "for Human Rights", "to the UN at Geneva", and lists of fields after a head. */
function rightEdge(found: Found, start: number, head: InstitutionHead): number {
  const { tokens } = found;
  let to = start;
  while (to < tokens.length && to - start < LONGEST_NAME) {
    const word = tokens[to]?.lower ?? "";
    const chains = CHAIN.has(word) || (SENT.has(head.kind) && word === "to") || (word === "at" && to > start);
    const next = chains ? complement(found, to + 1, head) : listed(found, to, start);
    if (next === null) break;
    to = next;
  }
  return to;
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
  const ends = (index: number): boolean => words.portfolio.has(tokens[index]?.text ?? "") && !words.heads.has(tokens[index]?.text ?? "");
  if (!ends(next)) return null;
  let to = next;
  while (ends(to)) to += 1;
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
