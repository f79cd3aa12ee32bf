// `plenary load`: extraction records → database.
import type { Command } from "commander";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { readRecords } from "../adapters/record-files.ts";
import { type LoadReport, load } from "../load/load.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import { checkInterrupted, createCommand, onRun, type Session } from "./session.ts";

const KEPT = "what was loaded is kept; run the same command again to go on";

/** The command. */
export function loadCommand(session: Session): Command {
  const command = createCommand("load", "records → database; again is a no-op", [
    "load plenary-out/records.ndjson --db meetings.db",
    "load records.ndjson more.ndjson.gz --db neo4j://localhost",
  ]).argument("<files...>", "files that `plenary extract` or `plenary build` wrote");
  withDatabaseOptions(command);
  return onRun<DatabaseOptions>(session, command, async ({ io, reporter, options, names }) => {
    const { resolution: _, ...report } = await withStore(io, options, "write", (store) =>
      load(store, () => readRecords(names), {
        resolver: createResolver(readLexicon(), []),
        onProgress(done, total) {
          reporter.progress(`${done} of ${counted(total, "article")} loaded`, done / total);
          checkInterrupted(io, KEPT);
        },
      }),
    );
    reporter.say(describeLoad(report));
    if (options.json) await reporter.result(`${printableJson(report, 2)}\n`);
    return 0;
  });
}

/** What a load did, in one line. */
export function describeLoad({ added, changed, unchanged, nodes }: Omit<LoadReport, "resolution">): string {
  const did = `${counted(added, "article")} added, ${changed} changed, ${unchanged} unchanged`;
  return `${did}; ${counted(nodes.written, "node")} written, ${nodes.deleted} deleted`;
}
