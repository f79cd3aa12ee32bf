// Reads lexicon/*.tsv beside the program.
import { readdirSync, readFileSync } from "node:fs";
import { type Lexicon, parseTable } from "../lexicon.ts";

const FOLDER: URL = new URL("../../lexicon/", import.meta.url);

/** All tables of the folder `lexicon/`. */
export function readLexicon(): Lexicon {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".tsv"));
  return new Map(
    files.sort().map((file) => {
      const name = file.slice(0, -".tsv".length);
      return [name, parseTable(name, readFileSync(new URL(file, FOLDER), "utf8"))];
    }),
  );
}
