// A database file that cannot be read: what to say of it, and how to put it aside so that it can be made again.
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { UserError } from "../errors.ts";
import { LOG_ENDING, moveDatabase } from "./database-files.ts";

/** The file is not as the database wrote it; `isDamaged` when it is one of ours all the same. */
export class UnreadableDatabase extends UserError {
  readonly path: string;
  readonly isDamaged: boolean;
  constructor(path: string, cause: unknown) {
    super(`${path} is not a Plenary database, or it is damaged`, {
      hint: "move it and its .wal away, and make it again from the records: plenary load records.ndjson",
      cause,
    });
    this.path = path;
    this.isDamaged = isOurs(path);
  }
}

const MAGIC = "GRAF";

/** Moves a database with its log to `….damaged`, which may replace an older one; gives that name. */
export function putAside(path: string): string {
  const aside = `${path}.damaged`;
  moveDatabase(path, aside);
  return aside;
}

/** Whether the file begins as the database begins its files, or is empty, or only its log is there. */
function isOurs(path: string): boolean {
  if (!existsSync(path)) return existsSync(`${path}${LOG_ENDING}`);
  const start = Buffer.alloc(MAGIC.length);
  try {
    const file = openSync(path, "r");
    const length = readSync(file, start);
    closeSync(file);
    return length === 0 || start.toString("latin1") === MAGIC;
  } catch {
    return false;
  }
}
