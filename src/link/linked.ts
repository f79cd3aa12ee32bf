// What linking adds: the article's entities, and in each sentence the units that can take part in something.
import type { Annotated, Sentence } from "../annotate/annotated.ts";
import type { EntityType, Span } from "../model.ts";

/** An entity of one article, still growing. */
export type DraftEntity = {
  readonly id: string;
  readonly type: EntityType;
  name: string;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
  readonly code: string | null;
  readonly kind: string | null;
  readonly titles: Set<string>;
  readonly affiliations: Map<string, Stated>;
  readonly represents: Map<string, Stated>;
};
/** Where the article says so, and with what title. */
export type Stated = Span & { readonly title: string | null; readonly sentence: number };

/** A stretch of a sentence that stands for one or more entities: "Ambassador Ana Ruiz of Chile", "missions of Chile and Peru". */
export type Unit = {
  readonly from: number;
  readonly to: number;
  readonly entities: readonly string[];
  readonly kind: EntityType | "group" | "pronoun";
  /** The title in which a person acts here. */
  readonly as: string | null;
};

export type LinkedSentence = Sentence & {
  readonly units: readonly Unit[];
  /** Bodies in the genitive, which no unit is made of: "the Harbour Union's congress". */
  readonly owners: readonly Unit[];
};
export type Linked = Omit<Annotated, "sentences"> & {
  readonly entities: ReadonlyMap<string, DraftEntity>;
  readonly sentences: readonly LinkedSentence[];
};
