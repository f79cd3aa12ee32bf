// The command line in process, for tests.
import { Readable, Writable } from "node:stream";
import { main } from "../src/cli.ts";
import type { Io } from "../src/commands/io.ts";

/** What a command line printed where, and its exit code. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command line in this process, on this thread. */
export async function run(
  argv: readonly string[],
  given: Partial<Io> & { readonly input?: string } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const { input = "", ...io } = given;
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: screen(out),
    stderr: screen(err),
    env: {},
    signal: new AbortController().signal,
    workers: 0,
    ...io,
  });
  return { code, out: out.join(""), err: err.join("") };
}

function screen(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
}
