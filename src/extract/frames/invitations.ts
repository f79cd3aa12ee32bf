// Invitations to a place: "invited the envoys to his office on Sunday" tells of a meeting to come, with its host.
import { claim, type FrameInput, isPeople, senseOf } from "../claims.ts";
import { subjectOf } from "../clauses.ts";
import { listFrom } from "../unit-lists.ts";
import type { Frame } from "../verb-words.ts";
import type { Verb } from "../verbs.ts";
import { verbalMention } from "./verbal-events.ts";

const FRAMES: ReadonlySet<Frame> = new Set(["invite"]);
const ROOM = /^(?:office|offices|residence|home|palace|ranch|capital|house)$/u;

/** "A invited B to P": A will be the host and B is expected. */
export function invitationFrame(input: FrameInput, verb: Verb): boolean {
  const sense = senseOf(input, verb, FRAMES);
  if (sense === null || verb.passive || verb.participle || verb.reality === "denied") return false;
  const { clause } = input;
  const hosts = subjectOf(clause, verb).units;
  const guests = listFrom(clause, verb.to, 2).filter(
    (unit) => isPeople(unit) || unit.kind === "institution" || unit.kind === "pronoun",
  );
  const end = guests.at(-1)?.to ?? sidesEnd(input, verb);
  if (hosts.length === 0 || end === null || !isGoal(input, end)) return false;
  const mention = verbalMention(input, verb, "invite", [...hosts, ...guests]);
  const more = { event: mention, status: "planned", at: verb.at } as const;
  claim(input, hosts, "host", { ...more, confidence: 0.84, rule: "invite/host" });
  claim(input, guests, "attendee", { ...more, confidence: 0.84, rule: "invite/guest" });
  return true;
}

/** "both sides", "the two delegations" as object: the token behind it. */
function sidesEnd({ clause: { sentence } }: FrameInput, verb: Verb): number | null {
  const at = sentence.tokens.findIndex(
    (token, place) => place >= verb.to && /^(?:sides|parties|delegations|leaders|ministers)$/u.test(token.lower),
  );
  return at >= 0 && at - verb.to < 3 ? at + 1 : null;
}

/** "to Berlin", "to his office" at a token, and no gathering that has a name of its own. */
function isGoal({ clause: { sentence, events } }: FrameInput, start: number): boolean {
  const { tokens, places, countries } = sentence;
  if (tokens[start]?.lower !== "to") return false;
  if (events.some((event) => event.from > start && event.from - start < 10)) return false;
  const named = [...places, ...countries].some(
    (place) => place.from === start + 1 || (place.from === start + 2 && tokens[start + 1]?.lower === "the"),
  );
  return named || tokens.slice(start + 1, start + 4).some((token) => ROOM.test(token.lower));
}
