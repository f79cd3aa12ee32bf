// The finished part of a run that may be cut: records by the article that they come from, in an append-only file.
// The same command finds them there and goes on; a line that was torn by a kill is not used.
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { digestOf } from "../graph/ids.ts";
import type { RawArticle } from "../model.ts";
import { cannotWrite } from "./output-files.ts";
import { PLENARY_VERSION } from "./package-version.ts";

type Place = { readonly offset: number; readonly length: number };

/** Records of finished articles on disk, by `articleKey`. */
export type PartialRecords = {
  /** Whether this article was finished, in this run or one before. */
  readonly has: (key: string) => boolean;
  /** Keeps the JSON of an article's record. */
  readonly append: (key: string, line: string) => void;
  /** The JSON of the record; the article must be there. */
  readonly read: (key: string) => string;
  /** Closes the file, and deletes it when the run is complete or nothing was finished. */
  readonly close: (complete: boolean) => void;
};

const LINE_FEED = 0x0a;
const KEY_LENGTH = 64;
const CHUNK_BYTES = 1 << 20;

/** Opens the file of finished records, or starts it. */
export function openPartialRecords(path: string): PartialRecords {
  const file = guarded(path, () => openSync(path, "a+"));
  const places = new Map<string, Place>();
  let end = findLines(file, (line, offset) => {
    places.set(line.toString("latin1", 0, KEY_LENGTH), {
      offset: offset + KEY_LENGTH,
      length: line.length - KEY_LENGTH,
    });
  });
  ftruncateSync(file, end);
  return {
    has: (key) => places.has(key),
    append(key, line) {
      const bytes = Buffer.from(`${key}${line}\n`);
      guarded(path, () => writeSync(file, bytes));
      places.set(key, { offset: end + KEY_LENGTH, length: bytes.length - KEY_LENGTH - 1 });
      end += bytes.length;
    },
    read(key) {
      const place = places.get(key);
      if (place === undefined) throw new Error("bug: read of an article that is not finished");
      const bytes = Buffer.alloc(place.length);
      readSync(file, bytes, 0, place.length, place.offset);
      return bytes.toString("utf8");
    },
    close(complete) {
      closeSync(file);
      if (complete || end === 0) rmSync(path);
    },
  };
}

/** The key of an article; another version of the program finds other facts, so its records are not reused. */
export function articleKey(article: RawArticle): string {
  return digestOf(PLENARY_VERSION, JSON.stringify(article));
}

function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

/** Calls back for each whole line; gives the offset after the last of them. */
function findLines(file: number, found: (line: Buffer, offset: number) => void): number {
  const size = fstatSync(file).size;
  let pending: Buffer[] = [];
  let offset = 0;
  let at = 0;
  while (at < size) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, size - at));
    readSync(file, chunk, 0, chunk.length, at);
    at += chunk.length;
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([...pending, chunk.subarray(from, to)]);
      found(line, offset);
      offset += line.length + 1;
      pending = [];
      from = to + 1;
    }
    pending.push(chunk.subarray(from));
  }
  return offset;
}
