// What all commands share: the common options, help with examples, and how an action gets its voice and exit code.
import { Command, type OptionValues } from "commander";
import type { Io } from "./io.ts";
import { createReporter, type Reporter } from "./reporter.ts";

/** Done; done, but some articles failed (they are listed). */
export type ExitCode = 0 | 3;

/** One run of the command line. */
export type Session = { readonly io: Io; exitCode: ExitCode };

/** Ctrl-C: what was finished is kept, and `kept` says so in words. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly kept: string;
  constructor(kept: string) {
    super("stopped");
    this.kept = kept;
  }
}

/** Throws when Ctrl-C was pressed. */
export function checkInterrupted(io: Io, kept: string): void {
  if (io.signal.aborted) throw new Interrupted(kept);
}

/** A command with the options that all have, and examples at the end of its help. */
export function createCommand(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(summary)
    .option("--json", "give the result as JSON on standard output")
    .option("-q, --quiet", "say nothing but results, warnings and errors")
    .option("-v, --verbose", "say more")
    .addHelpText("after", `\nExamples:\n${examples.map((example) => `  $ plenary ${example}`).join("\n")}`);
}

/** Options that every command has, as commander gives them. */
export type CommonOptions = { readonly json?: true; readonly quiet?: true; readonly verbose?: true };

/** What an action works with; `names` are the arguments that are no options. */
export type Run<Options> = {
  readonly io: Io;
  readonly reporter: Reporter;
  readonly options: Options;
  readonly names: readonly string[];
};

/** Runs `action` when the command is given; its answer is the exit code. */
export function onRun<Options extends CommonOptions>(
  session: Session,
  command: Command,
  action: (run: Run<Options>) => Promise<ExitCode>,
): Command {
  return command.action(async (...given: unknown[]) => {
    const options = command.opts<OptionValues>() as Options;
    const loudness = options.quiet ? "quiet" : options.verbose ? "verbose" : "normal";
    const reporter = createReporter(session.io, loudness);
    const names = given.flat().filter((name) => typeof name === "string");
    try {
      session.exitCode = await action({ io: session.io, reporter, options, names });
    } finally {
      reporter.clearProgress();
    }
  });
}
