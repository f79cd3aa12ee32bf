// Bodies whose names have no head word, told by what stands around: "chief executive of Ferrovale", "the union Amicus".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention, PersonMention, TitleMention } from "./annotated.ts";
import {
  isApposedBody,
  isCalledBody,
  isFollowedAsBody,
  isLikelyCalledBody,
  isSentWithBodies,
} from "./body-evidence.ts";
import type { Places } from "./institution-borders.ts";
import { covers, textOf } from "./token-ranges.ts";
import { isEventNoun, isNoName, plain, titleWord, type Words } from "./words.ts";

type Found = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly institutions: readonly InstitutionMention[];
  readonly titles: readonly TitleMention[];
  readonly persons: readonly PersonMention[];
  readonly quoted: readonly boolean[];
};

/** Single mentions of bodies without a head word, where nothing else lies. */
export function findContextBodies(found: Found): InstitutionMention[] {
  const { tokens } = found;
  const bodies: InstitutionMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const to = runEnd(found, at);
    if (to === at) continue;
    const plainNoun = to - at === 1 && tokens[at]?.pos !== "PROPN";
    if (!plainNoun && isBody({ ...found, institutions: [...found.institutions, ...bodies] }, at, to))
      bodies.push(bodyOf(tokens, at, to));
    at = to;
  }
  return bodies;
}

function bodyOf(tokens: readonly Token[], from: number, to: number): InstitutionMention {
  return {
    type: "institution",
    name: textOf(tokens, from, to),
    aliases: [],
    kind: "organization",
    head: tokens[to - 1]?.lower ?? "",
    country: null,
    from,
    to,
  };
}

/** The end of the run of capitalised words at `at` that no mention covers; `at` itself if there is none. */
function runEnd(found: Found, at: number): number {
  let to = at;
  while (to < found.tokens.length && to - at < 5 && (isFree(found, to) || (to > at && isInName(found, to)))) to += 1;
  return to;
}

function isFree(found: Found, at: number): boolean {
  const { tokens, words } = found;
  const token = tokens[at];
  if (token === undefined || words.portfolio.has(token.text) || isNoName(words, plain(token.text))) return false;
  return isOpenWord(found, at);
}

/** "Fellside Water", "Holt & Lind": behind a name of its own a field of work, or "&" before another, is part of a company's. */
function isInName(found: Found, at: number): boolean {
  if (found.tokens[at]?.text === "&") return isFree(found, at + 1);
  return found.words.portfolio.has(found.tokens[at]?.text ?? "") && isOpenWord(found, at);
}

/** A capitalised word outside quotations that no mention covers and that is no title or gathering. */
function isOpenWord({ tokens, words, places, institutions, titles, persons, quoted }: Found, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || quoted[at] === true || !/\p{L}{2}|&/u.test(token.text)) return false;
  if (/^(?:DET|PRON|ADP|SCONJ|CCONJ|AUX|NUM)$/u.test(token.pos) || (at === 0 && token.pos !== "PROPN")) return false;
  if (/-based$/u.test(token.text)) return false;
  if (words.titles.longestAt([titleWord(token)], 0) !== null || isEventNoun(words, token.lower)) return false;
  return ![...places.countries, ...places.places, ...institutions, ...titles, ...persons].some((mention) =>
    covers(mention, at),
  );
}

function isBody(found: Found, from: number, to: number): boolean {
  const { tokens, institutions, places } = found;
  const left = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  const next = tokens[to];
  if (next?.text === "-" || tokens[from - 1]?.text === "-") return false;
  if (isCalledBody(found, left + 1) || (left === from - 1 && to - from === 1 && isLikelyCalledBody(found, from)))
    return true;
  if ((from > 0 && isFollowedAsBody(found, to)) || isApposedBody(found, to)) return true;
  if (isHeldOffice(found, left))
    return (
      next?.lower !== "of" &&
      !(next?.capital === true && next.pos === "PROPN" && !found.persons.some((person) => person.from === to))
    );
  return (
    isInBrackets(found, from, to) ||
    isSentWithBodies(found, from, institutions) ||
    isListed({ tokens, institutions, places }, from, to)
  );
}

/** "chief executive of Ferrovale", "Ana Ruiz from Ferrovale"; not "Envoy for Harbour Affairs", where the field of an office follows. */
function isHeldOffice({ tokens, titles, persons }: Found, link: number): boolean {
  const word = tokens[link]?.lower ?? "";
  if (!/^(?:of|at|for|from)$/u.test(word)) return false;
  if (persons.some((person) => person.to === link)) return true;
  const title = titles.find(({ title, to }) => !title.plural && to === link);
  if (title === undefined) return false;
  // A capitalised office has a field behind "of", unless it is one of bodies or the word a short form.
  const ofBody =
    /(?:founder|ceo|chief executive(?: officer)?|chairman|chairwoman|chairperson|chair|president|partner|owner|member)$/iu.test(
      title.text,
    ) || /^\p{Lu}{3,}$/u.test(tokens[link + 1]?.text ?? "");
  return /^(?:at|from)$/u.test(word) || tokens[title.from]?.capital !== true || (word === "of" && ofBody);
}

/** "Ana Ruiz (Ferrovale)": alone in brackets behind a person. */
function isInBrackets({ tokens, persons }: Found, from: number, to: number): boolean {
  if (tokens[from - 1]?.text !== "(" || tokens[to]?.text !== ")") return false;
  const name = textOf(tokens, from, to);
  return /^[^\d]{3,}$/u.test(name) && !/^[DRI]-/u.test(name) && persons.some((person) => person.to === from - 1);
}

/** "the Harbour Trust, Ferrovale and the …", "Chile, Standing Voice and the Harbour Trust": between bodies of a list. */
function isListed(
  { tokens, institutions, places }: Pick<Found, "tokens" | "institutions" | "places">,
  from: number,
  to: number,
): boolean {
  const opens =
    /^(?:with|by)$/u.test(tokens[from - 1]?.lower ?? "") &&
    (to - from > 1 || /^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? ""));
  if (!opens && !/^(?:,|and)$/u.test(tokens[from - 1]?.lower ?? "")) return false;
  let next = to;
  while (/^(?:,|and|the)$/u.test(tokens[next]?.lower ?? "") && next - to < 3) next += 1;
  return (
    next > to &&
    (opens || [...institutions, ...places.countries].some((mention) => mention.to === from - 1)) &&
    institutions.some((body) => body.from === next)
  );
}
