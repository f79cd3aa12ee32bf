// Corrections of the tagger where a word's neighbours settle what it is: "after meeting Ms Ruiz", "when Brazil hosts a summit".
import type { Token } from "./tokens.ts";

/** Forms of verbs that the tagger takes for plural nouns. */
const HOSTS = /^(?:hosts|chairs|heads|visits|receives|addresses)$/u;
const BEHIND_ACTOR = /^(?:a|an|the|its|his|her|their|this|another)$/u;

/** The tokens of a sentence with tags that their neighbours contradict put right. */
export function retag(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    if (token.pos === "ADJ" && isAfterWill(token, tokens[at - 1], tokens[at + 1])) return { ...token, pos: "VERB" };
    // "spoken word artist"
    if (token.lower === "spoken" && tokens[at + 1]?.lower === "word") return { ...token, pos: "ADJ" };
    if (token.pos !== "NOUN" || token.capital) return token;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (token.lower === "meeting" && isGerund(before, next)) return { ...token, pos: "VERB", lemma: "meet" };
    const acts = before?.pos === "PROPN" && BEHIND_ACTOR.test(next?.lower ?? "");
    return acts && HOSTS.test(token.lower) ? { ...token, pos: "VERB" } : token;
  });
}

/** "will open a forum", "will brief members" */
function isAfterWill({ lower, lemma }: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (lower !== lemma || !/^(?:will|shall|'ll|’ll|wo)$/u.test(before?.lower ?? "")) return false;
  return (
    /^(?:DET|PROPN|PRON)$/u.test(next?.pos ?? "") || (/^(?:brief|open|close)$/u.test(lower) && next?.pos === "NOUN")
  );
}

/** "after meeting Ms Ruiz", "before meeting with the board"; "the meeting" and "after meeting notes" are none. */
function isGerund(before: Token | undefined, next: Token | undefined): boolean {
  if (!/^(?:after|before|since|upon|while|when|without|on|by|been)$/u.test(before?.lower ?? "")) return false;
  return next?.pos === "PROPN" || /^(?:with|the|his|her|their|its|a|an)$/u.test(next?.lower ?? "");
}
