// `plenary load`: extraction records → database.
import { type Command, InvalidArgumentError } from "commander";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { demandFiles, readRecords } from "../adapters/record-files.ts";
import { keepHeapSmall } from "../adapters/small-heap.ts";
import { putAside, UnreadableDatabase } from "../adapters/unreadable-database.ts";
import { type LoadReport, load } from "../load/load.ts";
import type { GraphStore } from "../ports.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { withDatabaseOptions, withStore } from "./database.ts";
import { type IdentityOptions, identitiesFor, reportIdentities, withIdentitiesOption } from "./identities.ts";
import type { Io } from "./io.ts";
import type { Reporter } from "./reporter.ts";
import { checkInterrupted, createCommand, onRun, type Session } from "./session.ts";

const KEPT = "what was loaded is kept; run the same command again to go on";
const MOST_WRITERS = 8;

type LoadCommandOptions = IdentityOptions & { readonly dryRun?: true; readonly writers: number };

/** The command. */
export function loadCommand(session: Session): Command {
  const command = createCommand("load", "records → database; again is a no-op", [
    "load plenary-out/records.ndjson --db meetings.db",
    "load records.ndjson more.ndjson.gz --db neo4j://localhost",
    "load records.ndjson --dry-run",
  ])
    .argument("<files...>", "files that `plenary extract` or `plenary build` wrote")
    .option("--dry-run", "only say what would change")
    .option("--writers <number>", "transactions at the same time, for Neo4j", parseWriters, 1);
  withIdentitiesOption(withDatabaseOptions(command));
  return onRun<LoadCommandOptions>(session, command, async ({ io, reporter, options, names }) => {
    keepHeapSmall();
    await demandFiles(names);
    const identities = identitiesFor(io, options);
    const { resolution, ...report } = await withSoundStore(io, options, reporter, (store) =>
      load(store, () => readRecords(names), {
        createResolver: () => createResolver(readLexicon(), identities.decisions),
        writers: options.writers,
        isDryRun: options.dryRun === true,
        onProgress(done, total) {
          reporter.progress(`${done} of ${counted(total, "article")} loaded`, done / total);
          checkInterrupted(io, KEPT);
        },
      }),
    );
    reportIdentities(identities, resolution, reporter);
    reporter.say(`${options.dryRun ? "Nothing is changed. It would be: " : ""}${describeLoad(report)}`);
    if (options.json) await reporter.result(`${printableJson(report, 2)}\n`);
    return 0;
  });
}

/** A damaged file is put aside and made again; another program's file is left alone. */
async function withSoundStore<Result>(
  io: Io,
  options: LoadCommandOptions,
  reporter: Reporter,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const mode = options.dryRun ? "preview" : "write";
  try {
    return await withStore(io, options, mode, work);
  } catch (error) {
    if (!(error instanceof UnreadableDatabase && error.isDamaged) || options.dryRun) throw error;
    const aside = putAside(error.path);
    reporter.warn(
      `${error.path} is damaged and was moved to ${aside}`,
      "it is made again from these records only; load the others too",
    );
    return withStore(io, options, mode, work);
  }
}

function parseWriters(text: string): number {
  const writers = Number(text);
  if (Number.isInteger(writers) && writers >= 1 && writers <= MOST_WRITERS) return writers;
  throw new InvalidArgumentError(`a whole number from 1 to ${MOST_WRITERS} is needed.`);
}

/** What a load did, in one line. */
export function describeLoad({ added, changed, unchanged, nodes }: Omit<LoadReport, "resolution">): string {
  const did = `${counted(added, "article")} added, ${changed} changed, ${unchanged} unchanged and skipped`;
  return `${did}; ${counted(nodes.written, "node")} written, ${nodes.deleted} deleted`;
}
