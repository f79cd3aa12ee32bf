// A path → the files to read: itself, or those of a folder, in the same order on every machine.
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { ReadFailure } from "../model.ts";
import { formatOfName } from "./article-format.ts";
import { failureOf } from "./article-input.ts";

/** The path that is no file but standard input. */
export const STANDARD_INPUT = "-";

/** A file to read, by its path as given (inside a folder: joined to the folder as given). */
export type ArticlePath = { readonly file: string };

const UNREAD_DOCUMENT = /\.(?:pdf|docx?|odt|rtf|epub|pages)$/i;

/**
 * The files of a path, folders recursively, names sorted by code units. Hidden files, symbolic links and what is no
 * regular file are passed over inside a folder; documents in a format that is not read are failures.
 */
export async function* articlePaths(path: string): AsyncGenerator<ArticlePath | ReadFailure> {
  try {
    const status = await stat(path);
    if (status.isFile()) {
      yield { file: path };
    } else if (status.isDirectory()) {
      let files = 0;
      for await (const found of filesIn(path)) {
        files += 1;
        yield found;
      }
      if (files === 0)
        throw new UserError("is a folder with nothing to read", { hint: "see the README for the formats" });
    } else {
      throw new UserError("is neither a file nor a folder", { hint: "use - to read from standard input" });
    }
  } catch (error) {
    yield failureOf(path, error);
  }
}

/** Bytes of all files of these paths; null where standard input is one of them. */
export async function bytesOf(paths: readonly string[]): Promise<number | null> {
  if (paths.includes(STANDARD_INPUT)) return null;
  let bytes = 0;
  for (const path of paths) {
    for await (const found of articlePaths(path)) if ("file" in found) bytes += (await lstat(found.file)).size;
  }
  return bytes;
}

async function* filesIn(root: string): AsyncGenerator<ArticlePath | ReadFailure> {
  // A stack rather than recursion; pushed in reverse so that names come out in order.
  const stack = [root];
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    try {
      const status = await lstat(path);
      if (path === root || status.isDirectory()) {
        const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
        for (const name of names.reverse()) stack.push(join(path, name));
      } else if (status.isFile() && UNREAD_DOCUMENT.test(path)) {
        yield { where: path, what: "is in a format that is not read", hint: "convert it to .txt or .html first" };
      } else if (status.isFile() && formatOfName(path) !== null) {
        yield { file: path };
      }
    } catch (error) {
      yield failureOf(path, error);
    }
  }
}
