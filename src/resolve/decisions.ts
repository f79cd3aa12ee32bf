// What people decided about identity. The list is a log: the last word on a pair counts, and taking a line out undoes it.

/**
 * One thing of one article, `article:9f2c…#person:chen-xu` (the record's own ids), or a graph id, `person:chen-xu`,
 * for whatever the resolution without decisions calls so.
 */
export type Reference = string;

/** One line of `identities.jsonl`. `when` is an ISO 8601 time; it is for people, the order of the lines is what counts. */
export type Decision = {
  readonly kind: "same" | "not-same" | "unsure";
  readonly a: Reference;
  readonly b: Reference;
  readonly who: string;
  readonly when: string;
  readonly why: string;
};

/** The reference of a record's entity or event. */
export function referenceOf(articleId: string, localId: string): Reference {
  return `${articleId}#${localId}`;
}
