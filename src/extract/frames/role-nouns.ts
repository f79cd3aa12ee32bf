// Roles told by a noun: "The speakers were A and B", "A was the moderator", "Among those present were …".
import type { Role } from "../../model.ts";
import { claim, type FrameInput, statusOf } from "../claims.ts";
import { fullList, listBefore, listFrom } from "../unit-lists.ts";

/** "Also in attendance were A and B", "Among those present was A": they attended. */
export function presentWere(input: FrameInput): void {
  const { clause } = input;
  const { tokens } = clause.sentence;
  const be = tokens.findIndex(
    (token, at) =>
      /^(?:were|was)$/u.test(token.lower) &&
      tokens
        .slice(Math.max(0, at - 5), at)
        .some((before) => /^(?:present|attendance|attending|participating|attended|guests|hand)$/u.test(before.lower)),
  );
  if (be < 0 || be > 12) {
    inverted(input);
    return;
  }
  const list =
    tokens[be + 1]?.text === ":"
      ? clause.sentence.units.filter(
          (unit) => unit.from > be && (unit.kind === "person" || tokens[unit.from - 1]?.lower === "for"),
        )
      : fullList(clause, listFrom(clause, be + 1, 3));
  claim(input, list, "attendee", {
    event: null,
    status: "held",
    confidence: 0.87,
    rule: "attend/present-were",
    at: be,
  });
}

const PARTICIPLES: Readonly<Record<string, Role>> = {
  hosting: "host",
  chairing: "chair",
  presiding: "chair",
  moderating: "chair",
  speaking: "speaker",
  addressing: "speaker",
  joining: "attendee",
};

/** "Hosting this year was Chile", "Also speaking were A and B", "Joining the President on the call were A and B". */
function inverted(input: FrameInput): void {
  const { clause } = input;
  const lower = clause.sentence.tokens.map((token) => token.lower);
  const first = lower[0] === "also" ? 1 : 0;
  const floor = /^(?:taking the floor|giving (?:evidence|testimony)|delivering)\b/u.test(
    lower.slice(first, first + 3).join(" "),
  );
  const role = floor ? "speaker" : PARTICIPLES[lower[first] ?? ""];
  const joins = role === "attendee";
  const be = lower.findIndex((word, at) => at > first && at < first + (joins ? 20 : 9) && /^(?:was|were)$/u.test(word));
  const named = clause.sentence.units.filter((unit) => unit.to <= be && unit.kind === "person");
  if (role === undefined || be < 0 || (named.length > 0 && !joins)) return;
  const list = [...named, ...fullList(clause, listFrom(clause, be + 1, 3))];
  claim(input, list, role, { event: null, status: "held", confidence: 0.86, rule: "role-noun/inverted", at: be });
}

/** "The speakers were A; B; and C", "Participants included: …", "among the panelists were A and B", "A was the keynote speaker". */
export function roleNouns(input: FrameInput): void {
  const { clause, words } = input;
  const { tokens, units } = clause.sentence;
  const lower = tokens.map((token) => token.lower);
  for (let at = 0; at < lower.length; at += 1) {
    const match = words.roleNouns.longestAt(lower, at);
    if (match === null || isPersonTitle(input, at)) continue;
    const after = at + match.length;
    const link = tokens.findIndex(
      (token, place) =>
        place >= after &&
        place < after + 10 &&
        /^(?:were|are|include|included|includes|including|is|was|:|comprised)$/u.test(token.lower),
    );
    const between =
      link < 0 ? false : !units.some((unit) => unit.from >= after && unit.to <= link && unit.kind === "person");
    if (link >= 0 && between) {
      listed(input, match.value, { at, after, link });
      continue;
    }
    const withAt =
      tokens[at - 1]?.lower === "as"
        ? tokens.findLastIndex((token, place) => place < at && token.lower === "with")
        : -1;
    if (withAt >= 0) {
      const list = units.filter((unit) => unit.from > withAt && unit.to <= at - 1);
      const event = clause.events.findLast((candidate) => candidate.head < withAt && !candidate.plural) ?? null;
      claim(input, list, match.value, { event, status: "held", confidence: 0.86, rule: "role-noun/with-as", at });
    } else if (
      /^(?:a|an|the|as|keynote|main|guest|other|featured|invited|two|three|four|five|six)$/u.test(
        tokens[at - 1]?.lower ?? "",
      )
    )
      predicate(input, at, match.value);
  }
}

/** Nouns of parts in a gathering that are no offices elsewhere: "the moderator, Ana Ruiz". */
const PART_TITLE = /^(?:co-)?(?:moderator|panell?ist|discussant|keynote speaker|facilitator)$/u;
const CHAIRS = /^(?:conference|session|meeting|panel|summit|forum) (?:chair|chairman|chairwoman|chairperson)$/u;

/** "Moderator Ana Ruiz", "the keynote speaker, Mika Salo": the title tells the role. */
export function roleTitles(input: FrameInput): void {
  const { words, clause } = input;
  for (const unit of clause.sentence.units) {
    const title = clause.sentence.titles
      .filter((mention) => mention.from >= unit.from && mention.to <= unit.to)
      .map((mention) => mention.text.toLowerCase().replace(/^the /u, ""))
      .find((text) => PART_TITLE.test(text));
    const before = clause.sentence.tokens[unit.from - 1]?.lower ?? "";
    const office = unit.as?.toLowerCase() ?? "";
    const role =
      title === undefined
        ? [`${before} ${office}`, office].some((text) => CHAIRS.test(text))
          ? "chair"
          : undefined
        : words.roleNouns.longestAt(title.split(" "), 0)?.value;
    if (unit.kind !== "person" || role === undefined) continue;
    claim(input, [unit], role, {
      event: null,
      status: "held",
      confidence: 0.86,
      rule: "role-noun/title",
      at: unit.from,
    });
  }
}

/** The list behind "were" or a colon, of those who had the role of the noun. */
function listed(input: FrameInput, role: Role, { at, after, link }: Record<"at" | "after" | "link", number>): void {
  const { clause } = input;
  const event = clause.events.find((candidate) => candidate.from >= after && candidate.head < link) ?? null;
  // "the Co-Chairs of six commissions: …": an office.
  if (event === null && role === "chair" && clause.sentence.tokens[after]?.lower === "of") return;
  const list = fullList(clause, listFrom(clause, link + 1, 4));
  claim(input, list, role, { event, status: "held", confidence: 0.92, rule: "role-noun/were", at });
}

function isPersonTitle({ clause }: FrameInput, at: number): boolean {
  return clause.sentence.persons.some((person) => person.from === at + 1);
}

/** "A was the keynote speaker", "with A as host". */
function predicate(input: FrameInput, at: number, role: Role): void {
  const { clause } = input;
  const { tokens, units } = clause.sentence;
  const before = tokens.slice(Math.max(0, at - 6), at).map((token) => token.lower);
  if (
    !before.some((word) => /^(?:was|were|is|are|as|be)$/u.test(word)) ||
    (before.at(-1) === "the" && before.at(-2) === "in")
  )
    return;
  const last = units.findLastIndex((candidate) => candidate.to <= at && at - candidate.to < 7);
  if (last < 0 || before.some((word) => /^(?:not|n't)$/u.test(word))) return;
  const event = clause.events.find((candidate) => candidate.from > at && candidate.from - at < 6) ?? null;
  // "as Co-Chairs of the Working Group": an office, not a part in a gathering.
  if (event === null && tokens[at + 1]?.lower === "of") return;
  const be = clause.verbs.findLast((verb) => verb.to <= at && at - verb.to < 6);
  const status = be === undefined ? "held" : statusOf(be.reality);
  if (status === null || status === "denied") return;
  claim(input, listBefore(clause, last), role, {
    event,
    status,
    confidence: 0.85,
    rule: "role-noun/predicate",
    at,
  });
}
