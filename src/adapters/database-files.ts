// The files of an embedded database: the file itself and, while it is written or after a kill, a log beside it.
import { existsSync, renameSync, rmSync } from "node:fs";

/** After the path of a database, that of its log: what is not in the file yet. */
export const LOG_ENDING = ".wal";
const ENDINGS: readonly string[] = ["", LOG_ENDING];

/** Removes a database with its log; either may be missing. */
export function removeDatabase(path: string): void {
  for (const ending of ENDINGS) rmSync(`${path}${ending}`, { recursive: true, force: true });
}

/** Moves a database with its log to `to`, whose database it replaces; a log that belonged to that one would spoil it. */
export function moveDatabase(from: string, to: string): void {
  removeDatabase(to);
  for (const ending of ENDINGS) {
    if (existsSync(`${from}${ending}`)) renameSync(`${from}${ending}`, `${to}${ending}`);
  }
}
