// `plenary query`: a named query of cypher/queries, or a Cypher statement of the user's own.
import { type Command, InvalidArgumentError, Option } from "commander";
import { readNamedQueries } from "../adapters/query-files.ts";
import { UsageError } from "../errors.ts";
import type { Row, Value } from "../ports.ts";
import { bindParameters, type NamedQuery } from "../query/named-queries.ts";
import { printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import type { Reporter } from "./reporter.ts";
import { formatRows, ROW_FORMATS, type RowFormat } from "./row-formats.ts";
import { createCommand, onRun, type Session } from "./session.ts";

type Parameters = Readonly<Record<string, string>>;
type QueryOptions = DatabaseOptions & {
  readonly param: Parameters;
  readonly cypher?: string;
  readonly format: RowFormat;
};
type Statement = { readonly cypher: string; readonly parameters: Readonly<Record<string, Value>> };

/** The command. */
export function queryCommand(session: Session): Command {
  const command = createCommand("query", "asks the graph; without a name, lists the named queries", [
    "query",
    "query co-hosts",
    'query speakers --param meeting="safe water" --format csv > speakers.csv',
    'query --cypher "$(cat question.cypher)" --format json',
  ])
    .argument("[name]", "a named query")
    .option("-p, --param <name=value>", "a parameter of the query; may be given several times", addParameter, {})
    .option("--cypher <text>", "a Cypher statement that only reads, instead of a named query")
    .addOption(new Option("--format <format>", "how the rows are written").choices(ROW_FORMATS).default("table"));
  withDatabaseOptions(command);
  return onRun<QueryOptions>(session, command, async ({ io, reporter, options, names: [name] }) => {
    if (name === undefined && options.cypher === undefined) {
      await listQueries(reporter, options.json === true);
      return 0;
    }
    const { cypher, parameters } = statementOf(name, options);
    const rows = await withStore(io, options, "read", (store) => store.query(cypher, parameters));
    const width = io.stdout.isTTY ? (io.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
    const text = formatRows(rows, options.json ? "json" : options.format, width);
    if (text !== "") await (options.format === "csv" ? reporter.document(text) : reporter.result(text));
    reporter.say(rows.length === 0 ? "no rows: nothing in the graph answers this" : counted(rows.length, "row"));
    return 0;
  });
}

function addParameter(text: string, before: Parameters): Parameters {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("write it as name=value.");
  return { ...before, [name]: value };
}

function statementOf(name: string | undefined, { cypher, param }: QueryOptions): Statement {
  if (cypher !== undefined) {
    if (name === undefined) return { cypher, parameters: param };
    throw new UsageError("a named query and --cypher cannot go together", { hint: "give one of them" });
  }
  const queries = readNamedQueries();
  const query = queries.find((candidate) => candidate.name === name);
  if (query !== undefined) return { cypher: query.cypher, parameters: bindParameters(query, param) };
  throw new UsageError(`there is no query named ${name}`, {
    hint: `there are ${queries.map((candidate) => candidate.name).join(", ")}`,
  });
}

async function listQueries(reporter: Reporter, asJson: boolean): Promise<void> {
  const queries = readNamedQueries();
  if (asJson) {
    const rows: Row[] = queries.map(({ name, title, parameters, example }) => ({ name, title, parameters, example }));
    await reporter.result(`${printableJson(rows, 2)}\n`);
    return;
  }
  await reporter.result(`${queries.map(describeQuery).join("\n\n")}\n`);
}

function describeQuery({ name, title, parameters, example }: NamedQuery): string {
  const takes = parameters.map((parameter) => {
    const { isRequired, fallback } = parameter;
    const need = isRequired ? "required" : fallback === null ? "optional" : `default ${fallback}`;
    return `    --param ${parameter.name}=…  (${need}) ${parameter.description}`;
  });
  return [`${name}: ${title}`, ...takes, `    $ ${example}`].join("\n");
}
