// What the readers of all formats share: the input that they take and the failures that they give.
import { UserError } from "../errors.ts";
import type { RawArticle, ReadFailure } from "../model.ts";
import type { PageReader } from "./html-page.ts";

/** One opened input. `source` is its path as given, or `-`. */
export type ArticleInput = {
  readonly source: string;
  readonly bytes: AsyncIterable<Buffer>;
  readonly pages: PageReader;
};
/** What a reader gives, in the order of the input. A thrown UserError ends this input only. */
export type ArticleStream = AsyncGenerator<RawArticle | ReadFailure>;

/** The most bytes of one article: a line of NDJSON, a text file, an item of a feed. */
export const MOST_ARTICLE_BYTES: number = 16 * 1024 * 1024;

const CAUSES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["ENOENT", ["does not exist", "check the path"]],
  ["ENOTDIR", ["does not exist", "check the path"]],
  ["EACCES", ["may not be read", "check its permissions"]],
  ["EPERM", ["may not be read", "check its permissions"]],
  ["ELOOP", ["is a symbolic link that leads to itself", "give the path of the file itself"]],
  ["EIO", ["could not be read from the disk", "check the disk, then try again"]],
  ["Z_DATA_ERROR", ["is damaged: its gzip data cannot be unpacked", "fetch or pack it again"]],
  ["Z_BUF_ERROR", ["is cut off: its gzip data ends too early", "fetch or pack it again"]],
]);

/** The failure that an error while reading `where` amounts to: whatever happens, it costs that input only. */
export function failureOf(where: string, error: unknown): ReadFailure {
  if (error instanceof UserError) return { where, what: error.message, hint: error.hint };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [what, hint] = CAUSES.get(code) ?? [];
  if (what !== undefined && hint !== undefined) return { where, what, hint };
  if (code !== "") return { where, what: `could not be read (${code})`, hint: "check the file" };
  return { where, what: `could not be read: ${String(error)}`, hint: "please report this: it is a defect of Plenary" };
}
