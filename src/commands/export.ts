// `plenary export`: the whole graph in the formats of other programs.
import { type Command, Option } from "commander";
import { writeOutputFile } from "../adapters/output-files.ts";
import { type PageOptions, writePage } from "../adapters/page.ts";
import { toCsv } from "../export/csv.ts";
import { toFtm } from "../export/ftm.ts";
import { toGexf } from "../export/gexf.ts";
import { toGraphml } from "../export/graphml.ts";
import { toJson } from "../export/json.ts";
import { toJsonLd } from "../export/json-ld.ts";
import type { Graph } from "../model.ts";
import { printable } from "../text/printable.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import { readGraph } from "./read-graph.ts";
import { createCommand, onRun, type Session } from "./session.ts";

const FORMATS: Readonly<Record<string, (graph: Graph, onStep: PageOptions["onStep"]) => string>> = {
  html: (graph, onStep) => writePage(graph, onStep ? { onStep } : {}),
  json: toJson,
  gexf: toGexf,
  graphml: toGraphml,
  csv: toCsv,
  jsonld: toJsonLd,
  ftm: toFtm,
};

type ExportOptions = DatabaseOptions & { readonly format: string; readonly output: string };

/** The command. */
export function exportCommand(session: Session): Command {
  const command = createCommand("export", "the whole graph as a page or for another program", [
    "export --format html -o meetings.html",
    "export --format gexf -o meetings.gexf   (Gephi)",
    "export --format json | jq .entities",
  ])
    .addOption(new Option("-f, --format <format>", "the format").choices(Object.keys(FORMATS)).makeOptionMandatory())
    .option("-o, --output <file>", "where it goes; - is standard output", "-");
  withDatabaseOptions(command);
  return onRun<ExportOptions>(session, command, async ({ io, reporter, options }) => {
    const write = FORMATS[options.format];
    if (write === undefined) throw new Error(`bug: no format ${options.format}`);
    const graph = await withStore(io, options, "read", readGraph);
    const text = write(graph, (step, share) => reporter.progress(step, share));
    if (options.output === "-") await reporter.document(text);
    else {
      writeOutputFile(options.output, text);
      reporter.say(`wrote ${printable(options.output)}`);
    }
    return 0;
  });
}
