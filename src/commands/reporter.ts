// All that a command says goes through here: results to standard output, everything else to standard error.
import { once } from "node:events";
import { styleText } from "node:util";
import { printable } from "../text/printable.ts";
import type { Io } from "./io.ts";

/** How much a command says. */
export type Loudness = "quiet" | "normal" | "verbose";

/** The voice of a command. Untrusted parts of a line must have gone through `printable`. */
export type Reporter = {
  /** Writes a result to standard output; waits while the reader is slow. */
  readonly result: (text: string) => Promise<void>;
  /** Writes a document in some format, byte for byte; on a terminal, its control characters are escaped. */
  readonly document: (text: string) => Promise<void>;
  /** A line for the person at the terminal; not with `--quiet`. */
  readonly say: (line: string) => void;
  /** A line with `-v` only. */
  readonly detail: (line: string) => void;
  /** What went wrong and what to do. */
  readonly warn: (message: string, hint?: string) => void;
  /** Whether there is a screen for a progress bar. */
  readonly showsProgress: boolean;
  /** Moves the progress bar; `share` is from 0 to 1, or null where nobody knows. */
  readonly progress: (label: string, share: number | null) => void;
  /** Takes the progress bar off the screen. */
  readonly clearProgress: () => void;
  /** For a line to `say`. */
  readonly bold: (text: string) => string;
  /** For a result. */
  readonly resultBold: (text: string) => string;
};

/** Whether a stream gets colours: `NO_COLOR` and `FORCE_COLOR` win over what the stream is. */
function hasColours(env: Io["env"], isTerminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  return isTerminal && env.TERM !== "dumb";
}

type Style = "bold" | "dim" | "yellow";

const REDRAW_MILLISECONDS = 100;
const BAR_WIDTH = 24;

/** Makes the voice of one command. */
export function createReporter(io: Io, loudness: Loudness): Reporter {
  const coloured = hasColours(io.env, io.stderr.isTTY === true);
  const style = (format: Style, text: string) => (coloured ? styled(format, text) : text);
  const showsProgress = io.stderr.isTTY === true && loudness !== "quiet";
  let barShown = false;
  let barDrawnAt = 0;
  const clearProgress = () => {
    if (barShown) io.stderr.write("\r\u001b[K");
    barShown = false;
  };
  const line = (text: string) => {
    clearProgress();
    io.stderr.write(`${text}\n`);
  };
  const result = async (text: string) => {
    clearProgress();
    if (!io.stdout.write(text)) await once(io.stdout, "drain");
  };
  return {
    result,
    document: (text) => result(io.stdout.isTTY === true ? text.split(/\r?\n/).map(printable).join("\n") : text),
    say: (text) => {
      if (loudness !== "quiet") line(text);
    },
    detail: (text) => {
      if (loudness === "verbose") line(style("dim", text));
    },
    warn: (message, hint) =>
      line(`${style("yellow", printable(message))}${hint === undefined ? "" : ` — ${printable(hint)}`}`),
    showsProgress,
    progress: (label, share) => {
      const now = performance.now();
      if (!showsProgress || now - barDrawnAt < REDRAW_MILLISECONDS) return;
      barDrawnAt = now;
      barShown = true;
      io.stderr.write(`\r\u001b[K${barText(label, share)}`);
    },
    clearProgress,
    bold: (text) => style("bold", text),
    resultBold: (text) => (hasColours(io.env, io.stdout.isTTY === true) ? styled("bold", text) : text),
  };
}

/** Without `validateStream: false`, Node would decide anew whether there are colours. */
function styled(format: Style, text: string): string {
  return styleText(format, text, { validateStream: false });
}

function barText(label: string, share: number | null): string {
  if (share === null) return label;
  const filled = Math.round(BAR_WIDTH * Math.min(1, share));
  return `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${label}`;
}
