// Scores records against hand labels: who took which part in which gathering, who and what is named, and when.
import type { Event, Participation, Role } from "../model.ts";
import { alignEntities, alignEvents, type FoundFacts } from "./align.ts";
import { type Judgement, judge, partsOfAny, type Verdict } from "./judge.ts";
import type { Label, LabelledEvent } from "./labels.ts";

/** How many were right, how many were found that are not so, how many were not found. */
export type Tally = { readonly right: number; readonly extra: number; readonly missed: number };
/** What one article gave; `errors` has a line for each miss (`-`), extra (`+`) and wrong date (`~`). */
export type ArticleScore = {
  /** Inside the right event. */
  readonly roles: Readonly<Record<Role, Tally>>;
  /** Whatever the event. */
  readonly rolesAnywhere: Readonly<Record<Role, Tally>>;
  readonly events: Tally;
  readonly entities: Tally;
  readonly dates: { readonly right: number; readonly wrong: number; readonly missing: number };
  readonly evidence: { readonly bad: number; readonly all: number };
  /** Every participation that counts, with its confidence. */
  readonly claims: readonly { readonly confidence: number; readonly right: boolean }[];
  readonly errors: readonly string[];
};

export const ROLES: readonly Role[] = ["host", "chair", "speaker", "attendee"];

type Judged = { readonly claim: Participation; readonly verdict: Verdict };
type Scoring = { readonly record: FoundFacts; readonly label: Label; readonly errors: string[] };

/** Scores one article's record; null stands for an article that gave none. */
export function scoreArticle(record: FoundFacts | null, label: Label): ArticleScore {
  const errors: string[] = [];
  const scoring: Scoring = { record: record ?? NO_RECORD, label, errors };
  const { labelOf, unknown, repeated } = alignEntities(scoring.record, label);
  const entities = scoreEntities(scoring, labelOf, new Set([...unknown, ...repeated]));
  const aligned = alignEvents(scoring.record, label, labelOf);
  const { events, dates } = scoreEvents(scoring, aligned);
  const judged = judgeEvents(scoring, aligned, labelOf);
  const anywhere = judge(scoring.record.participations, partsOfAny(label.events), labelOf);
  return {
    roles: talliesOf(judged),
    rolesAnywhere: talliesOf(anywhere),
    events,
    entities,
    dates,
    evidence: scoreEvidence(scoring.record),
    claims: judged.verdicts.flatMap(({ claim, verdict }) =>
      verdict === "spared" ? [] : [{ confidence: claim.confidence, right: verdict === "right" }],
    ),
    errors,
  };
}

const NO_RECORD: FoundFacts = { entities: [], events: [], participations: [], article: { text: "" } };

function scoreEntities(
  { record, label, errors }: Scoring,
  labelOf: ReadonlyMap<string, string>,
  extra: ReadonlySet<string>,
): Tally {
  for (const { id, type, name } of record.entities) {
    const twice = labelOf.has(id) ? " (twice)" : "";
    if (extra.has(id)) errors.push(`+ ${type} “${name}”${twice}`);
  }
  const found = new Set(labelOf.values());
  const required = label.entities.filter(({ optional }) => optional !== true);
  const missed = required.filter(({ id }) => !found.has(id));
  for (const { type, name } of missed) errors.push(`- ${type} “${name}”`);
  return { right: required.length - missed.length, extra: extra.size, missed: missed.length };
}

function scoreEvents(
  { record, label, errors }: Scoring,
  aligned: ReadonlyMap<Event, LabelledEvent>,
): Pick<ArticleScore, "events" | "dates"> {
  const dates = { right: 0, wrong: 0, missing: 0 };
  for (const [{ name, start }, wanted] of aligned) {
    if (wanted.optional === true || !wanted.start) continue;
    const as = start === wanted.start ? "right" : start ? "wrong" : "missing";
    dates[as] += 1;
    if (as !== "right") errors.push(`~ date of “${name}”: ${start ?? "none"}, not ${wanted.start}`);
  }
  const found = new Set(aligned.values());
  const required = label.events.filter(({ optional }) => optional !== true);
  const missed = required.filter((event) => !found.has(event));
  const extra = record.events.filter((event) => !aligned.has(event));
  for (const { name } of extra) errors.push(`+ event “${name}”`);
  for (const { names } of missed) errors.push(`- event “${names[0]}”`);
  return { events: { right: required.length - missed.length, extra: extra.length, missed: missed.length }, dates };
}

/** What is claimed of an event that the label has not is wrong; of an optional one it is left aside. */
function judgeEvents(
  { record, label, errors }: Scoring,
  aligned: ReadonlyMap<Event, LabelledEvent>,
  labelOf: ReadonlyMap<string, string>,
): Judgement {
  const names = new Map([...record.entities, ...label.entities].map(({ id, name }) => [id, name]));
  const eventOf = new Map([...aligned].map(([found, wanted]) => [wanted, found.id]));
  const required = label.events.filter(({ optional }) => optional !== true);
  const judgements = required.map((wanted) => {
    const found = record.participations.filter(({ event }) => event === eventOf.get(wanted));
    const judgement = judge(found, wanted.participants, labelOf);
    const wrong = judgement.verdicts.filter(({ verdict }) => verdict === "wrong");
    for (const { claim } of wrong) errors.push(`+ ${claim.role} ${names.get(claim.entity)} [${wanted.names[0]}]`);
    for (const part of judgement.missed) errors.push(`- ${part.role} ${names.get(part.entity)} [${wanted.names[0]}]`);
    return judgement;
  });
  const unknown = new Set(record.events.filter((event) => !aligned.has(event)).map(({ id }) => id));
  const astray = record.participations.filter(({ event }) => unknown.has(event));
  for (const { role, entity } of astray) errors.push(`+ ${role} ${names.get(entity)} [no such event]`);
  const wrong = astray.map((claim): Judged => ({ claim, verdict: "wrong" }));
  return {
    verdicts: [...judgements.flatMap(({ verdicts }) => verdicts), ...wrong],
    missed: judgements.flatMap(({ missed }) => missed),
  };
}

function talliesOf({ verdicts, missed }: Judgement): Record<Role, Tally> {
  const tallyOf = (role: Role): Tally => {
    const own = verdicts.filter(({ claim }) => claim.role === role);
    const count = (wanted: Verdict) => own.filter(({ verdict }) => verdict === wanted).length;
    return { right: count("right"), extra: count("wrong"), missed: missed.filter((part) => part.role === role).length };
  };
  return { host: tallyOf("host"), chair: tallyOf("chair"), speaker: tallyOf("speaker"), attendee: tallyOf("attendee") };
}

function scoreEvidence({ participations, article }: FoundFacts): ArticleScore["evidence"] {
  const bad = participations.filter(
    ({ evidence }) =>
      evidence.length === 0 || evidence.some(({ start, end, quote }) => article.text.slice(start, end) !== quote),
  );
  return { bad: bad.length, all: participations.length };
}
