// The scores of all articles as figures: precision, recall and F1 by role, and how sure claims were that proved right.
import { type ArticleScore, ROLES, type Tally } from "./score.ts";

/** Shares from 0 to 1, with the counts that they come from. */
export type Figures = Tally & { readonly precision: number; readonly recall: number; readonly f1: number };
/** Claims with a confidence above `above` (and not above that of the band before), and the share of them that is right. */
type Band = { readonly above: number; readonly claims: number; readonly right: number; readonly share: number };

export type Summary = {
  readonly hostSpeaker: Figures;
  /** Host and speaker, whatever the event. */
  readonly hostSpeakerAnywhere: Figures;
  readonly allRoles: Figures;
  readonly host: Figures;
  readonly chair: Figures;
  readonly speaker: Figures;
  readonly attendee: Figures;
  readonly events: Figures;
  readonly entities: Figures;
  readonly dates: ArticleScore["dates"];
  readonly evidence: ArticleScore["evidence"];
  readonly confidence: readonly Band[];
};

const BANDS = [0.95, 0.9, 0.8, 0.7, 0];

/** Adds up the scores of the articles. */
export function summarize(scores: readonly ArticleScore[]): Summary {
  const rolesOf = (roles: typeof ROLES, where: "roles" | "rolesAnywhere" = "roles") =>
    figuresOf(scores.flatMap((score) => roles.map((role) => score[where][role])));
  const sum = <Key extends string>(parts: readonly Readonly<Record<Key, number>>[], key: Key) =>
    parts.reduce((total, part) => total + part[key], 0);
  const dates = scores.map((score) => score.dates);
  const evidence = scores.map((score) => score.evidence);
  return {
    hostSpeaker: rolesOf(["host", "speaker"]),
    hostSpeakerAnywhere: rolesOf(["host", "speaker"], "rolesAnywhere"),
    allRoles: rolesOf(ROLES),
    host: rolesOf(["host"]),
    chair: rolesOf(["chair"]),
    speaker: rolesOf(["speaker"]),
    attendee: rolesOf(["attendee"]),
    events: figuresOf(scores.map((score) => score.events)),
    entities: figuresOf(scores.map((score) => score.entities)),
    dates: { right: sum(dates, "right"), wrong: sum(dates, "wrong"), missing: sum(dates, "missing") },
    evidence: { bad: sum(evidence, "bad"), all: sum(evidence, "all") },
    confidence: bandsOf(scores.flatMap((score) => score.claims)),
  };
}

function figuresOf(tallies: readonly Tally[]): Figures {
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
  const extra = tallies.reduce((sum, tally) => sum + tally.extra, 0);
  const missed = tallies.reduce((sum, tally) => sum + tally.missed, 0);
  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, extra, missed };
}

function bandsOf(claims: ArticleScore["claims"]): Band[] {
  return BANDS.map((above, index) => {
    const most = BANDS[index - 1] ?? 1;
    const own = claims.filter(({ confidence }) => confidence > above && confidence <= most);
    const right = own.filter((claim) => claim.right).length;
    return { above, claims: own.length, right, share: right / Math.max(1, own.length) };
  });
}
