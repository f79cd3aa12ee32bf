// Speech with no word of where: in a report of a gathering at which somebody is told to have spoken, it was said there.
import type { LinkedSentence } from "../link/linked.ts";
import type { RoleClaim, SpeechAct } from "./claims.ts";
import type { Cluster } from "./clusters.ts";
import type { DraftEntity } from "../link/linked.ts";

const PUBLIC = new Set(["any", "public", "session", "ceremony", "press"]);

/** Speaker claims for speech acts that follow the first mention of the article's main gathering. */
export function attributeSpeech(
  acts: readonly SpeechAct[],
  main: Cluster | null,
  claims: readonly RoleClaim[],
  clusterOf: (claim: RoleClaim) => Cluster | null,
  sentences: readonly LinkedSentence[],
  entities: ReadonlyMap<string, DraftEntity>,
): RoleClaim[] {
  if (main === null || !PUBLIC.has(main.group) || main.mentions.every((mention) => mention.verbal)) return [];
  const spoken = claims.filter((claim) => claim.role === "speaker" && claim.status === "held" && clusterOf(claim) === main);
  const told = spoken.length + claims.filter((claim) => claim.role === "chair" && claim.status === "held" && clusterOf(claim) === main).length;
  if (told === 0) return [];
  const explicit = new Set(spoken.flatMap((claim) => claim.entities));
  const present = new Set(claims.filter((claim) => clusterOf(claim) === main).flatMap((claim) => claim.entities));
  const first = Math.min(...main.mentions.filter((mention) => !sentences[mention.sentence]?.heading).map((mention) => mention.sentence));
  const event = main.mentions[0] ?? null;
  return acts.flatMap((act): RoleClaim[] => {
    if (act.sentence < first || act.unit.kind === "institution" || act.unit.kind === "country") return [];
    if (act.unit.entities.some((id) => speaksForOthers(entities.get(id)))) return [];
    // Where one speaker is all that is told, others who are quoted may be commentators.
    const office = main.heading && act.unit.entities.every((id) => (entities.get(id)?.titles.size ?? 0) > 0);
    if (explicit.size < 2 && !office && !act.unit.entities.every((id) => present.has(id))) return [];
    if (namesOther(act.sentence, main, claims, clusterOf)) return [];
    return [{ event, entities: act.unit.entities, as: act.unit.as, role: "speaker", status: "held", confidence: 0.8, rule: "speech/report", sentence: act.sentence, at: act.at }];
  });
}

/** A spokesman speaks to the press, not at the gathering. */
function speaksForOthers(entity: DraftEntity | undefined): boolean {
  return [...(entity?.titles ?? [])].some((title) => /spokes(?:man|woman|person)|analyst|commentator|critic|observer|strategist|pollster/iu.test(title));
}

function namesOther(sentence: number, main: Cluster, claims: readonly RoleClaim[], clusterOf: (claim: RoleClaim) => Cluster | null): boolean {
  return claims.some((claim) => claim.sentence === sentence && claim.event !== null && clusterOf(claim) !== main);
}
