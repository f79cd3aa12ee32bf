// Reads a folder of hand labels: articles.ndjson, and labels/ID.json for each article.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { type Label, labelSchema } from "../eval/labels.ts";

/** The labels of a folder and where its articles are. */
export type Gold = {
  readonly articles: string;
  /** Article id → its label, sorted by id. */
  readonly labels: ReadonlyMap<string, Label>;
};

const HINT = "a gold folder has articles.ndjson (id, title, text, published) and labels/ID.json for each article";

/** Reads the labels of the folder; throws a UserError that names the file that is not as it should be. */
export function readGold(folder: string): Gold {
  const files = labelFiles(join(folder, "labels"));
  if (files.length === 0) throw new UserError(`${join(folder, "labels")}: there is no label in it`, { hint: HINT });
  const labels = files.map((file): [string, Label] => [
    file.slice(0, -".json".length),
    readLabel(join(folder, "labels", file)),
  ]);
  return { articles: join(folder, "articles.ndjson"), labels: new Map(labels) };
}

function labelFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort();
  } catch (cause) {
    throw new UserError(`cannot read ${folder}`, { hint: HINT, cause });
  }
}

function readLabel(path: string): Label {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new UserError(`cannot read ${path} as JSON`, { hint: HINT, cause });
  }
  const parsed = labelSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${path}: ${issue?.path.join(".")}: ${issue?.message}`, { hint: HINT });
}
