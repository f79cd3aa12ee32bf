// What the command line gets from its process, so that tests need none.
import type { Readable, Writable } from "node:stream";

type Keyboard = Readable & { readonly isTTY?: boolean; readonly setRawMode?: (isRaw: boolean) => unknown };
type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The process as a command sees it. */
export type Io = {
  readonly stdin: Keyboard;
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Threads that extract; 0 extracts in this one. */
  readonly workers: number;
};
