// Verb groups of a sentence: "was not attended", "will host", "having been chaired", with voice, time and certainty.

import type { Sentence } from "../annotate/annotated.ts";
import { covers } from "../annotate/token-ranges.ts";
import { isGenitive } from "../annotate/words.ts";
import type { Token } from "../text/tokens.ts";
import { scoped } from "./scope.ts";

/** What the sentence says of the verb's truth. */
export type Reality = "fact" | "planned" | "denied" | "possible";

export type Verb = {
  /** Token numbers of the first auxiliary, of the main verb, and after the group. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly lemma: string;
  readonly passive: boolean;
  /** "hosted by …", "attending the …" behind a noun: no subject of its own. */
  readonly participle: boolean;
  readonly reality: Reality;
  /** "to host": the verb before it has the subject. */
  readonly infinitive: boolean;
};

/** Whether a verb is that of a clause of its own, neither "hosting" nor "to host". */
export function isFullVerb({ participle, infinitive }: Verb): boolean {
  return !participle && !infinitive;
}

const BE = /^(?:be|is|are|was|were|been|being|'s|’s|am|'re|’re)$/u;
const GET = /^(?:has|have|had|having|'ve|’ve|do|does|did)$/u;
const FUTURE = /^(?:will|shall|'ll|’ll|wo)$/u;
const MODAL = /^(?:would|could|may|might|should|must|can|ca)$/u;
const NEGATION = /^(?:not|n't|n’t|never|neither|nor|hardly|no)$/u;
/** Verbs and adjectives before "to" that make the infinitive a plan; the others leave it open. */
const PLANS =
  /^(?:due|expected|scheduled|set|plan|plans|planned|planning|slated|hope|hopes|hoped|hoping|going|intend|intends|intended|agreed|prepare|prepares|preparing|about|supposed|meant|want|wants|wanted|invited|asked|proposed|offered|vowed|looks?|aims?|ready|decided|announced)$/u;
const REFUSES =
  /^(?:declined?|declines|refused?|refuses|failed|fails|unable|unlikely|reluctant|denied|denies|rejected|unwilling|cancelled|canceled|forbidden|barred)$/u;
const DOES =
  /^(?:continued|continues|helped|helps|began|begins|started|managed|managed|went|came|comes|gathered|met|took|used|convened|travelled|traveled|arrived|flew)$/u;
const IRREGULAR =
  /^(?:held|met|led|spoke|spoken|put|given|gave|made|took|taken|said|told|sent|won|begun|chosen|drawn|brought|seen|known|shown|sat|written|left|read)$/u;

/** Past forms that are no participles: "spoke by telephone". */
const PAST_ONLY = /^(?:spoke|gave|took|began|chose|drew|saw|knew|showed|wrote)$/u;
/** Verbs whose past is their base form. */
const SAME_PAST = /^(?:put|set|cut|hit|let|read|quit|cost|shut|split|spread|beat|come|become|run|overcome)$/u;
/** "saw the minister share", "let the delegate speak": a bare infinitive follows. */
const BARE =
  /^(?:see|saw|sees|seen|let|lets|make|makes|made|help|helped|helps|have|had|has|watch|watched|hear|heard|did|does|do|will|would|can|could|may|might|should|must)$/u;

/** All verb groups, left to right. */
export function findVerbs(sentence: Sentence): Verb[] {
  const { tokens } = sentence;
  const named = [...sentence.persons, ...sentence.institutions, ...sentence.titles];
  const verbs: Verb[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < free || !isMainVerb(tokens, at) || named.some((mention) => covers(mention, at))) continue;
    const from = groupStart(tokens, at, free);
    const verb = verbOf(tokens, from, at);
    verbs.push(isReduced(tokens, verb, verbs.at(-1)) ? { ...verb, participle: true, passive: true } : verb);
    free = at + 1;
  }
  return scoped(sentence, verbs);
}

/** "moderated a discussion focused on …": a bare past form right behind a noun, in a clause that has its verb already. */
function isReduced(tokens: readonly Token[], verb: Verb, before: Verb | undefined): boolean {
  const noun = tokens[verb.from - 1];
  if (verb.from !== verb.at || verb.participle || before === undefined || before.participle || noun?.pos !== "NOUN")
    return false;
  if (!/ed$|^(?:held|led|made|given|sent|put)$/u.test(tokens[verb.at]?.lower ?? "")) return false;
  if (!/^(?:on|in|at|by|with|to|for|under|from|as|during|around|between|via)$/u.test(tokens[verb.to]?.lower ?? ""))
    return false;
  return !tokens
    .slice(before.to, verb.from)
    .some((token) => /^(?:,|;|and|but|or|that|which|who|when|where|while|as|because|if)$/u.test(token.lower));
}

function isMainVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // "Executive Director, URGE": a short form in capitals.
  if (token === undefined || (/^\p{Lu}{3,}$/u.test(token.text) && at > 0)) return false;
  if ((tokens[at - 1]?.text === "-" && tokens[at - 1]?.end === token.start) || isNounHere(tokens, at)) return false;
  if (isOpeningParticiple(tokens, at)) return true;
  if (isDescribing(tokens, at)) return false;
  if (token.pos === "VERB")
    return !(token.capital && at > 0 && tokens[at - 1]?.capital === true && !/ed$/u.test(token.lower));
  if (token.pos === "AUX") return !hasVerbSoon(tokens, at + 1);
  if (
    token.pos === "NOUN" &&
    !token.capital &&
    (MODAL.test(tokens[at - 1]?.lower ?? "") || FUTURE.test(tokens[at - 1]?.lower ?? ""))
  )
    return true;
  // The tagger takes "co-hosted" or "chaired" for an adjective or a noun at times; "by" behind it settles the matter.
  return /ed$|^held$/u.test(token.lower) && !token.capital && tokens[at + 1]?.lower === "by";
}

/** "a visually impaired lawyer": a past form between an article and its noun. */
function isDescribing(tokens: readonly Token[], at: number): boolean {
  if (!/ed$/u.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.pos !== "NOUN") return false;
  const before = tokens[at - 1]?.pos === "ADV" ? tokens[at - 2] : tokens[at - 1];
  return /^an?$/u.test(before?.lower ?? "");
}

/** "Opening it, Ruiz said": the tagger takes the first word for a noun. */
function isOpeningParticiple(tokens: readonly Token[], at: number): boolean {
  return (
    at === 0 &&
    /^(?:opening|closing|chairing|hosting|moderating|addressing|attending|convening|welcoming)$/u.test(
      tokens[0]?.lower ?? "",
    ) &&
    /^(?:DET|PRON)$/u.test(tokens[1]?.pos ?? "")
  );
}

/** "sat down to talks"; "gave the opening address": a base form behind a determiner and a singular noun is a noun, for a verb would end in s. */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.lower === "talks" && tokens[at - 1]?.lower === "to") return true;
  if (
    token === undefined ||
    token.pos !== "VERB" ||
    token.lemma !== token.lower ||
    /(?:ed|ing)$/u.test(token.lower) ||
    SAME_PAST.test(token.lower)
  )
    return false;
  let left = at - 1;
  while (at - left < 4 && /^(?:ADJ|NOUN)$/u.test(tokens[left]?.pos ?? "")) left -= 1;
  const first = tokens[left];
  const singular =
    left === at - 1 ||
    !/s$|^(?:people|police|staff|team|committee|delegation|family|youth|men|women)$/u.test(tokens[at - 1]?.lower ?? "");
  const opens =
    first !== undefined &&
    (isGenitive(first) || /^(?:a|an|the|his|her|its|their|our|my|this|that)$/u.test(first.lower));
  if (!opens || !singular) return false;
  return !BARE.test(tokens[left - 1]?.lower ?? "");
}

/** An auxiliary with its verb a few adverbs further on is no main verb. */
function hasVerbSoon(tokens: readonly Token[], start: number): boolean {
  for (let at = start; at < Math.min(tokens.length, start + 4); at += 1) {
    const pos = tokens[at]?.pos;
    if (
      pos === "VERB" ||
      (pos === "NOUN" && at === start && /^(?:will|would|shall|must|should)$/u.test(tokens[at - 1]?.lower ?? ""))
    )
      return true;
    if (pos === "AUX" || /ed$/u.test(tokens[at]?.lower ?? "")) return true;
    if (pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}

function groupStart(tokens: readonly Token[], at: number, free: number): number {
  let from = at;
  while (from > free) {
    const before = tokens[from - 1];
    const part = before?.pos === "PART" && !isGenitive(before);
    if (before === undefined || !(before.pos === "AUX" || part || (before.pos === "ADV" && from - 1 > free))) break;
    from -= 1;
  }
  // A leading adverb belongs to the clause, not to the verb.
  while (from < at && tokens[from]?.pos === "ADV") from += 1;
  return from;
}

function verbOf(tokens: readonly Token[], from: number, at: number): Verb {
  const group = tokens.slice(from, at);
  const main = tokens[at];
  const lower = main?.lower ?? "";
  const past = (/ed$/u.test(lower) || IRREGULAR.test(lower)) && !PAST_ONLY.test(lower);
  const infinitive = group.some((token) => token.lower === "to");
  const helped = group.some(
    (token) => BE.test(token.lower) || GET.test(token.lower) || FUTURE.test(token.lower) || MODAL.test(token.lower),
  );
  const be = group.some((token) => BE.test(token.lower));
  const byFollows = tokens[at + 1]?.lower === "jointly" || tokens[at + 2]?.lower === "by" || isByBehind(tokens, at + 1);
  const behindNoun = /^(?:NOUN|PROPN|PUNCT|CCONJ)$/u.test(tokens[from - 1]?.pos ?? "");
  const participle = !helped && !infinitive && (/ing$/u.test(lower) || (past && byFollows && behindNoun));
  return {
    from,
    at,
    to: at + 1,
    lemma: lemmaOf(main),
    passive: (be && past) || (participle && past),
    participle,
    reality: realityOf(tokens, from, at, group, infinitive),
    infinitive,
  };
}

/** "by", also behind words of time: "hosted this year by Chile". */
function isByBehind(tokens: readonly Token[], start: number): boolean {
  let at = start;
  while (/^(?:this|last|next|year|month|week|time|again|today|yesterday|once|together)$/u.test(tokens[at]?.lower ?? ""))
    at += 1;
  return tokens[at]?.lower === "by";
}

/** wink-nlp leaves hyphenated verbs as they stand: "co-hosted" → "co-host", "co-organized" → "co-organize". */
function lemmaOf(token: Token | undefined): string {
  let lemma = token?.lemma ?? "";
  // wink-nlp makes "confes" of "confessed".
  if (token !== undefined && token.pos !== "VERB" && lemma.endsWith("ing"))
    lemma = lemma
      .replace(/ing$/u, "")
      .replace(/(?:at|en)$/u, (end) => (end === "at" || lemma.startsWith("conv") ? `${end}e` : end))
      .replace(/^clos$/u, "close");
  if (/ss(?:ed|es|ing)$/u.test(token?.lower ?? "") && /[^s]s$/u.test(lemma)) lemma += "s";
  if (!/^co-?[a-z]+(?:ed|ing|s)$/u.test(lemma)) return lemma;
  const stem = lemma.replace(/led$/u, "leaded").replace(/(?:ed|ing|es|s)$/u, "");
  return /(?:organi[sz]|conven|moderat|facilitat)$/u.test(stem) ? `${stem}e` : stem;
}

function realityOf(
  tokens: readonly Token[],
  from: number,
  at: number,
  group: readonly Token[],
  infinitive: boolean,
): Reality {
  const negated = group.some((token) => NEGATION.test(token.lower)) || NEGATION.test(tokens[at - 1]?.lower ?? "");
  if (negated) return "denied";
  if (group.some((token) => FUTURE.test(token.lower))) return "planned";
  const modal = group.find((token) => MODAL.test(token.lower));
  if (modal !== undefined) return "possible";
  if (!infinitive) return "fact";
  const before = tokens.slice(Math.max(0, from - 5), from).map((token) => token.lower);
  // "was given three minutes to speak"
  if (before.at(-1) === "minutes" && before.includes("given")) return "fact";
  const governing = [...before].reverse().find((word) => PLANS.test(word) || REFUSES.test(word) || DOES.test(word));
  if (governing === undefined) return "planned";
  if (REFUSES.test(governing)) return "denied";
  return DOES.test(governing) && !PLANS.test(governing) ? "fact" : "planned";
}
