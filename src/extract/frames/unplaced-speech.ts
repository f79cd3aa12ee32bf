// Speech with no gathering in its sentence: before an audience, "in her opening remarks", or left to the whole report.
import type { Unit } from "../../link/linked.ts";
import type { Token } from "../../text/tokens.ts";
import { claim, type FrameInput } from "../claims.ts";
import { isFullVerb, type Verb } from "../verbs.ts";
import { tellsAudience, tellsHearers, whereBefore } from "./said-where.ts";

/** Who is addressed by a speech; "addressing the challenges" is none. */
const AUDIENCE =
  /^(?:audience|guests|participants|delegates|members|gathering|meeting|conference|summit|forum|session|assembly|council|committee|parliament|congress|crowd|students|supporters|reporters|journalists|leaders|ministers|nation)$/u;

/** Nothing says where: to the audience, "in his remarks", or at the gathering that the article reports, if it does. */
export function sayUnplaced(input: FrameInput, verb: Verb, subject: readonly Unit[], inner: number): boolean {
  const more = { event: null, status: "held", at: verb.at } as const;
  if (tellsAudience(input, verb) || speaksForTime(input, verb))
    claim(input, subject, "speaker", { ...more, confidence: 0.88, rule: "speech/told-audience" });
  else if (inSpeech(input, 0, verb.from) || inSpeech(input, verb.to, inner))
    claim(input, subject, "speaker", { ...more, confidence: 0.92, rule: "speech/in-remarks" });
  else if (!isPerfect(input, verb) && !isReportedAgain(input, verb, subject))
    for (const unit of subject.filter(({ kind }) => kind !== "institution"))
      input.findings.speech.push({
        unit,
        sentence: input.clause.sentence.index,
        at: verb.at,
        lemma: verb.lemma,
        toHearers: tellsHearers(input, verb),
      });
  return true;
}

/** "spoke for 20 minutes", "was given three minutes to speak" */
function speaksForTime({ clause }: FrameInput, { lemma, from, to }: Verb): boolean {
  if (lemma === "speak" && clause.sentence.tokens[from - 1]?.lower === "minutes") return true;
  const next = clause.sentence.tokens.slice(to, to + 5).map((token) => token.lower);
  return lemma === "speak" && next[0] === "for" && next.some((word) => /^(?:hours?|minutes?)$/u.test(word));
}

/** "has promised": before, or elsewhere; the first sentences of a report may say so of what it reports. */
function isPerfect({ clause: { sentence } }: FrameInput, verb: Verb): boolean {
  return (
    sentence.index > 2 &&
    sentence.tokens.slice(verb.from, verb.at).some((token) => /^(?:has|have|had)$/u.test(token.lower))
  );
}

/** Said afterwards, or elsewhere, or only what somebody else says was said: "told them that nobody had said yes". */
function isReportedAgain(input: FrameInput, verb: Verb, subject: readonly Unit[]): boolean {
  const { clause, words } = input;
  const { tokens } = clause.sentence;
  const near = [tokens[verb.from - 1], tokens[verb.to]];
  if (near.some((token) => /^(?:afterwards?|later)$/u.test(token?.lower ?? ""))) return true;
  if (whereBefore(input, verb) !== null) return true;
  const start = Math.min(subject[0]?.from ?? verb.from, verb.from);
  const outer = clause.verbs.findLast((other) => other.to <= start && isFullVerb(other));
  const says = outer !== undefined && words.senses.get(outer.lemma)?.some(({ frame }) => frame === "say");
  return (
    says === true &&
    !tokens.slice(outer.to, start).some((token) => /^(?:while|whereas|;|and|but|,|–|—)$|^["”’]$/u.test(token.lower))
  );
}

/** "in his opening remarks", "in a keynote speech", "addressing the guests" in a stretch of the sentence. */
function inSpeech({ clause, words }: FrameInput, from: number, to: number): boolean {
  const { tokens } = clause.sentence;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const governed = tokens
      .slice(Math.max(0, at - 6), at)
      .some((before) => /^(?:in|during|delivering|giving)$/u.test(before.lower));
    // "in a speech to parliament": given there.
    if (
      words.speechNouns.has(token.lower) &&
      tokens[at + 1]?.lower === "to" &&
      !isAudience(tokens.slice(at + 2, at + 5))
    )
      continue;
    if (
      words.speechNouns.has(token.lower) &&
      governed &&
      // "in his State of the Union address": given elsewhere.
      tokens[at - 1]?.lower !== "union" &&
      !/^(?:statement|statements|comments|briefing)$/u.test(token.lower)
    )
      return true;
    if (
      /^(?:statement|statements|comments)$/u.test(token.lower) &&
      governed &&
      /^(?:opening|closing|introductory|welcome|welcoming)$/u.test(tokens[at - 1]?.lower ?? "")
    )
      return true;
    if (token.lower === "addressing" && tokens.slice(at + 1, at + 5).some((word) => AUDIENCE.test(word.lower)))
      return true;
  }
  return false;
}

function isAudience(behind: readonly Token[]): boolean {
  return behind.some((word) => AUDIENCE.test(word.lower) && word.lower !== "parliament");
}
