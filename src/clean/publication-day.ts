// The day an article was published, where the input or the text clearly says so; never guessed.
import { calendarDay, FULL_DATE } from "./calendar-day.ts";
import type { Dateline } from "./dateline.ts";
import type { Paragraph } from "./paragraphs.ts";

const LONE_DATE = new RegExp(`^(?:[([] ?)?(${FULL_DATE})(?: ?[)\\]])?(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,20})?$`, "i");
const OPENING_DATE = new RegExp(`^(${FULL_DATE}) ?(?:--|[–—]|- )`, "i");
const LEAD_IN = /^[A-Za-z ]{0,24}: ?|^(?:published|posted|updated)(?: on)? /i;
const HEAD = 4;
const FOOT = 2;
const LONGEST = 120;

/** The day that the input gives: "2021-07-02T10:00:00Z", "Fri, 02 Jul 2021 …", "Published: July 2, 2021"; else null. */
export function givenDay(words: string | null): string | null {
  if (words === null) return null;
  return calendarDay(words) ?? calendarDay(words.trimStart().replace(LEAD_IN, ""));
}

/** The day that the text gives: a date on its own in the first lines, a full date in the dateline, one on its own at the end. */
export function dayOfText(text: string, paragraphs: readonly Paragraph[], dateline: Dateline | null): string | null {
  const head = paragraphs.slice(0, HEAD).flatMap((lines) => lines.slice(0, HEAD));
  const foot = paragraphs.slice(-FOOT).flatMap((lines) => lines.slice(-FOOT));
  const words = dateline?.date ? text.slice(dateline.date.start, dateline.date.end) : null;
  return firstDay(head, LONE_DATE) ?? givenDay(words) ?? firstDay(head, OPENING_DATE) ?? firstDay(foot, LONE_DATE);
}

function firstDay(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const words = pattern.exec(line.slice(0, LONGEST))?.[1];
    const day = words === undefined ? null : calendarDay(words);
    if (day !== null) return day;
  }
  return null;
}
