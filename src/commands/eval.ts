// `plenary eval`: precision, recall and F1 of the extractor against hand labels, and whether its confidence is real.
import type { Command } from "commander";
import { readGold } from "../adapters/gold-files.ts";
import { UsageError, UserError } from "../errors.ts";
import { type ArticleScore, scoreArticle } from "../eval/score.ts";
import { type Figures, type Summary, summarize } from "../eval/summary.ts";
import type { ExtractionRecord, ReadFailure } from "../model.ts";
import { printable, printableJson } from "../text/printable.ts";
import { extractArticles } from "./extract-articles.ts";
import type { Reporter } from "./reporter.ts";
import { type CommonOptions, createCommand, onRun, type Run, type Session } from "./session.ts";
import { formatTable } from "./table.ts";

type EvalOptions = CommonOptions & { readonly errors?: true; readonly failUnder?: string };
type ScoredArticle = { readonly id: string; readonly found: boolean; readonly score: ArticleScore };

/** The command. */
export function evalCommand(session: Session): Command {
  const command = createCommand("eval", "precision, recall and F1 of the extractor against hand labels", [
    "eval gold/",
    "eval gold/ --errors",
    "eval gold/ --fail-under 0.85",
  ])
    .argument("<gold>", "folder with articles.ndjson and labels/ID.json")
    .option("--errors", "list each miss (-), extra (+) and wrong date (~) by article")
    .option("--fail-under <f1>", "exit code 1 when the F1 of host and speaker is below this (0 to 1)");
  return onRun<EvalOptions>(session, command, async (run) => {
    const least = leastOf(run.options);
    const articles = await scoreAll(run);
    const summary = summarize(articles.map(({ score }) => score));
    await (run.options.json ? writeJson : writeText)(articles, summary, run);
    const { f1 } = summary.hostSpeaker;
    if (f1 >= least) return 0;
    throw new UserError(`the F1 of host and speaker is ${f1.toFixed(3)}, below ${least}`, {
      hint: "--errors lists what was missed and what was wrong",
    });
  });
}

function leastOf({ failUnder }: EvalOptions): number {
  const least = Number(failUnder ?? 0);
  if (least >= 0 && least <= 1) return least;
  throw new UsageError(`--fail-under takes a number from 0 to 1, not ${printable(failUnder ?? "")}`, {
    hint: "for example --fail-under 0.85",
  });
}

async function scoreAll({ io, reporter, names: [folder = ""] }: Run<EvalOptions>): Promise<ScoredArticle[]> {
  const gold = readGold(folder);
  const failures: ReadFailure[] = [];
  const records = new Map<string, ExtractionRecord>();
  const source = { io, reporter, failures, kept: "run the same command again" };
  for await (const { line } of extractArticles([gold.articles], null, source)) {
    const record = JSON.parse(line) as ExtractionRecord;
    records.set(record.article.source, record);
  }
  for (const { where, what, hint } of failures) reporter.warn(`${where}: ${what}`, hint);
  return [...gold.labels].map(([id, label]) => {
    const record = records.get(id) ?? null;
    return { id, found: record !== null, score: scoreArticle(record, label) };
  });
}

async function writeJson(
  articles: readonly ScoredArticle[],
  summary: Summary,
  { reporter, options }: Run<EvalOptions>,
): Promise<void> {
  const errors = Object.fromEntries(articles.map(({ id, score }) => [id, score.errors]));
  const result = { ...countsOf(articles), ...summary, ...(options.errors ? { errors } : {}) };
  await reporter.result(`${printableJson(result, 2)}\n`);
}

function countsOf(articles: readonly ScoredArticle[]): { articles: number; withoutRecord: number } {
  return { articles: articles.length, withoutRecord: articles.filter(({ found }) => !found).length };
}

async function writeText(
  articles: readonly ScoredArticle[],
  summary: Summary,
  { reporter, options, io }: Run<EvalOptions>,
): Promise<void> {
  if (options.errors) await writeErrors(articles, reporter);
  const width = io.stdout.columns ?? Number.POSITIVE_INFINITY;
  const row = (what: string, { precision, recall, f1, right, extra, missed }: Figures) => ({
    "": what,
    precision: precision.toFixed(3),
    recall: recall.toFixed(3),
    F1: f1.toFixed(3),
    right,
    extra,
    missed,
  });
  const figures = [
    row("host and speaker", summary.hostSpeaker),
    row("… in any event", summary.hostSpeakerAnywhere),
    row("all roles", summary.allRoles),
    row("host", summary.host),
    row("chair", summary.chair),
    row("speaker", summary.speaker),
    row("attendee", summary.attendee),
    row("events", summary.events),
    row("entities", summary.entities),
  ];
  const bands = summary.confidence.map(({ above, claims, right, share }) => ({
    "confidence above": above,
    claims,
    right,
    share: claims === 0 ? "" : share.toFixed(3),
  }));
  const { dates, evidence } = summary;
  const counts = countsOf(articles);
  await reporter.result(
    [
      formatTable(figures, width),
      `dates: ${dates.right} right, ${dates.wrong} wrong, ${dates.missing} not found\n`,
      `quotes: ${evidence.all - evidence.bad} of ${evidence.all} claims have theirs at its offsets\n`,
      `articles: ${counts.articles}, without a record ${counts.withoutRecord}\n`,
      formatTable(bands, width),
    ].join("\n"),
  );
}

async function writeErrors(articles: readonly ScoredArticle[], reporter: Reporter): Promise<void> {
  for (const { id, found, score } of articles) {
    if (score.errors.length === 0) continue;
    const lines = score.errors.map((line) => `${printable(line)}\n`).join("");
    await reporter.result(`${reporter.resultBold(printable(id))}${found ? "" : " (no record)"}\n${lines}\n`);
  }
}
