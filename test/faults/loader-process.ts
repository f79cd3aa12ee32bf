// The built program's `load` as a process of its own, to be killed. Needs dist/, which `npm test` builds first.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a loader said and how it ended; `code` is null when it was killed. */
export type Ended = { readonly code: number | null; readonly said: string };

/** A process that waits to be told what to load. */
export type WaitingLoader = {
  /** Loads once, unless it is killed after so many milliseconds; says how many it took. */
  readonly load: (
    what: { readonly file: string; readonly db: string; readonly batchSize: number },
    killAfterMs?: number,
  ) => Promise<Ended & { readonly took: number }>;
  readonly stop: () => void;
};

const program = fileURLToPath(new URL(`../../${process.env.PLENARY_DIST ?? "dist"}/cli.js`, import.meta.url));

/** Loads files. */
export function runLoader(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
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
  });
}

/** Starts a loader that has all its modules before it is needed, so that a kill costs no start. */
export function startWaitingLoader(env: NodeJS.ProcessEnv): WaitingLoader {
  const child = spawn(process.execPath, [fileURLToPath(new URL("waiting-loader.mjs", import.meta.url))], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  child.stdin.on("error", () => {});
  const ready = new Promise((resolve) => child.stdout.once("data", resolve));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
  return {
    async load(what, killAfterMs) {
      await Promise.race([ready, ended]);
      child.stdin.end(`${JSON.stringify(what)}\n`);
      const startedAt = performance.now();
      if (killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs).unref();
      return { ...(await ended), took: performance.now() - startedAt };
    },
    stop: () => child.kill("SIGKILL"),
  };
}
