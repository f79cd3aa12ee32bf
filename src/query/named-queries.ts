// A file of cypher/queries as a value: its comment head says what it answers and which parameters it takes.
import { UsageError } from "../errors.ts";
import type { Value } from "../ports.ts";

type QueryParameter = {
  readonly name: string;
  readonly type: "text" | "number";
  readonly isRequired: boolean;
  /** What counts when it is not given: null or the default of the head. */
  readonly fallback: Value;
  readonly description: string;
  readonly example: string;
};

export type NamedQuery = {
  readonly name: string;
  readonly title: string;
  readonly parameters: readonly QueryParameter[];
  /** A command line that runs it. */
  readonly example: string;
  readonly cypher: string;
};

/** `$meeting (text, required): what it is. Example: Human Rights`, or `optional`, or `default 10`. */
const PARAMETER = /^\$(\w+) \((text|number), (required|optional|default ([^)]+))\): (.*) Example: (.*)$/;

/** Parses a query file: first line title, then a line for each parameter, then `Example:` with a command line. */
export function parseNamedQuery(name: string, cypher: string): NamedQuery {
  const lines = cypher.split("\n");
  const headEnd = lines.findIndex((line) => !line.startsWith("// "));
  const [title, ...rest] = lines.slice(0, headEnd).map((line) => line.slice("// ".length));
  const example = rest.pop();
  if (title === undefined || example === undefined || !example.startsWith("Example: ")) {
    throw new Error(`bug: cypher/queries/${name}.cypher has no title or no example in its head`);
  }
  return {
    name,
    title,
    parameters: rest.map((line) => parseParameter(name, line)),
    example: example.slice("Example: ".length),
    cypher,
  };
}

/** The parameters to run the query with, from `name → text` as a command line gives them. Throws a UsageError. */
export function bindParameters(
  query: NamedQuery,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Value>> {
  const known = query.parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const takes = known.length === 0 ? "takes no parameters" : `takes ${known.join(", ")}`;
    throw new UsageError(`the query ${query.name} has no parameter ${unknown}`, {
      hint: `it ${takes}: ${query.example}`,
    });
  }
  return Object.fromEntries(query.parameters.map((parameter) => [parameter.name, bind(query, parameter, given)]));
}

function parseParameter(query: string, line: string): QueryParameter {
  const [, name, type, kind, fallback, description, example] = PARAMETER.exec(line) ?? [];
  if (
    name === undefined ||
    description === undefined ||
    example === undefined ||
    (type !== "text" && type !== "number")
  ) {
    throw new Error(`bug: cypher/queries/${query}.cypher has a parameter line that cannot be read: ${line}`);
  }
  const value = fallback === undefined ? null : type === "number" ? Number(fallback) : fallback;
  return { name, type, isRequired: kind === "required", fallback: value, description, example };
}

function bind(query: NamedQuery, parameter: QueryParameter, given: Readonly<Record<string, string>>): Value {
  const { name, type, isRequired, fallback, example } = parameter;
  const text = Object.hasOwn(given, name) ? given[name] : undefined;
  if (text === undefined || text === "") {
    if (!isRequired) return fallback;
    throw new UsageError(`the query ${query.name} needs the parameter ${name}`, { hint: query.example });
  }
  if (type === "text") return text;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw new UsageError(`the parameter ${name} of ${query.name} is a number`, { hint: `like ${name}=${example}` });
}
