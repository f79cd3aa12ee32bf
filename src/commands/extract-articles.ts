// The first half of `build` and `extract`: paths → record lines, on all cores, in the order of the articles.
import { readArticles } from "../adapters/article-files.ts";
import { bytesOf } from "../adapters/article-paths.ts";
import { createExtractPool, type ExtractPool } from "../adapters/extract-pool.ts";
import type { Extraction } from "../adapters/line-extractor.ts";
import { articleKey, type PartialRecords } from "../adapters/partial-records.ts";
import { UserError } from "../errors.ts";
import type { RawArticle, ReadFailure } from "../model.ts";
import { counted } from "./counted.ts";
import type { Io } from "./io.ts";
import type { Reporter } from "./reporter.ts";
import { checkInterrupted, type ExitCode } from "./session.ts";

/** The JSON of an article's record, and the article's key among the finished ones. */
export type Extracted = { readonly key: string; readonly line: string };

type Source = { readonly io: Io; readonly reporter: Reporter; readonly failures: ReadFailure[]; readonly kept: string };

const MOST_FAILURES_SHOWN = 20;

/** Extracts all articles of the paths. What gives no record is added to `failures`; finished articles are not done again. */
export async function* extractArticles(
  paths: readonly string[],
  finished: PartialRecords | null,
  source: Source,
): AsyncGenerator<Extracted> {
  const { io, reporter, failures } = source;
  const pool = createExtractPool({ workers: io.workers });
  try {
    let done = 0;
    let bytes = 0;
    const total = reporter.showsProgress ? await bytesOf(paths) : null;
    const onRead = (more: number) => {
      bytes += more;
    };
    for await (const { key, extraction } of inOrder(readRaw(paths, source, onRead), finished, pool)) {
      if ("line" in extraction) yield { key, line: extraction.line };
      else failures.push(extraction.failure);
      done += 1;
      reporter.progress(counted(done, "article"), total ? bytes / total : null);
      checkInterrupted(io, source.kept);
    }
  } finally {
    await pool.close();
    reporter.clearProgress();
  }
}

async function* readRaw(
  paths: readonly string[],
  { io, failures }: Source,
  onRead: (bytes: number) => void,
): AsyncGenerator<RawArticle> {
  for await (const found of readArticles(paths, { stdin: io.stdin, onRead })) {
    if ("what" in found) failures.push(found);
    else yield found;
  }
}

type Pending = { readonly key: string; readonly extraction: Promise<Extraction> };
type Settled = { readonly key: string; readonly extraction: Extraction };

/** Never more than the pool's capacity is under way, so a fast reader does not fill the memory. */
async function* inOrder(
  articles: AsyncIterable<RawArticle>,
  finished: PartialRecords | null,
  pool: ExtractPool,
): AsyncGenerator<Settled> {
  const queue: Pending[] = [];
  const settle = async (pending: Pending): Promise<Settled> => {
    const { key } = pending;
    const extraction = await pending.extraction;
    if ("line" in extraction && finished !== null && !finished.has(key)) finished.append(key, extraction.line);
    return { key, extraction };
  };
  for await (const article of articles) {
    const key = articleKey(article);
    const extraction = finished?.has(key) ? Promise.resolve({ line: finished.read(key) }) : pool.extract(article);
    queue.push({ key, extraction });
    const first = queue.length >= pool.capacity ? queue.shift() : undefined;
    if (first !== undefined) yield await settle(first);
  }
  for (const pending of queue) yield await settle(pending);
}

/** Lists what failed; throws when nothing else was done. */
export function reportFailures(
  failures: readonly ReadFailure[],
  done: number,
  reporter: Reporter,
  verbose: boolean,
): ExitCode {
  const [only] = failures;
  if (done === 0 && failures.length === 1 && only !== undefined) {
    throw new UserError(`${only.where}: ${only.what}`, { hint: only.hint });
  }
  const shown = verbose ? failures : failures.slice(0, MOST_FAILURES_SHOWN);
  for (const { where, what, hint } of shown) reporter.warn(`${where}: ${what}`, hint);
  if (shown.length < failures.length) {
    reporter.warn(`and ${failures.length - shown.length} more failed`, "-v lists all");
  }
  if (done === 0) {
    throw new UserError(failures.length === 0 ? "no article was given" : "none of the inputs gave an article", {
      hint: "give files or folders with .txt, .md, .html, .json, .ndjson, .csv or feeds, or - for standard input",
    });
  }
  return failures.length === 0 ? 0 : 3;
}
