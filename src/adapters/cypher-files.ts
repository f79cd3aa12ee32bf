// Reads the Cypher of `cypher/`, which both databases run unchanged.
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../cypher/", import.meta.url);
const texts = new Map<string, string>();

/** The text of one statement, by its place without the ending: `load/persons`. */
export function cypherText(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.cypher`, FOLDER), "utf8");
  texts.set(name, text);
  return text;
}

/** The statements of a file that has several, each ended by a semicolon at the end of a line. */
export function cypherStatements(name: string): string[] {
  const code = cypherText(name)
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n");
  return code
    .split(/;$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** The names of the files in a folder of `cypher/`, sorted, without the ending. */
export function cypherNames(folder: "queries" | "verify"): string[] {
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => file.slice(0, -".cypher".length))
    .sort();
}
