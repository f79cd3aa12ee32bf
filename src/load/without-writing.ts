// A store that only reads: what a dry run works on.
import type { GraphStore } from "../ports.ts";

/** The same store, whose writing does nothing. */
export function withoutWriting(store: GraphStore): GraphStore {
  const nothing = async (): Promise<void> => {};
  return { ...store, prepare: nothing, hold: nothing, release: nothing, save: nothing, remove: nothing };
}
