// Noun phrases that name a gathering: "a sideline online meeting of the 47th session of the Council".
import type { Sentence } from "../annotate/annotated.ts";
import { type EventGroup, type EventNoun, isCalendarWord, isGenitive, type Words } from "../annotate/words.ts";
import type { EventKind, Span } from "../model.ts";
import { isGathering } from "./gathering-nouns.ts";
import { CODE, leftEdge, ORDINAL, rightEdge } from "./phrase-edges.ts";

/** One mention of a gathering, by a noun or by a verb ("met with"). */
export type EventMention = Span & {
  readonly sentence: number;
  /** Token numbers: the phrase without its determiner, and its head noun's last word. */
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: EventKind;
  readonly group: EventGroup;
  readonly plural: boolean;
  /** "a", "the", "this", "his" …; null if there is none. */
  readonly determiner: string | null;
  /** The phrase, and the phrase with "of …" or "on …" behind it. */
  readonly name: string;
  readonly longName: string;
  /** A capitalised name, an ordinal or a year: it says which one. */
  readonly named: boolean;
  readonly verbal: boolean;
};

const VAGUE = /^(?:any|such|many|several|some|other|regular|future|various|numerous|more|no|every|each|all|further)$/u;

/** The event mentions of a sentence, left to right; quoted words and titles of persons name none. */
export function findEventMentions(sentence: Sentence, words: Words, text: string): EventMention[] {
  const lower = sentence.tokens.map((token) => token.lower);
  const found: EventMention[] = [];
  for (let at = 0; at < lower.length; at += 1) {
    const match = words.eventNouns.longestAt(lower, at);
    if (match === null) continue;
    const head = at + match.length - 1;
    if (
      isGathering(sentence, at, head) &&
      !isDoubled(sentence, words, lower, head) &&
      !isWhoseSession(sentence, found.at(-1), at, head)
    )
      found.push(mentionOf(sentence, text, match.value, { at, head, floor: (found.at(-1)?.head ?? -1) + 1 }));
    at = head;
  }
  return [...found, ...sittings(sentence, words, text, found)].sort((a, b) => a.from - b.from);
}

/** "Ministerial Meeting": the second of two nouns names the gathering. */
function isDoubled({ tokens }: Sentence, words: Words, lower: readonly string[], head: number): boolean {
  const both = tokens[head]?.capital === true && tokens[head + 1]?.capital === true;
  return both && words.eventNouns.longestAt(lower, head + 1) !== null;
}

/** "the 29th session of the Conference of the Parties": the body that sits, no gathering beside the session. */
function isWhoseSession({ tokens }: Sentence, before: EventMention | undefined, at: number, head: number): boolean {
  if (before === undefined || !tokens[head]?.capital || !/\bsession$/iu.test(before.name)) return false;
  if (!/^(?:conference|assembly|congress|forum)$/u.test(tokens[head]?.lower ?? "")) return false;
  const between = tokens.slice(before.head + 1, at);
  return (
    between[0]?.lower === "of" &&
    between.slice(1).every((token) => token.lower === "the" || (token.capital && !ORDINAL.test(token.lower)))
  );
}

const SITS = /(?:Assembly|Summit|Conference|Congress|Forum|Convention|Parliament)\b/u;
const SERIES = /(?:Summit|Conference|Congress|Forum|Convention)$/u;
/** Bodies that hear people: "told the Senate Committee on Trade". */
const HEARS = /\b(?:Committee|committee|Subcommittee|Commission|Council|Senate|Parliament|Congress|Assembly|panel)\b/u;

/** Bodies that are gatherings while they sit: "on the sidelines of the General Assembly", "addressed the Forum"; "COP26". */
function sittings(sentence: Sentence, words: Words, text: string, found: readonly EventMention[]): EventMention[] {
  const { tokens, institutions } = sentence;
  const free = (from: number, to: number): boolean => !found.some((event) => event.from < to && from < event.to);
  const sort = (name: string): EventNoun => {
    const noun = /(Summit|Conference|Congress|Forum|Convention)\b/u.exec(name)?.[1]?.toLowerCase() ?? "session";
    return words.eventNouns.longestAt([noun], 0)?.value ?? { noun, kind: "session", group: "session", plural: false };
  };
  const bodies = institutions.flatMap((body): EventMention[] => {
    const before = tokens
      .slice(Math.max(0, body.from - 5), body.from)
      .map((token) => token.lower)
      .join(" ");
    const aside = /(?:sidelines?|margins?|fringes?) of (?:the )?$/u.test(`${before} `);
    const acts =
      SITS.test(body.name) &&
      /(?:address(?:ed|es|ing)?|convened?|hosted?|hosting|attend(?:ed|ing)?|before|to|at) (?:the |a )?(?:\S+ )?$/u.test(
        `${before} `,
      );
    const hears =
      HEARS.test(body.name) &&
      /(?:told|briefed|testi(?:fied|mony|fying|fy) (?:to|before)|g[ai]v(?:e|es|en|ing) evidence to|appear(?:ed|s|ing)? before|(?:questioned|grilled|quizzed|heard) by) (?:the |a )?(?:\S+ )?$/u.test(
        `${before} `,
      );
    const next = tokens[body.to];
    const owns = next !== undefined && isGenitive(next);
    // "the 21st Harbour Congress"
    const counted = ORDINAL.test(tokens[body.from - 1]?.lower ?? "") && SERIES.test(body.name);
    const owner = counted ? institutions.find((other) => other.to === body.from - 2) : undefined;
    const from = owner?.from ?? (counted ? body.from - 1 : body.from);
    if (!(aside || acts || hears || counted) || owns || body.name === "" || !free(body.from, body.to)) return [];
    return [
      {
        ...mentionOf(sentence, text, sort(body.name), { at: body.from, head: body.to - 1, floor: 0 }),
        start: tokens[from]?.start ?? sentence.start,
        from,
        name: text.slice(tokens[from]?.start, tokens[body.to - 1]?.end),
        // Before whom somebody appears sits only if it is told who did.
        named: aside || acts || counted,
        plural: false,
      },
    ];
  });
  const codes = tokens.flatMap((token, at): EventMention[] =>
    CODE.test(token.text) && free(at, at + 1) && tokens[at - 1]?.text !== "("
      ? [{ ...mentionOf(sentence, text, sort("Conference"), { at, head: at, floor: 0 }), named: true, plural: false }]
      : [],
  );
  return [...bodies, ...codes];
}

/** Token numbers of a noun's first and last word, and before which its phrase cannot begin: behind the noun before. */
type NounPlace = { readonly at: number; readonly head: number; readonly floor: number };

function mentionOf(sentence: Sentence, text: string, noun: EventNoun, { at, head, floor }: NounPlace): EventMention {
  const { tokens } = sentence;
  const from = leftEdge(sentence, at, floor);
  const to = rightEdge(sentence, head + 1);
  const determiner = determinerOf(tokens[from - 1]?.lower, tokens[from - 1]?.pos);
  const start = tokens[from]?.start ?? sentence.start;
  const end = tokens[head]?.end ?? start;
  const chainEnd = tokens[to - 1]?.end ?? end;
  // "the May 12 Summit" is no name.
  const modifiers = tokens
    .slice(from, at)
    .filter((token) => !isCalendarWord(token.lower) && !/^\d{1,2}$/u.test(token.text));
  const named =
    modifiers.some(
      (token) =>
        (token.capital && tokens[head]?.capital) || ORDINAL.test(token.lower) || /^(?:19|20)\d\d$/u.test(token.text),
    ) ||
    (tokens[head]?.capital === true && to > head + 1 && !sentence.heading);
  const ofBody =
    sentence.institutions.some((body) => body.name !== "" && body.from >= from && body.to <= at) &&
    /^(?:summit|meeting|session|conference|forum|ministerial)$/u.test(noun.noun);
  // "the IMF-World Bank Spring Meetings"
  const series =
    named &&
    /^(?:meetings|consultations|talks)$/u.test(tokens[head]?.lower ?? "") &&
    determiner === "the" &&
    tokens[head]?.capital === true &&
    !sentence.heading;
  const vague = VAGUE.test(determiner ?? "") || modifiers.some((token) => VAGUE.test(token.lower));
  return {
    start,
    end,
    sentence: sentence.index,
    from,
    to,
    head,
    kind: noun.kind,
    group: noun.group,
    plural: (noun.plural && noun.group !== "talks" && !series) || vague,
    determiner,
    name: text.slice(start, end),
    longName: text.slice(start, chainEnd),
    named: (named || ofBody) && (!noun.plural || series) && !vague,
    verbal: false,
  };
}

function determinerOf(word: string | undefined, pos: string | undefined): string | null {
  if (word === undefined) return null;
  return pos === "DET" ||
    /^(?:a|an|the|this|that|these|those|his|her|its|their|our|one|any|another|no|'s|’s|such)$/u.test(word)
    ? word
    : null;
}

/** Whether a mention names a part of a gathering: "the panel", "the opening session". */
export function isPart(mention: EventMention): boolean {
  if (mention.determiner === null) return false;
  return /(?:discussions?|panel|panel discussion|plenary)$|^(?:first|second|third|opening|closing|morning|afternoon|plenary|breakout) (?:session|part)$|^(?:opening|closing|inaugural) ceremony$/iu.test(
    mention.name,
  );
}
