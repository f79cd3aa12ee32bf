// `plenary build`, the main job: articles → records, an embedded database and a page, in one folder.
import { join } from "node:path";
import type { Command } from "commander";
import { moveDatabase, removeDatabase } from "../adapters/database-files.ts";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { openStore } from "../adapters/open-store.ts";
import { makeOutputFolder, openOutputFile, writeOutputFile } from "../adapters/output-files.ts";
import { writePage } from "../adapters/page.ts";
import { openPartialRecords, type PartialRecords } from "../adapters/partial-records.ts";
import { readRecords } from "../adapters/record-files.ts";
import { summarizeGraph } from "../graph/summary.ts";
import { chooseRecords, chosenRecords } from "../load/chosen-records.ts";
import { load } from "../load/load.ts";
import type { ExtractionRecord, Graph, ReadFailure } from "../model.ts";
import type { Resolution } from "../resolve/resolution.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printable, printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { describeGraph, nextCommands } from "./describe-graph.ts";
import { extractArticles, reportFailures } from "./extract-articles.ts";
import { identitiesIn, reportIdentities } from "./identities.ts";
import { readGraph } from "./read-graph.ts";
import {
  type CommonOptions,
  checkInterrupted,
  createCommand,
  type ExitCode,
  onRun,
  type Run,
  type Session,
} from "./session.ts";

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

async function build(run: BuildRun): Promise<ExitCode> {
  const startedAt = performance.now();
  const folder = run.options.output;
  makeOutputFolder(folder);
  const failures: ReadFailure[] = [];
  const records = join(folder, "records.ndjson");
  const finished = openPartialRecords(`${records}.partial`);
  let complete = false;
  try {
    const resolution = await writeRecords(run, { path: records, finished, failures });
    const graph = await loadGraph(run, records, resolution, join(folder, "graph.db"));
    const onStep = (step: string, share: number) => run.reporter.progress(step, share);
    writeOutputFile(join(folder, "index.html"), writePage(graph, { onStep }));
    complete = true;
    const exitCode = reportFailures(failures, graph.fragments.length, run.reporter, run.options.verbose === true);
    await reportGraph(run, graph, failures);
    run.reporter.detail(`took ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    return exitCode;
  } finally {
    finished.close(complete);
  }
}

type RecordsTarget = {
  readonly path: string;
  readonly finished: PartialRecords;
  readonly failures: ReadFailure[];
};

/** Extracts, resolves over all articles, and writes the records, each with the article that it copies. */
async function writeRecords(run: BuildRun, { path, finished, failures }: RecordsTarget): Promise<Resolution> {
  const { io, reporter, names, options } = run;
  const keys: string[] = [];
  const source = { io, reporter, failures, kept: KEPT };
  for await (const { key } of extractArticles(names, finished, source)) keys.push(key);
  if (keys.length === 0) reportFailures(failures, 0, reporter, options.verbose === true);
  const extracted = async function* (): AsyncGenerator<ExtractionRecord> {
    for (const key of keys) yield JSON.parse(finished.read(key));
  };
  const { positions } = await chooseRecords(extracted, new Map());
  const identities = identitiesIn(options.output);
  const resolver = createResolver(readLexicon(), identities.decisions);
  for await (const record of chosenRecords(extracted, positions)) resolver.add(record);
  const resolution = resolver.finish();
  reportIdentities(identities, resolution, reporter);
  await writeResolved(path, chosenRecords(extracted, positions), resolution);
  return resolution;
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
  removeDatabase(draft);
  const store = await openStore(draft, {}, { mode: "write" });
  let graph: Graph;
  try {
    await load(store, () => readRecords([records]), {
      createResolver: () => ({ add() {}, finish: () => resolution }),
      onProgress(done, total) {
        reporter.progress(`${done} of ${counted(total, "article")} loaded`, done / total);
        checkInterrupted(io, KEPT);
      },
    });
    graph = await readGraph(store);
  } finally {
    await store.close();
  }
  moveDatabase(draft, path);
  return graph;
}

async function reportGraph(
  { io, reporter, options }: BuildRun,
  graph: Graph,
  failures: readonly ReadFailure[],
): Promise<void> {
  const folder = options.output;
  const summary = summarizeGraph(graph);
  // `npm start` runs a checkout, whose program is not on the path.
  const program = io.env.npm_lifecycle_event === undefined ? "plenary" : "npx plenary";
  const asks = nextCommands(summary, folder, program).map(
    (command, place) => `${place === 0 ? "Ask " : "    "}  ${command}`,
  );
  const open = `Open  ${reporter.bold(printable(join(folder, "index.html")))}`;
  for (const line of [...describeGraph(summary), "", open, ...asks]) reporter.say(line);
  if (options.json) await reporter.result(`${printableJson({ folder, ...summary, failures }, 2)}\n`);
}
