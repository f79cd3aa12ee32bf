// Institutions: known names from the lexicon, and capitalised phrases around a head word ("Ministry of …", "… University").

import type { Token } from "../text/tokens.ts";
import type { InstitutionMention } from "./annotated.ts";
import { findBareParties } from "./bare-parties.ts";
import { type Found, leftEdge, type Places } from "./institution-borders.ts";
import { countryOf, nameOf, nestedBodies, outermost, shorterNames, withPart } from "./institution-names.ts";
import { acronymEdge, rightEdge } from "./institution-right-edge.ts";
import { bodyWrittenSmall } from "./small-heads.ts";
import { type InstitutionHead, isEventNoun, isGenitive, plain, type Words } from "./words.ts";

/** All institutions of a sentence, left to right; a shorter one inside a longer one is kept after it. */
export function findInstitutions(
  written: readonly Token[],
  words: Words,
  places: Places,
  quoted: readonly boolean[],
): InstitutionMention[] {
  const tokens = isAllCapitals(written) ? written.map(inTitleCase) : written;
  const forms = tokens.map((token) => plain(token.text));
  const knownEnds = new Map<number, number>();
  const found: Found = {
    tokens,
    words,
    places,
    barred: barredTokens(tokens, forms, words, places, quoted),
    known: knownEnds,
  };
  const mentions: InstitutionMention[] = [];
  let headEnd = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const known = words.institutions.longestAt(forms, at);
    if (known !== null && !isField(found, at, known.length)) {
      const { name, aliases, kind, country } = known.value;
      const head = (tokens[at + known.length - 1]?.lower ?? "").replace(/s$/u, "");
      mentions.push({ type: "institution", name, aliases, kind, head, country, from: at, to: at + known.length });
      if (!knownEnds.has(at + known.length)) knownEnds.set(at + known.length, at);
    }
    const head =
      found.barred.has(at) || at < headEnd || isGathering(found, at) ? null : words.heads.longestAt(forms, at);
    if (head !== null) headEnd = at + head.length;
    const mention =
      head === null ? bodyWrittenSmall(found, at) : aroundHead(found, at, at + head.length - 1, head.value);
    if (mention !== null) mentions.push(mention);
  }
  const outer = outermost([...mentions, ...findBareParties(tokens, words)]);
  const nested = nestedBodies(mentions, outer, tokens);
  const full = outer.map((mention) => withPart(mention, nested, tokens));
  return [...full, ...nested].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "Conference", and not "Congress" or "Assembly", which are bodies too. */
function isGathering({ tokens, words }: Found, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || /^(?:Congress|Assembly)$/u.test(token.text)) return false;
  return isEventNoun(words, token.lower);
}

/** "MINISTRY OF LAW": a line in capitals only. */
function isAllCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /\p{L}/u.test(token.text));
  return words.length > 2 && words.length < 15 && words.every((token) => token.text === token.text.toUpperCase());
}

function inTitleCase(token: Token): Token {
  const small = /^(?:of|for|the|and|on|in|at|to)$/u.test(token.lower);
  const text = small ? token.lower : token.text.slice(0, 1) + token.text.slice(1).toLowerCase();
  return { ...token, text, capital: token.capital && !small, pos: small ? "ADP" : token.pos };
}

/** "Minister for Law and Justice": fields of an office, not the party of that name. */
function isField({ tokens, words }: Found, at: number, length: number): boolean {
  const fields = tokens
    .slice(at, at + length)
    .every((token) => token.lower === "and" || words.portfolio.has(token.text));
  return fields && /^(?:for|of)$/u.test(tokens[at - 1]?.lower ?? "");
}

/** Tokens at which no name is built: in countries and venues, in phrases known to be no names, in quoted titles. */
function barredTokens(
  tokens: readonly Token[],
  forms: readonly string[],
  words: Words,
  places: Places,
  quoted: readonly boolean[],
): Set<number> {
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

/** The body's name around a head that goes from token `first` to token `at`. */
function aroundHead(found: Found, first: number, at: number, head: InstitutionHead): InstitutionMention | null {
  const { tokens, words } = found;
  if (head.position === "last" && tokens[at + 1]?.capital === true && tokens[at + 1]?.pos !== "ADP") return null;
  const from =
    head.position === "first" && first > 0 && !tokens[first - 1]?.capital && !isGenitive(tokens[first - 1])
      ? first
      : leftEdge(found, first);
  const end = isUniversityCollege(tokens, at) ? at + 2 : at + 1;
  const to = acronymEdge(found, from, head.position === "last" ? end : rightEdge(found, end, head));
  const country = countryOf(found, from, to);
  const text = tokens.slice(from, to);
  if (from === first && to === at + 1) {
    const reference = tokens[first - 1]?.lower === "the" && !head.plural;
    return reference
      ? {
          type: "institution",
          name: "",
          aliases: [],
          kind: head.kind,
          head: headWord(tokens, at),
          country: null,
          from,
          to,
        }
      : null;
  }
  if (head.plural && to === at + 1) return null;
  if (isGovernment(text, words) || (text.some((token) => token.text === ",") === true && to - from < 4)) return null;
  // "Joint Committee Meeting": the capitalised noun behind makes it the name of a gathering.
  if (tokens[to]?.capital === true && isEventNoun(words, tokens[to]?.lower ?? "")) return null;
  const name = nameOf(found, from, to);
  const aliases = shorterNames(found, from, at, to).filter((alias) => alias !== name && alias.includes(" "));
  return { type: "institution", name, aliases, kind: head.kind, head: headWord(tokens, at), country, from, to };
}

/** "University College Cork": the town belongs to the name. */
function isUniversityCollege(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "College" && tokens[at - 1]?.text === "University" && tokens[at + 1]?.capital === true;
}

function headWord(tokens: readonly Token[], at: number): string {
  return (tokens[at]?.lower ?? "").replace(/^ministries$/u, "ministry").replace(/s$/u, "");
}

/** "Government of Chile", "Chilean Government" and "Ruiz Administration" stand for the country; "Chilean Tourism Administration" does not. */
function isGovernment(text: readonly Token[], words: Words): boolean {
  if (text.length > 4) return false;
  if (text.some((token) => token.lower === "government")) return true;
  const fields = text
    .slice(0, -1)
    .some(({ text: word }) => words.portfolio.has(word) || /(?:[^i]al|ic|ing|tion|ment|ity)$/u.test(word));
  return text.at(-1)?.lower === "administration" && !fields;
}
