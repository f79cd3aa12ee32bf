// The decisions on identity that a command works with: which file they are in, and what became of them.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { readDecisions } from "../adapters/identity-file.ts";
import { databaseFile } from "../adapters/open-store.ts";
import { UserError } from "../errors.ts";
import type { Decision } from "../resolve/decisions.ts";
import type { Resolution } from "../resolve/resolution.ts";
import { counted } from "./counted.ts";
import type { DatabaseOptions } from "./database.ts";
import type { Io } from "./io.ts";
import type { Reporter } from "./reporter.ts";

/** Options of a command that resolves. */
export type IdentityOptions = DatabaseOptions & { readonly identities?: string };

/** A file of decisions, and what it says. */
export type Identities = { readonly path: string; readonly decisions: readonly Decision[] };

const FILE_NAME = "identities.jsonl";

/** Adds the option that names the file of decisions. */
export function withIdentitiesOption(command: Command): Command {
  return command.option(
    "--identities <file>",
    `decisions of plenary review (default: ${FILE_NAME} beside the database file; here for Neo4j)`,
  );
}

/** The decisions for a database; a file that was named must be there, unless it `mayBeNew`. */
export function identitiesFor(io: Io, { db, credentials, identities }: IdentityOptions, mayBeNew = false): Identities {
  if (identities === undefined) {
    const file = databaseFile(db, io.env, credentials);
    return identitiesIn(file === null ? "." : dirname(file));
  }
  if (!mayBeNew && !existsSync(identities)) {
    throw new UserError(`cannot read ${identities}: there is no such file`, {
      hint: "check the path after --identities",
    });
  }
  return { path: identities, decisions: readDecisions(identities) };
}

/** The decisions that lie in a folder. */
export function identitiesIn(folder: string): Identities {
  const path = join(folder, FILE_NAME);
  return { path, decisions: readDecisions(path) };
}

/** Says which decisions could not be applied. */
export function reportIdentities(
  { path, decisions }: Identities,
  { contradicted, unused }: Resolution,
  reporter: Reporter,
): void {
  for (const { kind, a, b } of contradicted) {
    reporter.warn(
      `${path}: “${kind}” of ${a} and ${b} is not applied`,
      "a later line contradicts it: take one of them out",
    );
  }
  if (decisions.length === 0) return;
  reporter.detail(
    `${counted(decisions.length, "decision")} of ${path}, ${unused.length} about articles that are not here`,
  );
}
