// `plenary why`: the quoted sentences behind what the graph says of somebody, or of two together.
import type { Command } from "commander";
import { UserError } from "../errors.ts";
import { type Passage, type Statement, why } from "../query/why.ts";
import { printable, printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { type DatabaseOptions, withDatabaseOptions, withStore } from "./database.ts";
import type { Reporter } from "./reporter.ts";
import { createCommand, onRun, type Session } from "./session.ts";

/** The command. */
export function whyCommand(session: Session): Command {
  const command = createCommand("why", "the sentences behind what the graph says of A, or of A and B together", [
    'why "Leticia Amorim"',
    "why Brazil Vietnam --db meetings/graph.db",
    'why "Lake Countries Summit" --json',
  ])
    .argument("<a>", "a name, alias or id of a person, country, institution or meeting")
    .argument("[b]", "another");
  withDatabaseOptions(command);
  return onRun<DatabaseOptions>(session, command, async ({ io, reporter, options, names: [first = "", second] }) => {
    const found = await withStore(io, options, "read", (store) => why(store, first, second ?? null));
    const missing = found.first.length === 0 ? first : found.second?.length === 0 ? second : undefined;
    if (missing !== undefined) {
      throw new UserError(`nobody and no meeting in the graph is called “${missing}”`, {
        hint: "`plenary query hosts` and `plenary query timeline` show names that are there",
      });
    }
    if (options.json) await reporter.result(`${printableJson(found, 2)}\n`);
    else for (const passage of found.passages) await reporter.result(`${describePassage(passage, reporter)}\n`);
    const both = second === undefined ? first : `${first} and ${second} together`;
    reporter.say(
      found.passages.length === 0
        ? `no sentence ties ${printable(both)}`
        : `${counted(found.passages.length, "sentence")} on ${printable(both)}`,
    );
    return 0;
  });
}

function describePassage(
  { article, paragraph, quote, start, end, statements }: Passage,
  { resultBold }: Reporter,
): string {
  const where = [article.title ?? article.source, article.published, `paragraph ${paragraph}`, `${start}–${end}`];
  const copy = article.copyOf === null ? "" : `  (repeats ${printable(article.copyOf)})`;
  return [
    `“${resultBold(printable(quote))}”`,
    `  ${where
      .filter((part) => part !== null)
      .map(printable)
      .join(" · ")}${copy}`,
    `  ${printable(article.url ?? article.source)}`,
    ...statements.map((statement) => `  → ${describeStatement(statement)}`),
    "",
  ].join("\n");
}

function describeStatement({ fromName, type, toName, status, as, confidence, rule }: Statement): string {
  const verb = type.toLowerCase().replaceAll("_", " ");
  const office = as === null ? "" : `, as ${as}`;
  const doubt = status === "held" ? "" : ` (${status})`;
  return printable(`${fromName} ${verb} ${toName}${office}${doubt}  [${confidence.toFixed(2)}, ${rule}]`);
}
