// The word lists of lexicon/*.tsv as values. Reading the files is an adapter's work (adapters/lexicon-files.ts).
import { UserError } from "./errors.ts";

/** One row of a table: column name → cell. Empty cells are "". */
export type LexiconRow = Readonly<Record<string, string>>;
/** Table name (the file's name without `.tsv`) → rows in the order of the file. */
export type Lexicon = ReadonlyMap<string, readonly LexiconRow[]>;

/** The rows of a table; a missing table is a defect of the installation. */
export function tableOf(lexicon: Lexicon, name: string): readonly LexiconRow[] {
  const rows = lexicon.get(name);
  if (rows === undefined) {
    throw new UserError(`lexicon/${name}.tsv is missing`, { hint: "install Plenary again" });
  }
  return rows;
}

/** A cell that lists several words: `a | b` → ["a", "b"]. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Parses one table: tab-separated, `#` starts a comment line, the first other line names the columns. */
export function parseTable(name: string, text: string): LexiconRow[] {
  const rows: LexiconRow[] = [];
  let columns: string[] | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (columns === null) {
      columns = cells;
      continue;
    }
    if (cells.length !== columns.length) {
      throw new UserError(`lexicon/${name}.tsv:${index + 1}: ${cells.length} cells for ${columns.length} columns`, {
        hint: "separate the columns with single tabs; leave an empty cell empty",
      });
    }
    rows.push(Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])));
  }
  return rows;
}
