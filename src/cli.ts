#!/usr/bin/env node
// The command line: builds the program, runs it, and turns whatever happens into one line and an exit code.
import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { PLENARY_VERSION } from "./adapters/package-version.ts";
import { buildCommand } from "./commands/build.ts";
import { evalCommand } from "./commands/eval.ts";
import { exportCommand } from "./commands/export.ts";
import { extractCommand } from "./commands/extract.ts";
import type { Io } from "./commands/io.ts";
import { loadCommand } from "./commands/load.ts";
import { queryCommand } from "./commands/query.ts";
import { removeCommand } from "./commands/remove.ts";
import { createReporter, type Reporter } from "./commands/reporter.ts";
import { reviewCommand } from "./commands/review.ts";
import { serveCommand } from "./commands/serve.ts";
import { Interrupted, type Session } from "./commands/session.ts";
import { verifyCommand } from "./commands/verify.ts";
import { whyCommand } from "./commands/why.ts";
import { UsageError, UserError } from "./errors.ts";
import { printable } from "./text/printable.ts";

const COMMANDS = [
  buildCommand,
  extractCommand,
  loadCommand,
  removeCommand,
  queryCommand,
  whyCommand,
  exportCommand,
  serveCommand,
  evalCommand,
  verifyCommand,
  reviewCommand,
];
const MOST_WORKERS = 8;

/** Runs one command line (without the program's own name); gives the exit code of the contract. Never rejects. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, exitCode: 0 };
  try {
    refusePassword(argv);
    await createProgram(session).parseAsync([...argv], { from: "user" });
    return session.exitCode;
  } catch (error) {
    const reporter = createReporter(io, "normal");
    if (io.signal.aborted) return reportInterrupted(error, reporter);
    return reportError(error, reporter, argv.includes("-v") || argv.includes("--verbose"));
  }
}

function createProgram(session: Session): Command {
  const { io } = session;
  const program = new Command("plenary")
    .description("Who hosted, chaired, spoke at or attended which meeting: a graph from articles, with the sentences.")
    .version(PLENARY_VERSION)
    .addHelpText("after", "\nStart with:\n  $ plenary build FOLDER\n\nplenary COMMAND --help shows examples.");
  for (const create of COMMANDS) program.addCommand(create(session));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => {
        const message = text
          .trim()
          .replace(/^error: /, "")
          .replaceAll("\n", " ");
        const help = command === program ? "plenary --help" : `plenary ${command.name()} --help`;
        write(`plenary: ${printable(message)} — see ${help}\n`);
      },
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    });
  }
  return program;
}

function refusePassword(argv: readonly string[]): void {
  if (!argv.some((argument) => /^--?(?:password|pass|pw)(?:=|$)/i.test(argument))) return;
  throw new UsageError("a password is never a command-line argument, where other users of the machine can read it", {
    hint: "set NEO4J_PASSWORD, or give a file with --credentials FILE",
  });
}

/** What a command was at when Ctrl-C came may have failed in any way. */
function reportInterrupted(error: unknown, reporter: Reporter): number {
  reporter.warn("plenary: stopped", error instanceof Interrupted ? error.kept : "run the same command again to go on");
  return 130;
}

function reportError(error: unknown, reporter: Reporter, verbose: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    reporter.warn(`plenary: ${error.message}`, error.hint);
    if (verbose && error.cause instanceof Error) reporter.warn(`cause: ${error.cause.message}`);
    return error instanceof UsageError ? 2 : 1;
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  reporter.warn(`plenary: ${message}`, "this is a defect of Plenary: run again with -v and report what it prints");
  if (verbose && stack !== undefined) for (const line of stack.split("\n")) reporter.warn(line);
  return 1;
}

async function runProcess(): Promise<void> {
  const stop = new AbortController();
  process.on("SIGINT", () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    process.stdin.destroy();
  });
  // The reader of a pipe may have seen enough (`plenary query … | head`).
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  process.exitCode = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: stop.signal,
    workers: Math.min(availableParallelism(), MOST_WORKERS),
  });
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await runProcess();
