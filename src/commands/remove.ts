// `plenary remove`: takes articles and all that they claim out of the database.
import type { Command } from "commander";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { UserError } from "../errors.ts";
import { removeArticles } from "../load/load.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import { describeLoad } from "./load.ts";
import { createCommand, onRun, type Session } from "./session.ts";

/** The command. */
export function removeCommand(session: Session): Command {
  const command = createCommand("remove", "takes articles back, by id or source", [
    "remove articles/report.txt",
    "remove article:9f2c04d1e8b7a635 --db neo4j://localhost",
  ]).argument("<articles...>", "ids (article:…) or sources: the input's own id, URL or path");
  withDatabaseOptions(command);
  return onRun<DatabaseOptions>(session, command, async ({ io, reporter, options, names }) => {
    const { resolution: _, ...report } = await withStore(io, options, "write", (store) =>
      removeArticles(store, names, { createResolver: () => createResolver(readLexicon(), []) }),
    );
    const hint = "`plenary query timeline` shows what is there; give an id or a source as it was given to build";
    if (report.removed.length === 0) throw new UserError(`no such article: ${report.unknown.join(", ")}`, { hint });
    for (const name of report.unknown) reporter.warn(`no such article: ${name}`, hint);
    reporter.say(`${counted(report.removed.length, "article")} taken back; ${describeLoad(report)}`);
    if (options.json) await reporter.result(`${printableJson(report, 2)}\n`);
    return report.unknown.length === 0 ? 0 : 3;
  });
}
