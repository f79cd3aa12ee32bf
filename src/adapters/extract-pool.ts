// Extracts articles on several threads. The answers come in the order of the articles, so the number of threads
// changes no byte; a text that hangs or kills its thread costs that one article.
import { Worker } from "node:worker_threads";
import type { RawArticle, ReadFailure } from "../model.ts";
import type { Extraction } from "./line-extractor.ts";

/** Extracts articles, several at once. */
export type ExtractPool = {
  /** Never rejects. */
  readonly extract: (article: RawArticle) => Promise<Extraction>;
  /** Articles that may be under way at once without waiting for each other. */
  readonly capacity: number;
  readonly close: () => Promise<void>;
};

type Task = { readonly article: RawArticle; readonly settle: (extraction: Extraction) => void };
type Lane = { worker: Worker; readonly tasks: Task[]; timer: NodeJS.Timeout | undefined; overdue: boolean };

const TASKS_PER_WORKER = 8;
const MEGABYTES_PER_WORKER = 1024;
const DEFAULT_MILLISECONDS = 60_000;

export type ExtractPoolOptions = {
  /** Threads; with 0 the calling thread extracts. */
  readonly workers: number;
  /** How long one article may take. */
  readonly milliseconds?: number;
  /** The program of a thread. */
  readonly program?: URL;
};

/** Makes a pool, which starts its threads as they are needed. */
export function createExtractPool({
  workers,
  milliseconds = DEFAULT_MILLISECONDS,
  program = new URL("./extract-worker.js", import.meta.url),
}: ExtractPoolOptions): ExtractPool {
  if (workers === 0) return poolOfThisThread();
  const lanes: Lane[] = [];
  let closed = false;

  function start(): Worker {
    return new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_WORKER },
    });
  }
  function open(): Lane {
    const lane: Lane = { worker: start(), tasks: [], timer: undefined, overdue: false };
    lanes.push(lane);
    listen(lane);
    return lane;
  }
  function listen(lane: Lane): void {
    let reason = "";
    lane.worker.on("message", (extraction: Extraction) => {
      lane.tasks.shift()?.settle(extraction);
      watch(lane);
    });
    lane.worker.on("error", (error: Error) => {
      reason = error.message;
    });
    lane.worker.on("exit", () => {
      if (!closed) replace(lane, lane.overdue ? `took over ${milliseconds / 1000} s` : reason || "its thread ended");
    });
  }
  /** The first task is the one that the dead thread was at; the others go to a new thread. */
  function replace(lane: Lane, reason: string): void {
    clearTimeout(lane.timer);
    lane.overdue = false;
    const task = lane.tasks.shift();
    task?.settle({ failure: lostWith(task.article, reason) });
    lane.worker = start();
    listen(lane);
    for (const task of lane.tasks) lane.worker.postMessage(task.article);
    watch(lane);
  }
  function watch(lane: Lane): void {
    clearTimeout(lane.timer);
    if (lane.tasks.length === 0) return;
    lane.timer = setTimeout(() => {
      lane.overdue = true;
      void lane.worker.terminate();
    }, milliseconds);
  }
  function freest(): Lane {
    const [first, ...others] = lanes;
    if (first === undefined) return open();
    const lane = others.reduce((best, other) => (other.tasks.length < best.tasks.length ? other : best), first);
    return lane.tasks.length > 0 && lanes.length < workers ? open() : lane;
  }
  return {
    capacity: workers * TASKS_PER_WORKER,
    extract: (article) =>
      new Promise((settle) => {
        const lane = freest();
        lane.tasks.push({ article, settle });
        lane.worker.postMessage(article);
        if (lane.tasks.length === 1) watch(lane);
      }),
    async close() {
      closed = true;
      for (const lane of lanes) clearTimeout(lane.timer);
      await Promise.all(lanes.map((lane) => lane.worker.terminate()));
    },
  };
}

function lostWith(article: RawArticle, reason: string): ReadFailure {
  return { where: article.source, what: `not extracted: ${reason}`, hint: "the other articles are not affected" };
}

function poolOfThisThread(): ExtractPool {
  // Loaded here only: the threads load their own, and the language model takes longer than the rest of the program.
  const extractor = import("./line-extractor.ts").then(({ createLineExtractor }) => createLineExtractor());
  return { capacity: 1, extract: async (article) => (await extractor)(article), close: async () => {} };
}
