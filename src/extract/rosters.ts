// Lists of participants on lines of their own, under a line like "Participants included:".
import type { LinkedSentence } from "../link/linked.ts";
import type { Role } from "../model.ts";
import type { Findings } from "./claims.ts";
import type { Clause } from "./unit-lists.ts";
import type { VerbWords } from "./verb-words.ts";

const BULLET = /^(?:[-•*–·▪]|\d+[.)]?|\([a-z\d]+\))$/u;

/** Claims for the units of each line of a list that a line with a role noun and a colon opens. */
export function listParticipants(clauses: readonly Clause[], words: VerbWords, findings: Findings): void {
  let role: Role | null = null;
  for (const { sentence } of clauses) {
    const opened = openedRole(sentence, words);
    if (opened !== null) {
      role = opened;
      continue;
    }
    if (role === null) continue;
    const unit = sentence.units[0];
    if (!isLine(sentence)) {
      role = null;
      continue;
    }
    if (unit === undefined || unit.from > 3) continue;
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

/** The role that a line like "Speakers:" gives to the lines below it; null if it opens no list. */
function openedRole({ tokens }: LinkedSentence, words: VerbWords): Role | null {
  const lower = tokens.map((token) => token.lower);
  const colon = lower.at(-1) === ":";
  if (!colon && lower.length >= 6) return null;
  return roleIn(lower, words) ?? (colon && isOpener(lower) ? "attendee" : null);
}

/** A line with a bullet; without one, a short line that begins with a person or a country goes on with the list. */
function isLine({ tokens, units }: LinkedSentence): boolean {
  if (BULLET.test(tokens[0]?.text ?? "")) return true;
  return tokens.length < 25 && units[0] !== undefined && units[0].from <= 1 && tokens.at(-1)?.text !== ".";
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

function roleIn(lower: readonly string[], words: VerbWords): Role | null {
  if (lower.length > 16) return null;
  for (let at = 0; at < lower.length; at += 1) {
    const match = words.roleNouns.longestAt(lower, at);
    if (match !== null) return match.value;
  }
  return null;
}
