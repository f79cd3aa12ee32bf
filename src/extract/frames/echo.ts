// "Chile welcomed it, as did Peru", "So did Ms Ruiz": somebody did what the words before tell of somebody else.
import { claim, type FrameInput, toldSince } from "../claims.ts";
import { fullList, listFrom } from "../unit-lists.ts";

/** Repeats the last claim or speech act before "as did" for those behind it. */
export function echoes(input: FrameInput): void {
  const { clause, findings } = input;
  const { tokens, index } = clause.sentence;
  const as = tokens.findIndex(
    (token, at) => /^(?:as|so)$/u.test(token.lower) && /^(?:did|does|do)$/u.test(tokens[at + 1]?.lower ?? ""),
  );
  if (as < 0) return;
  const others = fullList(clause, listFrom(clause, as + 2, 3));
  // "So did Ruiz" takes up the sentence before.
  const isBefore = (told: { sentence: number; at: number }): boolean =>
    as < 2 ? told.sentence === index - 1 : told.sentence === index && told.at < as;
  const told = toldSince(findings.claims, index - 1).findLast(isBefore);
  const act = toldSince(findings.speech, index - 1).findLast(isBefore);
  if (act !== undefined && (told === undefined || act.at > told.at))
    for (const unit of others) findings.speech.push({ ...act, unit, sentence: index, at: as });
  else if (told !== undefined) {
    const { event, status, role } = told;
    claim(input, others, role, { event, status, confidence: told.confidence - 0.02, rule: "echo/as-did", at: as });
  }
}
