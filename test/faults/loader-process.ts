// The built program's `load` as a process of its own, to be killed. Needs dist/, which `npm test` builds first.
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What a loader said and how it ended; `code` is null when it was killed. */
export type Ended = { readonly code: number | null; readonly said: string };

const program = fileURLToPath(new URL(`../../${process.env.PLENARY_DIST ?? "dist"}/cli.js`, import.meta.url));

/** Loads files; after `killAfterMs` the process is killed with SIGKILL, if it still runs. */
export function runLoader(
  argv: readonly string[],
  { env = {}, killAfterMs }: { readonly env?: NodeJS.ProcessEnv; readonly killAfterMs?: number } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, "load", ...argv], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let said = "";
    child.stdout.resume();
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
    if (killAfterMs !== undefined) void wait(killAfterMs, undefined, { ref: false }).then(() => child.kill("SIGKILL"));
  });
}
