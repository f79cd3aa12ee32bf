// What resolving gives: which articles are copies, which things of the articles are one, and why.
import type { EntityNode, EntityType, EventNode } from "../model.ts";
import type { Decision, Reference } from "./decisions.ts";

/** Two things of two articles, and the reason in words. */
export type Pair = {
  readonly type: EntityType | "event";
  readonly a: Reference;
  readonly b: Reference;
  /** 0 to 1: how much speaks for one. */
  readonly score: number;
  /** "same full name, both represent Venezuela". */
  readonly why: string;
};

/** The answer for a set of records and decisions; it does not depend on their order. */
export type Resolution = {
  /** The article that this one repeats (cut, with boilerplate, under another headline), else null. */
  copyOf(articleId: string): string | null;
  /** The same id for an article and all its copies: that of the kept one. */
  sourceGroupOf(articleId: string): string;
  /** Graph id of a record's entity. Throws for one that was not added. */
  entityId(articleId: string, localId: string): string;
  /** Graph id of a record's event. Throws for one that was not added. */
  eventId(articleId: string, localId: string): string;
  readonly entities: ReadonlyMap<string, EntityNode>;
  readonly events: ReadonlyMap<string, EventNode>;
  /** The merges that made a graph id, strongest first; none for what one article alone speaks of. */
  mergesOf(graphId: string): readonly Pair[];
  /** Pairs for a person to look at, most likely first; those already decided are left out. */
  readonly uncertain: readonly Pair[];
  /** Decisions that a later one contradicts: they were not applied. */
  readonly contradicted: readonly Decision[];
  /** Decisions about something that no record has (any more). */
  readonly unused: readonly Decision[];
};
