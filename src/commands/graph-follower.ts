// Brings the graph to what is decided while the questions go on: one change at a time.
import type { Lexicon } from "../lexicon.ts";
import { type LoadReport, load } from "../load/load.ts";
import type { GraphStore } from "../ports.ts";
import type { Decision } from "../resolve/decisions.ts";
import { createResolver } from "../resolve/resolve.ts";

/** Follows a list of decisions that grows and shrinks. */
export type GraphFollower = {
  /** Brings the graph to what is decided by now, after the changes before; need not be waited for. */
  readonly changed: () => Promise<LoadReport>;
  /** The last change, null when there was none; rejects with what stopped it. */
  readonly settled: () => Promise<LoadReport | null>;
};

/** A follower of `decisions`, read anew for each change of the graph. */
export function followDecisions(
  store: GraphStore,
  lexicon: Lexicon,
  decisions: () => readonly Decision[],
): GraphFollower {
  const nothing = async function* () {};
  let last: Promise<LoadReport | null> = Promise.resolve(null);
  /** The change that has not begun: it will bring in whatever is decided until then. */
  let waiting: Promise<LoadReport> | null = null;
  return {
    changed() {
      if (waiting !== null) return waiting;
      const change = last.then(() => {
        waiting = null;
        const known = [...decisions()];
        return load(store, nothing, { createResolver: () => createResolver(lexicon, known) });
      });
      waiting = change;
      last = change;
      // Told by `settled`; until then it must not end the process.
      change.catch(() => {});
      return change;
    },
    settled: () => last,
  };
}
