// The file of identity decisions, identities.jsonl: one line a decision, read whole, written whole or not at all.
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Decision } from "../resolve/decisions.ts";
import { printableJson } from "../text/printable.ts";
import { writeOutputFile } from "./output-files.ts";

const decisionSchema = z.object({
  kind: z.enum(["same", "not-same", "unsure"]),
  a: z.string().min(1),
  b: z.string().min(1),
  who: z.string().default(""),
  when: z.string().default(""),
  why: z.string().default(""),
});
const HINT =
  'mend the line or take it out; a decision is {"kind":"same","a":"…","b":"…","who":"…","when":"…","why":"…"}';

/** The decisions in the order of the lines; none when there is no such file. Throws a UserError that says file:line. */
export function readDecisions(path: string): readonly Decision[] {
  return linesOf(path).flatMap((line, place) =>
    line.trim() === "" ? [] : [parseDecision(line, `${path}:${place + 1}`)],
  );
}

/** Adds a line. */
export function appendDecision(path: string, decision: Decision): void {
  writeLines(path, [...linesOf(path), printableJson(decision)]);
}

/** Takes the last line that says so out again. */
export function takeBackDecision(path: string, decision: Decision): void {
  const lines = linesOf(path);
  const place = lines.lastIndexOf(printableJson(decision));
  if (place >= 0) writeLines(path, lines.toSpliced(place, 1));
}

function parseDecision(line: string, place: string): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UserError(`${place}: this is not JSON`, { hint: HINT, cause });
  }
  const { data, error } = decisionSchema.safeParse(value);
  if (data !== undefined) return data;
  const issue = error.issues[0];
  throw new UserError(`${place}: ${issue?.path.join(".") || "the decision"}: ${issue?.message}`, { hint: HINT });
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    const lines = readFileSync(path, "utf8").split(/\r?\n/);
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  } catch (cause) {
    throw new UserError(`cannot read ${path}: ${(cause as Error).message}`, { hint: "check the file", cause });
  }
}

function writeLines(path: string, lines: readonly string[]): void {
  writeOutputFile(path, lines.map((line) => `${line}\n`).join(""));
}
