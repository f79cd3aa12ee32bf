// Reads web pages on a thread of its own, with limits on time and memory: a hostile page costs only itself.
import { Worker } from "node:worker_threads";
import { UserError } from "../errors.ts";
import type { HtmlPage, PageAnswer } from "./html-worker.ts";

/** Reads one page at a time. `read` rejects with a UserError for a page that cannot be read; nothing is fetched. */
export type PageReader = {
  readonly read: (html: string) => Promise<HtmlPage>;
  readonly close: () => Promise<void>;
};

const MOST_CHARACTERS = 10 * 1024 * 1024;
const MEGABYTES = 512;
const DEFAULT_MILLISECONDS = 10_000;
// Holds from src/adapters/ as well as from dist/adapters/: a thread runs what was built.
const WORKER = new URL("../../dist/adapters/html-worker.js", import.meta.url);

/** Makes the reader; its thread starts with the first page. A page may take `milliseconds`. */
export function createPageReader(milliseconds: number = DEFAULT_MILLISECONDS): PageReader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function readOne(html: string): Promise<HtmlPage> {
    if (html.length > MOST_CHARACTERS) {
      const hint = "a page of that size is no article; cut it";
      return Promise.reject(new UserError("is a page of more than 10 MB", { hint }));
    }
    worker ??= new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    const thread = worker;
    return new Promise((resolve, reject) => {
      let first: HtmlPage | null = null;
      const timer = setTimeout(() => give(`takes over ${milliseconds / 1000} s to read`), milliseconds);
      function settle(): void {
        clearTimeout(timer);
        thread.off("message", take).off("error", fail);
      }
      function take(answer: PageAnswer): void {
        first = answer.page;
        if (!answer.final) return;
        settle();
        resolve(answer.page);
      }
      function fail(error: Error): void {
        give(
          "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? "takes too much memory to read"
            : error.message,
        );
      }
      /** The thread is lost; the page's whole text, if it came that far, is the answer. */
      function give(what: string): void {
        settle();
        worker = null;
        thread.on("error", () => undefined);
        void thread.terminate();
        if (first !== null) resolve(first);
        else reject(new UserError(what, { hint: "the page is malformed or hostile; save its text as .txt" }));
      }
      thread.on("message", take).on("error", fail);
      thread.postMessage(html);
    });
  }

  return {
    read: (html) => {
      const page = last.then(() => readOne(html));
      last = page.catch(() => undefined);
      return page;
    },
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  };
}
