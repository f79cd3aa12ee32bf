// What sort of verb stands between a gathering and a date: only some of them make the date that of the gathering.
import { isGenitive } from "../../annotate/words.ts";
import type { Clause } from "../unit-lists.ts";
import type { Verb } from "../verbs.ts";

/** Whoever does this to a gathering does it when the gathering is. */
export const HOLDS: RegExp =
  /^(?:hold|host|co-host|organi[sz]e|co-organi[sz]e|convene|open|begin|start|launch|inaugurate|chair|co-chair|lead|moderate|conduct|stage|run|kick|resume|arrange|sponsor|co-sponsor|have|give|make|pay|mark|celebrate|conclude|end|close|wrap|finish|hail|call|return|deliver|undertake|unveil|put|witness|anchor|helm|facilitate)$/u;
/** Whoever does this is at the gathering, on one of its days. */
export const TAKES_PART: RegExp =
  /^(?:attend|participate|join|visit|speak|represent|welcome|receive|meet|take|sign|be|co-sign|travel|gather|sit|see)$/u;
/** What a gathering itself does. */
const HAPPENS =
  /^(?:take|open|begin|start|run|resume|convene|return|occur|happen|kick|commence|last|conclude|end|close|wrap|finish|draw|come|be|go|continue|fall|gather|meet|get)$/u;
/** Says when something will be. */
export const SCHEDULES: RegExp = /^(?:schedule|plan|set|slate|expect|due|pencil|fix|intend|tentatively|book|aim)$/u;
/** Only describes it: "entitled …", "focused on …". */
const NAMES = /^(?:entitle|title|theme|dub|call|bill)$/u;
const DESCRIBES =
  /^(?:focus|name|know|involve|include|bring|feature|comprise|aim|cover|devote|dedicate|attend|address|center|centre|style|accompany|follow)$/u;
/** What gatherings and those who come to them do; the present of these verbs tells what is to come. */
export const EVENTFUL: RegExp =
  /^(?:hold|host|co-host|organi[sz]e|convene|open|begin|start|launch|close|conclude|end|chair|attend|participate|join|visit|meet|speak|address|take|resume|kick|return|travel|arrive|gather|sign|receive|welcome|deliver|run|see)$/u;
/** Said or decided of a gathering on a day that need not be its own. */
export const DECIDES: RegExp =
  /^(?:announce|cancel|call|postpone|scrap|condemn|criticis|criticiz|discuss|welcome|praise|propose|reject|dismiss|request|offer|denounce|confirm|agree|approve|plan|report|mention|note|recall|hail|demand|urge|delay|schedule|abandon|suspend|review)e?$/u;

/** The day on which a gathering does this is its last. */
export const ENDS: RegExp = /^(?:conclude|end|close|wrap|finish|break|draw)$/u;
/** From one place to the next, on the day of what is attended there. */
export const MOVES: RegExp =
  /^(?:travel|go|come|fly|arrive|visit|head|return|gather|be|leave|depart|meet|assemble|convene|join|invite|welcome|receive|host|take|sit|bring)$/u;
/** The day of publication, or of these, is when it was told. */
export const TELLS: RegExp = /^(?:say|tell|announce|report|state|add|release|publish|confirm|declare|note|write)$/u;

/** Whether the date behind this verb may be that of the gathering before it. */
export function bearsDate(clause: Clause, verb: Verb, relative: boolean, dateAt: number): boolean {
  const noun = verb.passive || verb.participle || (HOLDS.test(verb.lemma) && !hasObject(clause, verb, dateAt));
  if (SCHEDULES.test(verb.lemma) || NAMES.test(verb.lemma)) return true;
  if (DESCRIBES.test(verb.lemma) && noun) return true;
  if ((HOLDS.test(verb.lemma) || verb.lemma === "sign") && (noun || relative)) return true;
  return HAPPENS.test(verb.lemma) && !hasObject(clause, verb, dateAt);
}

/** "opened a museum on Friday", not "opened on Friday", "took place on Friday". */
function hasObject({ sentence }: Clause, verb: Verb, dateAt: number): boolean {
  const next = sentence.tokens[verb.to];
  if (next === undefined || verb.to >= dateAt || next.lower === "place") return false;
  return /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/u.test(next.pos) || isGenitive(next);
}
