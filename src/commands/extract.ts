// `plenary extract`: articles → extraction records, one a line.
import type { Command } from "commander";
import { openOutputFile } from "../adapters/output-files.ts";
import { openPartialRecords } from "../adapters/partial-records.ts";
import type { ReadFailure } from "../model.ts";
import { counted } from "./counted.ts";
import { extractArticles, reportFailures } from "./extract-articles.ts";
import { type CommonOptions, createCommand, onRun, type Session } from "./session.ts";

/** The command. */
export function extractCommand(session: Session): Command {
  const command = createCommand("extract", "articles → extraction records (NDJSON)", [
    "extract article.html",
    "extract articles/ -o records.ndjson",
    "cat article.txt | plenary extract - | jq .events",
  ])
    .argument("<paths...>", "files, folders, or - for standard input")
    .option("-o, --output <file>", "where the records go; - is standard output", "-");
  return onRun<CommonOptions & { output: string }>(session, command, async ({ io, reporter, options, names }) => {
    const failures: ReadFailure[] = [];
    const toFile = options.output !== "-";
    const kept = toFile
      ? "finished articles are kept; run the same command again to go on"
      : "run the same command again";
    const file = toFile ? openOutputFile(options.output) : null;
    const finished = toFile ? openPartialRecords(`${options.output}.partial`) : null;
    let done = 0;
    let complete = false;
    try {
      for await (const { line } of extractArticles(names, finished, { io, reporter, failures, kept })) {
        if (file === null) await reporter.result(`${line}\n`);
        else file.write(`${line}\n`);
        done += 1;
      }
      if (done > 0) file?.commit();
      complete = true;
    } finally {
      file?.discard();
      finished?.close(complete);
    }
    const exitCode = reportFailures(failures, done, reporter, options.verbose === true);
    reporter.say(`${counted(done, "record")}${toFile ? ` in ${options.output}` : ""}`);
    return exitCode;
  });
}
