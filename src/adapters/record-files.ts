// Reads extraction records (NDJSON) line by line; a line that is no record is an error that names file and line.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { UserError } from "../errors.ts";
import type { ExtractionRecord } from "../model.ts";
import { recordSchema } from "../record-schema.ts";

/** Gives the records of the files in order, one in memory at a time. Rejects with a UserError that says file:line. */
export async function* readRecords(paths: readonly string[]): AsyncGenerator<ExtractionRecord> {
  for (const path of paths) {
    await demandFiles([path]);
    let number = 0;
    for await (const line of linesOf(path)) {
      number++;
      if (line.trim() !== "") yield parseRecord(line, `${path}:${number}`);
    }
  }
}

/** One line as a record; `place` names it in the UserError. */
export function parseRecord(line: string, place: string): ExtractionRecord {
  let value: unknown;
  try {
    value = JSON.parse(line, MAY_HOLD_LONE_SURROGATE.test(line) ? replaceLoneSurrogates : undefined);
  } catch (cause) {
    throw new UserError(`${place}: this is not JSON`, { hint: HINT, cause });
  }
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) throw new UserError(`${place}: ${explain(parsed.error.issues)}`, { hint: HINT });
  return parsed.data;
}

const HINT = "load takes the records that `plenary extract` prints, one a line; make them again with it";
const MAY_HOLD_LONE_SURROGATE = /\\ud[89a-f]/i;

/** Databases keep text as UTF-8, which has no lone surrogates: they would come back changed, and offsets must not. */
function replaceLoneSurrogates(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\p{Cs}/gu, "\uFFFD") : value;
}

function explain(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  if (first === undefined) return "this is not an extraction record";
  const place = first.path.length === 0 ? "the record" : first.path.join(".");
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return `${place}: ${first.message}${more}`;
}

/** Rejects with a UserError that names the first of these paths where there is no file. */
export async function demandFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      throw new UserError(`cannot read ${path}: there is no such file`, { hint: "check the path", cause });
    });
    if (found.isFile()) continue;
    throw new UserError(`cannot read ${path}: it is not a file`, {
      hint: "give the file that `plenary extract` wrote",
    });
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const input = path.endsWith(".gz") ? pipeline(file, createGunzip(), () => {}) : file;
  let pending = "";
  try {
    // Not readline: it also ends lines at U+2028 and U+2029, which JSON allows inside strings.
    for await (const chunk of input.setEncoding("utf8")) {
      const lines = (pending + chunk).split("\n");
      pending = lines.pop() ?? "";
      yield* lines;
    }
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new UserError(`cannot read ${path}: ${cause.message}`, { hint: "check the file", cause });
  } finally {
    file.destroy();
  }
  yield pending;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}
