// The mark of an article that is loaded: it differs whenever what the store is to hold of the article differs.
import { createHash } from "node:crypto";
import { canonicalJson } from "../graph/canonical-json.ts";
import type { ArticleFragment, ExtractionRecord } from "../model.ts";

/** Part of each digest: a change of what is stored makes every article differ, so that a load writes it anew. */
const LAYOUT = "3";

/** Hex SHA-256, by the platform: this goes over megabytes, where that of the ids takes six times as long. */
export function articleDigest(fragment: ArticleFragment, record: ExtractionRecord): string {
  const hash = createHash("sha256");
  for (const part of [LAYOUT, canonicalJson(claimsOf(fragment)), canonicalJson(withoutText(record))]) {
    hash.update(part).update("\0");
  }
  return hash.digest("hex");
}

/** The fragment without what is the record's own, but for the text's digest. */
function claimsOf({ article, ...rest }: ArticleFragment): unknown {
  return { ...rest, copyOf: article.copyOf, sha256: article.sha256 };
}

function withoutText({ article: { text: _, ...article }, ...record }: ExtractionRecord): unknown {
  return { ...record, article };
}
