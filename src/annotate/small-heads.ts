// Bodies whose head is written small: "the government of the Basque Country", "Chile's central bank", "the UN refugee agency".
import type { InstitutionMention } from "./annotated.ts";
import type { Found } from "./institution-borders.ts";
import { nameOf } from "./institution-names.ts";
import { covers } from "./token-ranges.ts";
import { isGenitive } from "./words.ts";

/** Chambers of a parliament whose committees are written small behind them. */
const CHAMBER = /^(?:Commons|Lords|Senate|House|Knesset|Bundestag|Duma|Dáil)$/u;
const UNITED_NATIONS = /^(?:UN|U\.N\.?)$/u;
const UNIT = /^(?:agency|secretariat|office|mission|tribunal|programme|fund)$/u;

/** The body with a small head that begins at the token; null if none does. */
export function bodyWrittenSmall(found: Found, at: number): InstitutionMention | null {
  if (found.tokens[at]?.lower === "government") return stateGovernment(found, at);
  if (found.tokens[at]?.capital !== true) return null;
  return (
    chamberCommittee(found, at) ?? partGovernment(found, at) ?? centralBank(found, at) ?? unitedNationsUnit(found, at)
  );
}

function bodyOf(found: Found, from: number, to: number, kind: string, country: string | null): InstitutionMention {
  const head = found.tokens[to - 1]?.lower ?? "";
  return { type: "institution", name: nameOf(found, from, to), aliases: [], kind, head, country, from, to };
}

/** "the government of the Basque Country": of a part of a state, so a body of its own. */
function stateGovernment(found: Found, at: number): InstitutionMention | null {
  const { tokens, places } = found;
  if (tokens[at + 1]?.lower !== "of") return null;
  const start = tokens[at + 2]?.lower === "the" ? at + 3 : at + 2;
  const place = places.places.find((mention) => covers(mention, start) && mention.place.kind !== "city");
  let to = place?.to ?? start;
  while (tokens[to]?.capital) to += 1;
  const region = /^(?:Region|Province|Oblast|Krai|County|Prefecture|Governorate|Voivodeship)$/u.test(
    tokens[to - 1]?.text ?? "",
  );
  if (place === undefined && !(region && to > start + 1)) return null;
  return { ...bodyOf(found, at, to, "government", place?.place.country ?? null), head: "government" };
}

/** "the Commons education committee", "the Senate banking committee": written small behind its chamber. */
function chamberCommittee(found: Found, at: number): InstitutionMention | null {
  const { tokens } = found;
  if (!CHAMBER.test(tokens[at]?.text ?? "")) return null;
  let from = at;
  if (tokens[at]?.text === "House" && tokens[at + 1]?.lower === "of" && CHAMBER.test(tokens[at + 2]?.text ?? ""))
    from = at + 2;
  const to = smallEnd(found, from + 1, /^committee$/u);
  return to === null || to === from + 2 ? null : bodyOf(found, at, to, "committee", null);
}

/** "the Scottish government": of a part of a state by its people. */
function partGovernment(found: Found, at: number): InstitutionMention | null {
  const { tokens, words } = found;
  const part = words.countryParts.longestAt(
    tokens.slice(at, at + 3).map((token) => token.text),
    0,
  );
  const next = at + (part?.length ?? 0);
  if (part === null || !/^(?:government|parliament|executive)$/u.test(tokens[next]?.text ?? "")) return null;
  return bodyOf(found, at, next + 1, "government", null);
}

/** "Chile's central bank", "the Chilean central bank". */
function centralBank(found: Found, at: number): InstitutionMention | null {
  const { tokens, places } = found;
  const country = places.countries.find((mention) => mention.from === at && mention.form !== "capital");
  if (country === undefined) return null;
  const next = isGenitive(tokens[country.to]) ? country.to + 1 : country.to;
  if (tokens[next]?.lower !== "central" || tokens[next + 1]?.lower !== "bank") return null;
  const state = found.words.countryNames.get(country.code) ?? "";
  const names = [`Central Bank of ${state}`, `central bank of ${state}`];
  return { ...bodyOf(found, at, next + 2, "bank", country.code), aliases: names };
}

/** "the UN refugee agency", "the U.N. mission". */
function unitedNationsUnit(found: Found, at: number): InstitutionMention | null {
  if (!UNITED_NATIONS.test(found.tokens[at]?.text ?? "")) return null;
  const definite = found.tokens[at - 1]?.lower === "the";
  const to = definite ? smallEnd(found, at + 1, UNIT) : null;
  return to === null || (found.tokens[to - 1]?.lower === "agency" && to === at + 2)
    ? null
    : bodyOf(found, at, to, "intergovernmental", null);
}

/** Behind a few words of its field, written small, the end of the head; null if there is none. */
function smallEnd({ tokens }: Found, start: number, head: RegExp): number | null {
  for (let at = start; at < start + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.capital || !/^(?:NOUN|ADJ|CCONJ)$/u.test(token.pos)) return null;
    if (head.test(token.lower)) return at + 1;
  }
  return null;
}
