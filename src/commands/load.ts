// `plenary load`: extraction records → database.
import { type Command, InvalidArgumentError } from "commander";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { readRecords } from "../adapters/record-files.ts";
import { type LoadReport, load } from "../load/load.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { withDatabaseOptions, withStore } from "./database.ts";
import { type IdentityOptions, identitiesFor, reportIdentities, withIdentitiesOption } from "./identities.ts";
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
    const identities = identitiesFor(io, options);
    const { resolution, ...report } = await withStore(io, options, options.dryRun ? "preview" : "write", (store) =>
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
