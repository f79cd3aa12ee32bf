// `plenary review`: goes through the pairs that may be one, with the sentences of both sides, and keeps what is decided.
import type { Command } from "commander";
import { appendDecision, takeBackDecision } from "../adapters/identity-file.ts";
import { readLexicon } from "../adapters/lexicon-files.ts";
import { UserError } from "../errors.ts";
import type { Lexicon } from "../lexicon.ts";
import type { GraphStore } from "../ports.ts";
import { type PairSide, type ToldPair, tellPair } from "../query/pair-sides.ts";
import { contradictedAmong, type Decision } from "../resolve/decisions.ts";
import type { Pair, Resolution } from "../resolve/resolution.ts";
import { createResolver } from "../resolve/resolve.ts";
import { printable, printableJson } from "../text/printable.ts";
import { counted } from "./counted.ts";
import { withDatabaseOptions, withStore } from "./database.ts";
import { followDecisions } from "./graph-follower.ts";
import {
  type Identities,
  type IdentityOptions,
  identitiesFor,
  reportIdentities,
  withIdentitiesOption,
} from "./identities.ts";
import type { Io } from "./io.ts";
import { describeLoad } from "./load.ts";
import type { Reporter } from "./reporter.ts";
import { readKeys } from "./review-keys.ts";
import { checkInterrupted, createCommand, onRun, type Run, type Session } from "./session.ts";

const KIND_OF_KEY: ReadonlyMap<string, Decision["kind"]> = new Map([
  ["s", "same"],
  ["n", "not-same"],
  ["u", "unsure"],
]);
const QUESTION = "same (s), not the same (n), unsure (u), undo (z), quit (q)?";
const END_QUESTION = "no more pairs: undo (z), quit (q)?";

type ReviewRun = Run<IdentityOptions>;

/** The command. */
export function reviewCommand(session: Session): Command {
  const command = createCommand("review", "pairs that may be the same: same, not the same, unsure; undo", [
    "review",
    "review --db neo4j://localhost --identities identities.jsonl",
    "review --json > pairs.json",
  ]);
  withIdentitiesOption(withDatabaseOptions(command));
  return onRun<IdentityOptions>(session, command, async (run) => {
    const { io, options, reporter } = run;
    const isAsking = options.json !== true;
    if (isAsking && io.stdin.isTTY !== true) {
      throw new UserError("review asks its questions at a terminal, and standard input is none", {
        hint: "`plenary review --json` lists the pairs; a decision is a line in the file of --identities",
      });
    }
    const identities = identitiesFor(io, options, true);
    const lexicon = readLexicon();
    const pairs = await withStore(io, options, "read", async (store) => {
      const { uncertain } = await resolveStored(store, lexicon, identities.decisions);
      if (isAsking) return uncertain;
      const told: ToldPair[] = [];
      for (const pair of uncertain) told.push(await tellPair(store, pair));
      await reporter.result(`${printableJson(told, 2)}\n`);
      return null;
    });
    if (pairs !== null)
      await withStore(io, options, "write", (store) => askAll(run, store, lexicon, pairs, identities));
    return 0;
  });
}

async function resolveStored(store: GraphStore, lexicon: Lexicon, decisions: readonly Decision[]): Promise<Resolution> {
  const resolver = createResolver(lexicon, decisions);
  for await (const record of store.records([...(await store.loaded()).keys()])) resolver.add(record);
  return resolver.finish();
}

/** Asks about one pair after the other; each answer is in the file before the next question, and the graph follows. */
async function askAll(
  { io, reporter }: ReviewRun,
  store: GraphStore,
  lexicon: Lexicon,
  pairs: readonly Pair[],
  { path, decisions }: Identities,
): Promise<void> {
  const all = [...decisions];
  const graph = followDecisions(store, lexicon, () => all);
  const answered: number[] = [];
  let at = 0;
  const ask = async () => {
    await graph.settled();
    const pair = pairs[at];
    const told = pair === undefined ? null : await tellPair(store, pair);
    reporter.say(told === null ? END_QUESTION : describePair(told, `${at + 1} of ${pairs.length}`, reporter));
  };
  try {
    await ask();
    for await (const key of readKeys(io.stdin)) {
      const kind = KIND_OF_KEY.get(key);
      const pair = pairs[at];
      let isChanged = false;
      if (key === "q") break;
      if (key === "z") {
        const last = answered.pop();
        if (last === undefined)
          reporter.say("nothing to undo here: take a line out of the file to undo an earlier decision");
        else {
          takeBackDecision(path, all.pop() as Decision);
          at = last;
          isChanged = true;
        }
      } else if (kind !== undefined && pair !== undefined) {
        const decision = {
          kind,
          a: pair.a,
          b: pair.b,
          who: reviewerOf(io),
          when: new Date().toISOString(),
          why: pair.why,
        };
        warnOfContradictions(all, decision, reporter);
        appendDecision(path, decision);
        all.push(decision);
        answered.push(at++);
        isChanged = true;
      }
      await ask();
      // Behind the question, so that nobody waits for it.
      if (isChanged) void graph.changed();
    }
  } finally {
    // The store is closed next, whatever ended the questions.
    await graph.settled().catch(() => {});
  }
  checkInterrupted(io, `what was decided is in ${path}; plenary review applies it`);
  reporter.say(`${counted(answered.length, "decision")} kept in ${printable(path)}`);
  // What a session left that was killed is applied, too.
  const report = (await graph.settled()) ?? (await graph.changed());
  reportIdentities({ path, decisions: all }, report.resolution, reporter);
  reporter.say(describeLoad(report));
}

function reviewerOf({ env }: Io): string {
  return env.USER ?? env.LOGNAME ?? env.USERNAME ?? "";
}

function warnOfContradictions(before: readonly Decision[], decision: Decision, reporter: Reporter): void {
  const known = new Set(contradictedAmong(before));
  for (const earlier of contradictedAmong([...before, decision])) {
    if (known.has(earlier)) continue;
    const { kind, a, b, who, when } = earlier;
    reporter.warn(
      `this contradicts “${kind}” of ${a} and ${b} (${who}, ${when}), which no longer counts`,
      "z undoes it",
    );
  }
}

function describePair({ type, score, why, a, b }: ToldPair, place: string, reporter: Reporter): string {
  const head = `${place} · ${type} · ${score.toFixed(2)} · ${why}`;
  return ["", printable(head), ...describeSide("A", a, reporter), ...describeSide("B", b, reporter), QUESTION].join(
    "\n",
  );
}

function describeSide(
  letter: string,
  { name, known, source, title, published, sentences }: PairSide,
  { bold }: Reporter,
): string[] {
  const article = [title ?? source, published].filter((part) => part !== null).join(", ");
  return [
    `  ${letter}  ${bold(printable(name))}${known.length === 0 ? "" : printable(` — ${known.join("; ")}`)}`,
    `     ${printable(article)}`,
    ...sentences.map((sentence) => `     “${printable(sentence)}”`),
  ];
}
