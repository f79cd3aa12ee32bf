// Visits told by a verb: "visited the port of Oslo", "will travel to Chile".
import type { Unit } from "../../link/linked.ts";
import type { ParticipationStatus } from "../../model.ts";
import { claim, type FrameInput } from "../claims.ts";
import type { Verb } from "../verbs.ts";
import { verbalMention } from "./verbal-events.ts";

/** "A visited P", "A will tour the P museum": who goes there takes part in the visit. */
export function visit(
  input: FrameInput,
  verb: Verb,
  start: number,
  subject: readonly Unit[],
  status: ParticipationStatus,
): boolean {
  const { sentence } = input.clause;
  const persons = subject.filter((unit) => unit.kind !== "country" && unit.kind !== "institution");
  const goes = verb.lemma === "visit" || verb.lemma === "tour";
  const event = sentence.tokens
    .slice(start, start + 10)
    .some((token) => token.lower === "visit" || token.lower === "trip");
  const place = isPlace(input, start) || (goes && isSite(input, start));
  if (!place || persons.length === 0 || !(goes || event || (status !== "denied" && isOwnTrip(input, verb))))
    return false;
  const mention = verbalMention(input, verb, "visit", persons);
  claim(input, persons, "attendee", { event: mention, status, confidence: 0.85, rule: "visit/verb", at: verb.at });
  return true;
}

/** "will travel to Lae to see schools": a trip for its own sake; "flew to Lae to meet Salo" tells of a meeting. */
function isOwnTrip({ clause }: FrameInput, verb: Verb): boolean {
  if (!/^(?:travel|fly)$/u.test(verb.lemma)) return false;
  const { events, verbs, sentence } = clause;
  if (sentence.tokens.slice(Math.max(0, verb.from - 4), verb.from).some((token) => token.lower === "no")) return false;
  const meets = verbs.some(
    (other) =>
      other.from > verb.at &&
      /^(?:meet|attend|hold|join|sign|speak|address|confer|host|participate|represent)$/u.test(other.lemma),
  );
  const sees = verbs.find((other) => other.from > verb.at && other.lemma === "see");
  if (sees !== undefined && sentence.persons.some((person) => person.from >= sees.to && person.from - sees.to < 5))
    return false;
  return !meets && !events.some((event) => event.from > verb.at);
}

/** "Chile", "the Harbour Institute" at a token. */
function isPlace({ clause: { sentence } }: FrameInput, start: number): boolean {
  const at = sentence.tokens[start]?.lower === "the" ? start + 1 : start;
  return [...sentence.countries, ...sentence.places, ...sentence.institutions].some((mention) => mention.from === at);
}

/** What is visited: a town's name or a building, told by its last word. */
const SITE =
  /^(?:port|capital|campus|factory|plant|hospital|clinic|school|university|museum|site|facility|base|camp|shelter|centre|center|laboratory|lab|province|region|district|village|town|island|farm|mine|shipyard|memorial|monument|cemetery|cathedral|mosque|temple|pavilion|post|headquarters|bridge|dam|palace)$/u;

/** "the port of Rotterdam", "a hospital in Lae", "the Louvre Museum". */
function isSite({ clause: { sentence } }: FrameInput, start: number): boolean {
  const { tokens } = sentence;
  if (!/^(?:DET|PROPN|PRON)$/u.test(tokens[start]?.pos ?? "")) return false;
  for (let at = start; at < Math.min(tokens.length, start + 6); at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^(?:DET|ADJ|NOUN|PROPN|PRON)$/u.test(token.pos)) return false;
    if (SITE.test(token.lower)) return true;
  }
  return false;
}
