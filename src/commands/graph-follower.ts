// Brings the graph to what is decided while the questions go on: one change at a time.
import type { Lexicon } from "../lexicon.ts";
import { type LoadReport, load } from "../load/load.ts";
import type { GraphStore } from "../ports.ts";
import type { Decision } from "../resolve/decisions.ts";
import { createResolver } from "../resolve/resolve.ts";

/** Follows a list of decisions that grows and shrinks. */
export type GraphFollower = {
  /** The decisions have changed: the graph is brought to them in the background, the latest ones only. */
  readonly changed: () => void;
  /** When the graph has all that was decided so far; rejects with what stopped it. */
  readonly settled: () => Promise<LoadReport | null>;
};

/** A follower of `decisions`, read anew for each change of the graph. */
export function followDecisions(
  store: GraphStore,
  lexicon: Lexicon,
  decisions: () => readonly Decision[],
): GraphFollower {
  const nothing = async function* () {};
  let isDue = false;
  let running: Promise<void> | null = null;
  let last: LoadReport | null = null;
  const bring = async () => {
    while (isDue) {
      isDue = false;
      const known = [...decisions()];
      last = await load(store, nothing, { createResolver: () => createResolver(lexicon, known) });
    }
    running = null;
  };
  return {
    changed: () => {
      isDue = true;
      running ??= bring();
      // Told by `settled`; until then it must not end the process.
      running.catch(() => {});
    },
    settled: async () => {
      await running;
      return last;
    },
  };
}
