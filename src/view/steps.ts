// Long work in steps: run at once where nobody waits, or in slices where a reader would notice.

/** Work that may be put off at each `yield`. */
export type Steps<Result> = Generator<void, Result, void>;

/** Items that are worked on between two yields. */
const BATCH = 2000;

/** Goes through a list, and lets others in after each batch. */
export function* each<Item>(items: readonly Item[], act: (item: Item, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    act(item, index);
  }
}

/** Runs all steps without a break. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
