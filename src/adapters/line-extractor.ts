// Raw article → one line of NDJSON, with the lexicon of the installation.
import { clean } from "../clean/clean.ts";
import type { RawArticle } from "../model.ts";
import { createExtractor } from "../pipeline.ts";
import { printableJson } from "../text/printable.ts";
import { readLexicon } from "./lexicon-files.ts";

/** Makes the function from a raw article to the JSON of its record, without a line end. Takes about a second to make. */
export function createLineExtractor(): (article: RawArticle) => string {
  const extract = createExtractor(readLexicon());
  return (article) => printableJson(extract(clean(article)));
}
