// How well two written names agree, and in words why. Whether the bearers are one is for persons.ts and institutions.ts.

/** What sets two names apart, least first; `different` when too much does. */
export type NameDifference =
  | "none"
  | "order"
  | "initials"
  | "nickname"
  | "acronym"
  | "parts"
  | "spelling"
  | "different";

export type NameMatch = {
  /** 0 to 1; from 0.5 on the two are likely to be one written name. */
  readonly score: number;
  readonly difference: NameDifference;
  /** "same full name", "one letter apart: lavrof, lavrov". */
  readonly why: string;
};

/** The score of names with nothing in common. */
export const NO_MATCH: NameMatch = { score: 0, difference: "different", why: "different names" };

/** From this score on two names count as one. */
export const MATCH = 0.5;
