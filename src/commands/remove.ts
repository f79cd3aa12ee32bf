// `plenary remove`: takes articles and all that they claim out of the database.
import type { Command } from "commander";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { UserError } from "../errors.ts";
import { removeArticles } from "../load/load.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { withDatabaseOptions, withStore } from "./database.ts";
import { type IdentityOptions, identitiesFor, reportIdentities, withIdentitiesOption } from "./identities.ts";
import { describeLoad } from "./load.ts";
import { createCommand, onRun, type Session } from "./session.ts";

/** The command. */
export function removeCommand(session: Session): Command {
  const command = createCommand("remove", "takes articles back, by id or source", [
    "remove articles/report.txt",
    "remove article:9f2c04d1e8b7a635 --db neo4j://localhost",
  ]).argument("<articles...>", "ids (article:…) or sources: the input's own id, URL or path");
  withIdentitiesOption(withDatabaseOptions(command));
  return onRun<IdentityOptions>(session, command, async ({ io, reporter, options, names }) => {
    const identities = identitiesFor(io, options);
    const { resolution, ...report } = await withStore(io, options, "write", (store) =>
      removeArticles(store, names, { createResolver: () => createResolver(readLexicon(), identities.decisions) }),
    );
    const hint = "`plenary query timeline` shows what is there; give an id or a source as it was given to build";
    if (report.removed.length === 0) throw new UserError(`no such article: ${report.unknown.join(", ")}`, { hint });
    for (const name of report.unknown) reporter.warn(`no such article: ${name}`, hint);
    reportIdentities(identities, resolution, reporter);
    reporter.say(`${counted(report.removed.length, "article")} taken back; ${describeLoad(report)}`);
    if (options.json) await reporter.result(`${printableJson(report, 2)}\n`);
    return report.unknown.length === 0 ? 0 : 3;
  });
}
