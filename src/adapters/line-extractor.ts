// Raw article → one line of NDJSON, with the lexicon of the installation.
import { createCleaner } from "../clean/clean.ts";
import type { RawArticle, ReadFailure } from "../model.ts";
import { createExtractor } from "../pipeline.ts";
import { printableJson } from "../text/printable.ts";
import { readLexicon } from "./lexicon-files.ts";

/** The answer for one article: the JSON of its record without a line end, or why there is none. */
export type Extraction = { readonly line: string } | { readonly failure: ReadFailure };

/** Makes the function from a raw article to its record. Takes about a second to make. */
export function createLineExtractor(): (article: RawArticle) => Extraction {
  const lexicon = readLexicon();
  const clean = createCleaner(lexicon);
  const extract = createExtractor(lexicon);
  return (raw) => {
    const article = clean(raw);
    return "what" in article ? { failure: article } : { line: printableJson(extract(article)) };
  };
}
