// Lists of participants on lines of their own, under a line like "Participants included:".
import type { LinkedSentence } from "../link/linked.ts";
import type { Role } from "../model.ts";
import type { Findings } from "./claims.ts";
import { type Clause, hasVerbAt } from "./unit-lists.ts";
import type { VerbWords } from "./verb-words.ts";

const BULLET = /^(?:[-•*–·▪]|\d+[.)]?|\([a-z\d]+\))$/u;

/** Claims for the units of each line of a list that a line with a role noun and a colon opens. */
export function listParticipants(clauses: readonly Clause[], words: VerbWords, findings: Findings): void {
  let role: Role | null = null;
  for (const clause of clauses) {
    const { sentence } = clause;
    const opened = openedRole(sentence, words);
    if (opened !== null) {
      role = opened;
      continue;
    }
    if (role === null) continue;
    const unit = sentence.units[0];
    // "From the Ministry of Trade:" between two parts of a list.
    if (sentence.tokens.length < 10 && sentence.tokens.at(-1)?.text === ":") continue;
    if (!isLine(sentence)) {
      role = null;
      continue;
    }
    // "- The Department is now sending …": a sentence of its own.
    const acts = unit !== undefined && hasVerbAt(clause, unit.to);
    if (unit === undefined || unit.from > 3 || acts) continue;
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
  if (colon && lower.length < 40 && lower.includes("speaking")) return "speaker";
  return roleIn(lower, words) ?? (colon && isOpener(lower) ? "attendee" : null);
}

/** A line with a bullet; without one, a short line that begins with a person or a country goes on with the list. */
function isLine({ tokens, units }: LinkedSentence): boolean {
  if (BULLET.test(tokens[0]?.text ?? "")) return true;
  return tokens.length < 25 && units[0] !== undefined && units[0].from <= 1 && tokens.at(-1)?.text !== ".";
}

/** Words for those who are somewhere, or for being there. */
const PRESENT =
  /^(?:join\w*|attend\w*|participa\w*|present|leaders|ministers|officials|executives|experts|governors|mayors|delegat\w*|represent\w*|attendance|guests|members|met)$/u;
/** "stakeholders included:", "advocates include:"; steps and announcements are none. */
const PEOPLE = /(?:ers|ors|ists|ives|ants|ials|ees|eers|ates|students|residents|people|families|women|men|youth)$/u;

/** "Joining the call were the following leaders:" opens a list of who was there; "The new steps include:" one of other things. */
function isOpener(lower: readonly string[]): boolean {
  if (lower.length >= 40) return false;
  const include = lower.findLastIndex((word) => /^includ/u.test(word));
  return lower.some((word) => PRESENT.test(word)) || PEOPLE.test(lower[include - 1] ?? "");
}

function roleIn(lower: readonly string[], words: VerbWords): Role | null {
  if (lower.length > 16) return null;
  for (let at = 0; at < lower.length; at += 1) {
    const match = words.roleNouns.longestAt(lower, at);
    if (match !== null) return match.value;
  }
  return null;
}
