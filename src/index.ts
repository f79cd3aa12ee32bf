// The package's public API: article → record → graph, without files or databases. The rest is the command line.
export { readLexicon } from "./adapters/lexicon-files.ts";
export { createCleaner } from "./clean/clean.ts";
export { UserError } from "./errors.ts";
export { assemble } from "./graph/assemble.ts";
export type { Lexicon } from "./lexicon.ts";
export type {
  Article,
  Claim,
  Entity,
  EntityNode,
  Event,
  EventNode,
  Evidence,
  ExtractionRecord,
  Graph,
  Note,
  Participation,
  RawArticle,
  ReadFailure,
  Relation,
} from "./model.ts";
export { createExtractor } from "./pipeline.ts";
export { recordJsonSchema } from "./record-schema.ts";
export { createResolver } from "./resolve/resolve.ts";
