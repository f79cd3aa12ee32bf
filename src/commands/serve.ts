// `plenary serve`: the page of a database over HTTP, for browsers on this machine; it follows the database.
import type { Command } from "commander";
import { fileMark, storeMark } from "../adapters/database-mark.ts";
import { databaseFile } from "../adapters/open-store.ts";
import { pagePolicy, writePage } from "../adapters/page.ts";
import { startPageServer } from "../adapters/page-server.ts";
import { UsageError } from "../errors.ts";
import { printable } from "../text/printable.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import type { Io } from "./io.ts";
import { readGraph } from "./read-graph.ts";
import { createCommand, type ExitCode, Interrupted, onRun, type Run, type Session } from "./session.ts";

type ServeOptions = DatabaseOptions & { readonly port: string };

const DEFAULT_PORT = "8470";
/** Milliseconds between looks at a file, and at a database server. */
const CHECK_FILE = 500;
const CHECK_SERVER = 5000;

/** The command. */
export function serveCommand(session: Session): Command {
  const command = createCommand("serve", "the page over HTTP on this machine; it follows the database", [
    "serve",
    "serve --db meetings/graph.db --port 0   (any free port)",
  ]).option("-p, --port <number>", "the port; 0 takes a free one", DEFAULT_PORT);
  withDatabaseOptions(command);
  return onRun<ServeOptions>(session, command, serve);
}

async function serve({ io, reporter, options }: Run<ServeOptions>): Promise<ExitCode> {
  const port = portOf(options.port);
  const path = databaseFile(options.db, io.env, options.credentials);
  const html = async () => {
    const graph = await withStore(io, options, "read", readGraph);
    const page = writePage(graph, { isLive: true, onStep: (step, share) => reporter.progress(step, share) });
    reporter.clearProgress();
    return page;
  };
  const mark = async () => (path === null ? await withStore(io, options, "read", storeMark) : fileMark(path));
  const server = await startPageServer(
    { html, mark, policy: pagePolicy(true) },
    { port, checkEvery: path === null ? CHECK_SERVER : CHECK_FILE },
  );
  try {
    await reporter.result(options.json ? `${JSON.stringify({ address: server.address })}\n` : `${server.address}\n`);
    reporter.say(`serving ${printable(path ?? "the database")}; Ctrl-C ends it`);
    await stopped(io);
  } finally {
    await server.close();
  }
  throw new Interrupted("the page is no longer served");
}

function stopped({ signal }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function portOf(given: string): number {
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new UsageError(`${printable(given)} is not a port`, { hint: "give a number from 0 to 65535" });
}
