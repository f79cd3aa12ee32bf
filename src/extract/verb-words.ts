// The tables of verbs and of nouns for speeches and roles, in the forms that extraction asks for.
import { type Lexicon, listOf, tableOf } from "../lexicon.ts";
import type { Role } from "../model.ts";
import { createPhraseIndex, type PhraseIndex } from "../text/phrases.ts";

export type Frame =
  | "say"
  | "host"
  | "chair"
  | "address"
  | "deliver"
  | "attend"
  | "meet"
  | "talk"
  | "visit"
  | "receive"
  | "decline"
  | "include"
  | "begin"
  | "floor"
  | "hear"
  | "sign"
  | "invite"
  | "assemble";
/** A sense of a verb; `after` are the words that must come right after it. */
type Sense = { readonly lemma: string; readonly frame: Frame; readonly after: readonly string[] };

export type VerbWords = {
  /** Lemma → senses, those that need more words after the verb first. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  readonly speechNouns: ReadonlySet<string>;
  readonly roleNouns: PhraseIndex<Role>;
};

/** Compiles the tables `verbs`, `speech-nouns` and `role-nouns`. */
export function compileVerbWords(lexicon: Lexicon): VerbWords {
  const senses = new Map<string, Sense[]>();
  for (const row of tableOf(lexicon, "verbs")) {
    const lemma = row.lemma ?? "";
    const sense = {
      lemma,
      frame: row.frame as Frame,
      after: (row.after ?? "").split(" ").filter((word) => word !== ""),
    };
    senses.set(
      lemma,
      [...(senses.get(lemma) ?? []), sense].sort((a, b) => b.after.length - a.after.length),
    );
  }
  return {
    senses,
    speechNouns: new Set(tableOf(lexicon, "speech-nouns").map((row) => row.noun ?? "")),
    roleNouns: createPhraseIndex(
      tableOf(lexicon, "role-nouns").flatMap((row) =>
        [row.noun ?? "", ...listOf(row.plural)].map((noun) => ({
          words: noun.split(" "),
          value: row.role as Role,
        })),
      ),
    ),
  };
}
