// `plenary verify`: the graph's invariants, each of which must count 0, and one hash over its content.
import type { Command } from "commander";
import { UserError } from "../errors.ts";
import { graphHash } from "../graph/graph-hash.ts";
import { printableJson } from "../text/printable.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import { createCommand, onRun, type Session } from "./session.ts";

/** The command. */
export function verifyCommand(session: Session): Command {
  const command = createCommand("verify", "the graph's invariants, and one hash over its content", [
    "verify",
    "verify --db neo4j://localhost --json",
  ]);
  withDatabaseOptions(command);
  return onRun<DatabaseOptions>(session, command, async ({ io, reporter, options }) => {
    const { hash, broken } = await withStore(io, options, "read", async (store) => ({
      hash: await graphHash(store),
      broken: await store.broken(),
    }));
    const counts = Object.fromEntries([...broken].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (options.json) await reporter.result(`${printableJson({ hash, broken: counts }, 2)}\n`);
    else {
      for (const [name, count] of Object.entries(counts)) await reporter.result(`${count}  ${name}\n`);
      await reporter.result(`${hash}\n`);
    }
    const faults = Object.keys(counts).filter((name) => counts[name] !== 0);
    if (faults.length === 0) return 0;
    throw new UserError(`the graph is not sound: ${faults.join(", ")}`, {
      hint: "make the database again from its records: plenary load records.ndjson --db NEW",
    });
  });
}
