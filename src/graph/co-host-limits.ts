// How much the co-host view draws: the layout and the page must agree on it.

/** A meeting with more hosts than this joins none of them: its pairs would fill the view. */
export const HOST_LIMIT = 50;
/** Pairs drawn, those with most meetings first: what can still be read. */
export const PAIR_LIMIT = 150;
