// What another verb's sense does to the verbs inside its clause: what somebody denies, alleges or hopes for is no fact.
import type { Sentence } from "../annotate/annotated.ts";
import type { Token } from "../text/tokens.ts";
import type { Reality, Verb } from "./verbs.ts";

const DENIES = /^(?:deny|reject|refute|dismiss|disprove|rebut)$/u;
const ALLEGES = /^(?:claim|allege|speculate|rumou?r|imagine|pretend|fear|doubt|wonder|suppose)$/u;
const HOPES =
  /^(?:hope|expect|plan|intend|propose|suggest|want|wish|promise|vow|pledge|demand|urge|recommend|insist)$/u;
const OPENS = /^(?:that|having|reports?|rumou?rs?|claims?|allegations?|suggestions?|he|she|it|they|any|of)$/u;

/** The verbs with the reality that the clause around them leaves. */
export function scoped({ tokens }: Sentence, verbs: readonly Verb[]): Verb[] {
  return verbs.map((verb, index) => {
    const reality =
      outerReality(tokens, verbs, index) ?? ownReality(tokens, verb) ?? sharedReality(tokens, verbs, index);
    return reality === null ? verb : { ...verb, reality };
  });
}

/** What the nearest verb that opens a clause around this one says: "denied reports that it had hosted". */
function outerReality(tokens: readonly Token[], verbs: readonly Verb[], index: number): Reality | null {
  const verb = verbs[index];
  if (verb === undefined) return null;
  for (const outer of verbs.slice(Math.max(0, index - 3), index).reverse()) {
    const between = tokens.slice(outer.to, verb.from);
    if (between.some((token) => /^(?:;|:|but|“|"|–|—)$/u.test(token.lower)) || between.length > 16) return null;
    const opened =
      between.slice(0, 5).some((token) => OPENS.test(token.lower)) ||
      (between.length === 0 && /ing$/u.test(tokens[verb.at]?.lower ?? ""));
    if (outer.reality !== "fact" || !opened) continue;
    if (DENIES.test(outer.lemma)) return "denied";
    if (ALLEGES.test(outer.lemma) && between.some((token) => token.lower === "that")) return "possible";
    if (HOPES.test(outer.lemma) && between.some((token) => token.lower === "that") && verb.reality === "fact")
      return "planned";
  }
  return null;
}

/** "was to have spoken", "had A chaired it, B would …", "if A attends", "neither A nor B attended". */
function ownReality(tokens: readonly Token[], verb: Verb): Reality | null {
  const group = tokens.slice(Math.max(0, verb.from - 2), verb.at).map((token) => token.lower);
  if (/\bto have\b/u.test(group.join(" "))) return "possible";
  if (tokens[0]?.lower === "had" && verb.at < 12 && verb.from > 1) return "possible";
  const clause = tokens.slice(Math.max(0, verb.from - 10), verb.from).map((token) => token.lower);
  const last = Math.max(clause.lastIndexOf(","), clause.lastIndexOf("that"));
  const own = clause.slice(last + 1);
  if (own.includes("neither")) return "denied";
  if (/^(?:if|unless|whether)$/u.test(own[0] ?? "")) return "possible";
  if (clause.includes("neither") && clause.includes("nor")) return "denied";
  return null;
}

/** "will visit Chile and meet Ruiz": a base form behind "and" shares the auxiliary of the verb before. */
function sharedReality(tokens: readonly Token[], verbs: readonly Verb[], index: number): Reality | null {
  const verb = verbs[index];
  const before = verbs[index - 1];
  if (verb === undefined || before === undefined || before.reality === "fact" || before.participle) return null;
  return isBareForm(tokens, verb) && /^(?:and|or)$/u.test(tokens[verb.from - 1]?.lower ?? "") ? before.reality : null;
}

/** A base form without any auxiliary: "share" in "saw the minister share". */
export function isBareForm(tokens: readonly Token[], { from, at, lemma }: Verb): boolean {
  return from === at && tokens[at]?.lower === lemma;
}
