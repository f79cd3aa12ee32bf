// Speech with no word of where: in a report of a gathering at which somebody is told to have spoken, it was said there.
import type { DraftEntity, LinkedSentence } from "../link/linked.ts";
import type { RoleClaim, SpeechAct } from "./claims.ts";
import type { Cluster } from "./clusters.ts";
import { isToCome } from "./settle.ts";

const PUBLIC: ReadonlySet<string> = new Set(["any", "public", "session", "ceremony", "press"]);
/** Gatherings that consist of speaking: whoever is reported to have said something there had the floor. */
const FLOOR =
  /\b(?:side event|seminar|webinar|forum|symposium|workshop|panel|round ?table|debate|hearing|(?<!press |media |news )briefing|dialogue|exhibition|ceremony|reception|arria\S*|online (?:event|meeting)|virtual (?:event|meeting)|town hall|public meeting|discussion on|colloqui\w+)\b/iu;
/** What a delegate does with the floor; states also welcome, condemn or offer things from afar. */
const FLOOR_VERB =
  /^(?:say|state|note|stress|urge|argue|warn|call|remind|object|favou?r|wonder|ask|reply|respond|observe|add|emphasi[sz]e|underscore|underline|highlight|voice|recall|propose|suggest|thank|speak|raise|question|appeal|share|describe|explain|report|point|second|complain|plead|present|outline|preview|discuss|detail|demonstrate)$/u;
/** Who answers or puts a motion where somebody spoke is there. */
const ANSWERS = /^(?:reply|answer|respond|interject|second|retort)$/u;
/** Those who comment on a gathering from outside. */
const OUTSIDE =
  /spokes(?:man|woman|person)|analyst|commentator|critic|observer|strategist|pollster|economist|broker|trader/iu;

export type Report = {
  readonly main: Cluster | null;
  readonly claims: readonly RoleClaim[];
  readonly clusterOf: (claim: RoleClaim) => Cluster | null;
  readonly sentences: readonly LinkedSentence[];
  readonly entities: ReadonlyMap<string, DraftEntity>;
};

/** Speaker claims for speech acts that follow the first mention of the article's main gathering. */
export function attributeSpeech(acts: readonly SpeechAct[], report: Report): RoleClaim[] {
  const { main, claims, clusterOf, sentences, entities } = report;
  if (main === null || main.mentions.every((mention) => mention.verbal)) return [];
  // What an article comes to speak of behind another meeting is not what it reports.
  const start = main.mentions[0]?.sentence ?? 0;
  const isReported =
    main.heading || start <= 3 || !claims.some((claim) => claim.sentence < start && clusterOf(claim) !== null);
  const isFloor = isReported && main.mentions.some((mention) => FLOOR.test(mention.name));
  const own = claims.filter((claim) => clusterOf(claim) === main);
  const held = own.filter((claim) => claim.status === "held");
  // Talks are public if they are a dialogue that somebody organises.
  const isOrganised = isFloor && held.some((claim) => claim.role === "host");
  if (!PUBLIC.has(main.group) && !isOrganised) return [];
  // A round table in the headline is one of speakers, even if nobody is told to have led it.
  const isRound = isFloor && main.heading && held.length > 2;
  // Nothing has been said yet at a gathering to come.
  if (isToCome(own)) return [];
  if (own.length > held.length + 2 || !(isRound || held.some((claim) => claim.role !== "attendee"))) return [];
  const explicit = new Set(held.filter((claim) => claim.role === "speaker").flatMap((claim) => claim.entities));
  const present = new Set(held.flatMap((claim) => claim.entities));
  const told = [...main.mentions, ...held].filter(({ sentence }) => !sentences[sentence]?.heading);
  // What the headline names is what the whole article reports.
  const first = main.heading ? 0 : Math.min(...told.map(({ sentence }) => sentence));
  const event = main.mentions[0] ?? null;
  const minuted = isMinuted(acts, main, entities);
  return acts.flatMap((act): RoleClaim[] => {
    const people = act.unit.entities.map((id) => entities.get(id));
    if (act.sentence < first || act.unit.kind === "institution" || people.some(isOutside)) return [];
    const state = act.unit.kind === "country" || act.unit.kind === "group";
    if (state && (!isFloor || !FLOOR_VERB.test(act.lemma))) return [];
    const known = act.unit.entities.every((id) => present.has(id));
    const answers = explicit.size > 0 && (ANSWERS.test(act.lemma) || act.toHearers);
    const office = main.heading && people.every((person) => (person?.titles.size ?? 0) > 0);
    // Where one speaker is all that is told, others who are quoted may be commentators.
    if (!isFloor && !minuted && !known && !answers && !(office && explicit.size > 0)) return [];
    if (isSaidElsewhere(act, main, isFloor, report)) return [];
    const confidence = known || explicit.size > 1 ? 0.84 : 0.76;
    return [
      {
        event,
        entities: act.unit.entities,
        as: act.unit.as,
        role: "speaker",
        status: "held",
        confidence,
        rule: "speech/report",
        sentence: act.sentence,
        at: act.at,
      },
    ];
  });
}

function isSaidElsewhere(act: SpeechAct, main: Cluster, isFloor: boolean, report: Report): boolean {
  return (
    namesOther(act, report) ||
    (!isFloor && isCommentator(act, report)) ||
    isElsewhere(report.sentences[act.sentence], main, report.sentences)
  );
}

/** "said Salo of the think tank Harbour Watch": those who comment from outside a meeting of officials. */
function isCommentator({ unit, sentence }: SpeechAct, { sentences }: Report): boolean {
  const behind = sentences[sentence]?.tokens.slice(unit.to, unit.to + 8) ?? [];
  return behind.some((token) => /^(?:think-tank|think|consultancy|brokerage|analyst|analysts)$/u.test(token.lower));
}

/** Whether somebody acts for an office or a body. */
function isOfficial(entity: DraftEntity | undefined): boolean {
  return entity !== undefined && entity.titles.size + entity.affiliations.size > 0;
}

/** The headline names a meeting, and two who hold an office are told to have said something: it was there. */
function isMinuted(acts: readonly SpeechAct[], main: Cluster, entities: Report["entities"]): boolean {
  if (!main.heading || main.group !== "any") return false;
  const officers = acts.filter(
    (act) =>
      FLOOR_VERB.test(act.lemma) &&
      act.unit.kind === "person" &&
      act.unit.entities.some((id) => isOfficial(entities.get(id))),
  );
  return new Set(officers.flatMap((act) => act.unit.entities)).size > 1;
}

function isOutside(entity: DraftEntity | undefined): boolean {
  return [...(entity?.titles ?? [])].some((title) => OUTSIDE.test(title));
}

/** The sentence tells of another gathering before somebody speaks; one named behind the verb is what is spoken of. */
function namesOther({ sentence, at }: SpeechAct, { claims, clusterOf, main }: Report): boolean {
  return claims.some(
    (claim) => claim.sentence === sentence && claim.at < at && claim.event !== null && clusterOf(claim) !== main,
  );
}

/** "In London, …" at the head of a sentence, when the gathering's own sentences do not name the place. */
function isElsewhere(
  sentence: LinkedSentence | undefined,
  main: Cluster,
  sentences: readonly LinkedSentence[],
): boolean {
  if (sentence === undefined || sentence.tokens[0]?.lower !== "in") return false;
  const place = sentence.places.find((mention) => mention.from === 1 && mention.place.kind === "city");
  if (place === undefined) return false;
  return !main.mentions.some((mention) =>
    sentences[mention.sentence]?.places.some((other) => other.place.name === place.place.name),
  );
}
