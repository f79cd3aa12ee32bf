// Runs test/cases/extract/*.txt: what the extractor must understand, point by point. Cases marked `# open` fail today;
// when one starts to pass, its test says so: take the mark off.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { createCleaner } from "../src/clean/clean.ts";
import { createExtractor } from "../src/pipeline.ts";
import { parseCases, unmetFacts } from "./extraction-case.ts";

const FOLDER = new URL("./cases/extract/", import.meta.url);
const lexicon = readLexicon();
const clean = createCleaner(lexicon);
const extract = createExtractor(lexicon);
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));

describe.each(files)("%s", (file) => {
  for (const { name, open, article, facts } of parseCases(readFileSync(new URL(file, FOLDER), "utf8"))) {
    const check = () => {
      const cleaned = clean(article);
      if ("what" in cleaned) throw new Error(cleaned.what);
      expect(unmetFacts(facts, extract(cleaned))).toEqual([]);
    };
    if (open === null) test(name, check);
    else test.fails(`open (${open}): ${name}`, check);
  }
});
