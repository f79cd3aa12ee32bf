// Lists of participants on lines of their own, under a line like "Participants included:".
import type { Role } from "../model.ts";
import type { Findings } from "./claims.ts";
import type { Clause } from "./unit-lists.ts";
import type { VerbWords } from "./verb-words.ts";

const BULLET = /^(?:[-•*–·▪]|\d+[.)]?|\([a-z\d]+\))$/u;

/** Claims for the units of each line of a list that a line with a role noun and a colon opens. */
export function listParticipants(clauses: readonly Clause[], words: VerbWords, findings: Findings): void {
  let role: Role | null = null;
  let listed = false;
  for (const { sentence } of clauses) {
    const { tokens, units } = sentence;
    const colon = tokens.at(-1)?.text === ":";
    const opens =
      openedRole(
        tokens.map((token) => token.lower),
        words,
      ) ?? (colon && isOpener(tokens.map((token) => token.lower)) ? "attendee" : null);
    if (opens !== null && (colon || tokens.length < 6)) {
      role = opens;
      listed = false;
      continue;
    }
    if (role === null) continue;
    const bullet = BULLET.test(tokens[0]?.text ?? "");
    // Without bullets, a short line that begins with a person or a country goes on with the list.
    const line =
      bullet || (tokens.length < 25 && units[0] !== undefined && units[0].from <= 1 && tokens.at(-1)?.text !== ".");
    if (!line || (listed && !bullet && units.length === 0)) {
      role = null;
      continue;
    }
    const unit = units[0];
    if (unit === undefined || unit.from > 3) continue;
    listed = true;
    findings.claims.push({
      event: null,
      entities: unit.entities,
      as: unit.as,
      role,
      status: "held",
      confidence: 0.92,
      rule: "roster/line",
      sentence: sentence.index,
      at: unit.from,
    });
  }
}

/** "Joining the call were the following leaders:" opens a list of who was there. */
function isOpener(lower: readonly string[]): boolean {
  return (
    lower.length < 40 &&
    lower.some((word) =>
      /^(?:join\w*|attend\w*|participat\w*|present|leaders|ministers|delegation|includ\w*|represent\w*|attendance|guests|members|met)$/u.test(
        word,
      ),
    )
  );
}

function openedRole(lower: readonly string[], words: VerbWords): Role | null {
  if (lower.length > 16) return null;
  for (let at = 0; at < lower.length; at += 1) {
    const match = words.roleNouns.longestAt(lower, at);
    if (match !== null) return match.value;
  }
  return null;
}
