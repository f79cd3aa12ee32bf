// The flow from one article to its record, on one screen. Each step makes a new type, so the compiler checks the order.
import { annotate } from "./annotate/annotate.ts";
import { compileWords } from "./annotate/words.ts";
import { compileExtractWords, extract } from "./extract/extract.ts";
import { toRecord } from "./extract/record.ts";
import { type Lexicon, tableOf } from "./lexicon.ts";
import { compileGroupHeads } from "./link/groups.ts";
import { link } from "./link/link.ts";
import type { Article, ExtractionRecord } from "./model.ts";

/** Makes the extractor: a pure function of one cleaned article (same input, same bytes out; never throws for a text). */
export function createExtractor(lexicon: Lexicon): (article: Article) => ExtractionRecord {
  const words = compileWords(lexicon);
  const groupHeads = compileGroupHeads(tableOf(lexicon, "group-heads"));
  const extractWords = compileExtractWords(lexicon, words);
  return (article) => {
    const annotated = annotate(article, words);
    const linked = link(annotated, words, groupHeads);
    const extracted = extract(linked, extractWords);
    return toRecord(linked, extracted, words.countryNames);
  };
}
