// Bodies whose names have no head word, told by what stands around: "chief executive of Ferrovale", "the union Amicus".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention, PersonMention, TitleMention } from "./annotated.ts";
import type { Places } from "./institution-borders.ts";
import { covers, textOf } from "./token-ranges.ts";
import { isNoName, plain, titleWord, type Words } from "./words.ts";

type Found = {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly places: Places;
  readonly institutions: readonly InstitutionMention[];
  readonly titles: readonly TitleMention[];
  readonly persons: readonly PersonMention[];
  readonly quoted: readonly boolean[];
};

/** Common nouns that a body's name follows: "software company Infosys". */
const SORT =
  /^(?:company|firm|carrier|airline|union|charity|bank|broker|brokerage|group|retailer|maker|carmaker|automaker|producer|operator|newspaper|magazine|website|broadcaster|agency|party|think-tank|consultancy|manufacturer|supermarket|chain|steelmaker|developer|publisher|insurer|lender|watchdog|regulator|organi[sz]ation|foundation|platform|startup|start-up|giant|station|channel|daily|weekly)$/u;
/** Nouns that only a body has: "Ferrovale shares". */
const OWNED =
  /^(?:shares|stock|shareholders|executives|spokesman|spokeswoman|spokesperson|headquarters|employees|boss|chairman|chief)$/u;

/** Single mentions of bodies without a head word, where nothing else lies. */
export function findContextBodies(found: Found): InstitutionMention[] {
  const { tokens } = found;
  const bodies: InstitutionMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const to = runEnd(found, at);
    if (to === at) continue;
    if (isSent(found, at, bodies)) bodies.push(bodyOf(tokens, at, to, "company"));
    else if (isBody({ ...found, institutions: [...found.institutions, ...bodies] }, at, to))
      bodies.push(bodyOf(tokens, at, to, "organization"));
    at = to;
  }
  return bodies;
}

function bodyOf(tokens: readonly Token[], from: number, to: number, kind: string): InstitutionMention {
  return {
    type: "institution",
    name: textOf(tokens, from, to),
    aliases: [],
    kind,
    head: tokens[to - 1]?.lower ?? "",
    country: null,
    from,
    to,
  };
}

/** The end of the run of capitalised words at `at` that no mention covers; `at` itself if there is none. */
function runEnd(found: Found, at: number): number {
  let to = at;
  while (to < found.tokens.length && to - at < 5 && isFree(found, to)) to += 1;
  return to;
}

function isFree({ tokens, words, places, institutions, titles, persons, quoted }: Found, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || quoted[at] === true || !/\p{L}{2}/u.test(token.text)) return false;
  if (/^(?:DET|PRON|ADP|SCONJ|CCONJ|AUX|NUM)$/u.test(token.pos) || (at === 0 && token.pos !== "PROPN")) return false;
  if (isNoName(words, plain(token.text)) || words.portfolio.has(token.text)) return false;
  if (words.titles.longestAt([titleWord(token)], 0) !== null || words.eventNouns.longestAt([token.lower], 0) !== null)
    return false;
  return ![...places.countries, ...places.places, ...institutions, ...titles, ...persons].some((mention) =>
    covers(mention, at),
  );
}

function isBody({ tokens, titles, persons, institutions, places }: Found, from: number, to: number): boolean {
  let left = from - 1;
  if (tokens[left]?.lower === "the") left -= 1;
  const before = tokens[left];
  const next = tokens[to];
  if (next?.text === "-" || tokens[from - 1]?.text === "-") return false;
  if (before !== undefined && SORT.test(before.lower)) return true;
  if (next !== undefined && OWNED.test(next.lower) && from > 0) return true;
  if (/^(?:of|at|for|from|with)$/u.test(before?.lower ?? "")) {
    const holder =
      titles.some((title) => !title.title.plural && title.to === left) || persons.some((person) => person.to === left);
    if (holder && before?.lower !== "with") return !/^(?:of)$/u.test(next?.lower ?? "");
  }
  return isListed({ tokens, institutions, places }, from, to);
}

/** "executives from Ferrovale, Norlink and Corran": those whom companies send, and the rest of their list. */
function isSent({ tokens, titles }: Found, from: number, bodies: readonly InstitutionMention[]): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  if (/^(?:,|and)$/u.test(before)) {
    const end = tokens[from - 2]?.text === "," ? from - 2 : from - 1;
    const last = bodies.at(-1);
    return last?.to === end && last.kind === "company";
  }
  if (!/^(?:from|of|at)$/u.test(before)) return false;
  return (
    /^(?:executives|ceos|bosses|managers|employees|chiefs)$/u.test(tokens[from - 2]?.lower ?? "") ||
    titles.some((title) => title.to === from - 1 && /^chief executives$/iu.test(title.text))
  );
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
