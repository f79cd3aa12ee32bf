// `plenary build`, the main job: articles → records, an embedded database and a page, in one folder.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { openStore } from "../adapters/open-store.ts";
import { makeOutputFolder, openOutputFile } from "../adapters/output-files.ts";
import { writePage } from "../adapters/page.ts";
import { openPartialRecords } from "../adapters/partial-records.ts";
import { readRecords } from "../adapters/record-files.ts";
import { summarizeGraph } from "../graph/summary.ts";
import { chooseRecords, chosenRecords } from "../load/chosen-records.ts";
import { load } from "../load/load.ts";
import type { ExtractionRecord, Graph, ReadFailure } from "../model.ts";
import type { Resolution } from "../resolve/resolution.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printableJson } from "../text/printable.ts";
import { describeGraph } from "./describe-graph.ts";
import { extractArticles, reportFailures } from "./extract-articles.ts";
import { readGraph } from "./read-graph.ts";
import { type CommonOptions, checkInterrupted, createCommand, onRun, type Run, type Session } from "./session.ts";

type BuildOptions = CommonOptions & { readonly output: string };
type BuildRun = Run<BuildOptions>;

const DEFAULT_FOLDER = "plenary-out";
const KEPT = "finished articles are kept; run the same command again to go on";

/** The command. */
export function buildCommand(session: Session): Command {
  const command = createCommand("build", "articles → records, graph and page: the main job", [
    "build articles/",
    "build report.html notes.txt -o meetings",
    "build - < articles.ndjson",
  ])
    .argument("<paths...>", "files, folders, or - for standard input")
    .option("-o, --output <folder>", "where records.ndjson, graph.db and index.html go", DEFAULT_FOLDER);
  return onRun<BuildOptions>(session, command, build);
}

async function build(run: BuildRun): Promise<0 | 3> {
  const { reporter, options } = run;
  const startedAt = performance.now();
  const folder = options.output;
  makeOutputFolder(folder);
  const failures: ReadFailure[] = [];
  const recordsPath = join(folder, "records.ndjson");
  const resolution = await writeRecords(run, recordsPath, failures);
  const graph = await loadGraph(run, recordsPath, resolution, join(folder, "graph.db"));
  const page = openOutputFile(join(folder, "index.html"));
  page.write(writePage(graph));
  page.commit();
  const exitCode = reportFailures(failures, graph.fragments.length, reporter, options.verbose === true);
  const summary = summarizeGraph(graph);
  for (const line of describeGraph(summary, folder, reporter)) reporter.say(line);
  reporter.detail(`took ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (options.json) await reporter.result(`${printableJson({ ...summary, failures, folder }, 2)}\n`);
  return exitCode;
}

/** Extracts, resolves over all articles, and writes the records, each with the article that it copies. */
async function writeRecords(run: BuildRun, path: string, failures: ReadFailure[]): Promise<Resolution> {
  const { io, reporter, names, options } = run;
  const finished = openPartialRecords(`${path}.partial`);
  let complete = false;
  try {
    const keys: string[] = [];
    for await (const { key } of extractArticles(names, finished, { io, reporter, failures, kept: KEPT }))
      keys.push(key);
    if (keys.length === 0) reportFailures(failures, 0, reporter, options.verbose === true);
    const extracted = async function* (): AsyncGenerator<ExtractionRecord> {
      for (const key of keys) yield JSON.parse(finished.read(key));
    };
    const { positions } = await chooseRecords(extracted, new Map());
    const resolver = createResolver(readLexicon(), []);
    for await (const record of chosenRecords(extracted, positions)) resolver.add(record);
    const resolution = resolver.finish();
    await writeResolved(path, chosenRecords(extracted, positions), resolution);
    complete = true;
    return resolution;
  } finally {
    finished.close(complete);
  }
}

async function writeResolved(
  path: string,
  records: AsyncIterable<ExtractionRecord>,
  resolution: Resolution,
): Promise<void> {
  const file = openOutputFile(path);
  try {
    for await (const record of records) {
      const copyOf = resolution.copyOf(record.article.id);
      file.write(`${printableJson({ ...record, article: { ...record.article, copyOf } })}\n`);
    }
    file.commit();
  } finally {
    file.discard();
  }
}

/** The database is made beside its place and moved there, so that it holds these articles and no others. */
async function loadGraph(run: BuildRun, records: string, resolution: Resolution, path: string): Promise<Graph> {
  const { io, reporter } = run;
  const draft = `${path}.new`;
  rmSync(draft, { force: true, recursive: true });
  const store = await openStore(draft, {}, { mode: "write" });
  let graph: Graph;
  try {
    await load(store, () => readRecords([records]), {
      resolver: { add() {}, finish: () => resolution },
      onProgress(done, total) {
        reporter.progress("loading", done, total);
        checkInterrupted(io, KEPT);
      },
    });
    graph = await readGraph(store);
  } finally {
    await store.close();
  }
  rmSync(path, { force: true, recursive: true });
  renameSync(draft, path);
  return graph;
}
