// Writes results to disk so that a reader sees the old file or the new one, never a part.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../errors.ts";

/** Makes the folder and proves that it can be written. */
export function makeOutputFolder(folder: string): void {
  const probe = join(folder, `.plenary-${process.pid}`);
  try {
    makeFolder(folder);
    closeSync(openSync(probe, "wx"));
    rmSync(probe);
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}

/** Not `recursive: true`, which never comes back where a folder's parent takes no folders (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  mkdirSync(folder);
}

/** A file that is being written: it takes its name when it is complete. */
export type OutputFile = {
  readonly write: (text: string) => void;
  /** Gives the file its name. */
  readonly commit: () => void;
  /** Throws away what was written; after `commit` it does nothing. */
  readonly discard: () => void;
};

/** Opens a file for writing beside its final place. */
export function openOutputFile(path: string): OutputFile {
  const draft = `${path}.${process.pid}.new`;
  let file: number | null;
  try {
    makeFolder(dirname(path));
    file = openSync(draft, "w");
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    write(text) {
      try {
        if (file !== null) writeWhole(file, Buffer.from(text));
      } catch (cause) {
        throw cannotWrite(path, cause);
      }
    },
    commit() {
      try {
        if (file !== null) fsyncSync(file);
        close();
        renameSync(draft, path);
      } catch (cause) {
        throw cannotWrite(path, cause);
      }
    },
    discard() {
      close();
      rmSync(draft, { force: true });
    },
  };
}

/** Writes a file whole, or not at all. */
export function writeOutputFile(path: string, text: string): void {
  const file = openOutputFile(path);
  try {
    file.write(text);
    file.commit();
  } finally {
    file.discard();
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** The error for a place that cannot be written, with what to do. */
export function cannotWrite(path: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOSPC") {
    return new UserError(`no space left for ${path}`, {
      hint: "free some space and run the same command again",
      cause,
    });
  }
  const reason = {
    ENOENT: "no folder can be made there",
    EACCES: "permission denied",
    EROFS: "read-only file system",
    ENOTDIR: "a file is in the way",
    EEXIST: "a file is in the way",
    EISDIR: "it is a folder",
  }[code];
  return new UserError(`cannot write ${path}: ${reason ?? (cause as Error).message}`, {
    hint: "choose a place that can be written, as with -o",
    cause,
  });
}
