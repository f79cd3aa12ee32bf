// A mark of a database's state that is cheap to take: it differs after every change.
import { statSync } from "node:fs";
import { UserError } from "../errors.ts";
import { digestOf } from "../graph/ids.ts";
import type { GraphStore } from "../ports.ts";

/** The mark of a database file: its identity, size and time. */
export function fileMark(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new UserError(`there is no database at ${path}`, { hint: "make it again" });
  return `${status.ino} ${status.size} ${status.mtimeMs}`;
}

/** The mark of an open store: a digest over what is loaded. */
export async function storeMark(store: GraphStore): Promise<string> {
  const loaded = [...(await store.loaded())].map(([id, { digest }]) => `${id} ${digest}`);
  return digestOf(...loaded.sort());
}
