// The word lists of names as look-up tables.
import { type Lexicon, listOf, tableOf } from "../lexicon.ts";
import { wordsOf } from "./name-words.ts";

/** What is known about the words of names; all keys are folded (`wordsOf`). */
export type NameLexicon = {
  /** Short form or full form → the full forms that it may stand for: ted → edward, theodore. */
  readonly fullForms: ReadonlyMap<string, readonly string[]>;
  readonly honorifics: ReadonlySet<string>;
  /** bin, ibn: they make one name with the next word. */
  readonly sonOf: ReadonlySet<string>;
  /** al, de, van: a name may come without. */
  readonly articles: ReadonlySet<string>;
  /** Jr., KBE: behind a name and no part of it. */
  readonly suffixes: ReadonlySet<string>;
  /** British → American spelling. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Words of a legal form, joined by spaces → its short form: "limited company" → ltd. */
  readonly legalForms: ReadonlyMap<string, string>;
  /** Acronym → the words that it stands for. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinalWords: ReadonlySet<string>;
  /** Words of event names that tell no event from another: nouns like "meeting", adjectives like "bilateral". */
  readonly genericEventWords: ReadonlySet<string>;
  /** "sideline": what follows names the larger event. */
  readonly sideWords: ReadonlySet<string>;
  readonly callWords: ReadonlySet<string>;
  /** of, the, for. */
  readonly smallWords: ReadonlySet<string>;
  readonly commonNames: ReadonlySet<string>;
  /** Words of a country's name, alias or demonym, joined by spaces → ISO code. */
  readonly countries: ReadonlyMap<string, string>;
  /** Words of a place that stands for a government, joined by spaces → ISO code: "white house" → US. */
  readonly seats: ReadonlyMap<string, string>;
  /** Words of bodies that many countries have → head (ministry), rest (foreign) or empty (affairs). */
  readonly genericBodies: ReadonlyMap<string, string>;
};

/** Reads the tables that the names need. */
export function nameLexiconOf(lexicon: Lexicon): NameLexicon {
  const fullForms = new Map<string, string[]>();
  for (const row of tableOf(lexicon, "nicknames")) {
    const name = row.name ?? "";
    for (const form of [name, ...listOf(row.short_forms)]) {
      fullForms.set(form, [...(fullForms.get(form) ?? []), name]);
    }
  }
  const legalForms = new Map<string, string>();
  for (const row of tableOf(lexicon, "legal-forms")) {
    const form = row.form ?? "";
    for (const variant of [form, ...listOf(row.variants)]) legalForms.set(variant, form);
  }
  return {
    fullForms,
    honorifics: columnOf(lexicon, "honorifics"),
    sonOf: columnOf(lexicon, "name-particles", "son-of"),
    articles: columnOf(lexicon, "name-particles", "article"),
    suffixes: columnOf(lexicon, "name-particles", "suffix"),
    spellings: new Map(tableOf(lexicon, "spellings").map((row) => [row.word ?? "", row.same_as ?? ""])),
    legalForms,
    acronyms: new Map(
      tableOf(lexicon, "acronyms").map((row) => [(row.acronym ?? "").toLowerCase(), wordsOf(row.full ?? "")]),
    ),
    numbers: new Map(tableOf(lexicon, "number-words").map((row) => [row.word ?? "", Number(row.number)])),
    ordinalWords: new Set(
      tableOf(lexicon, "number-words").flatMap((row) => (row.kind === "ordinal" ? [row.word ?? ""] : [])),
    ),
    genericEventWords: new Set([
      ...columnOf(lexicon, "generic-event-words"),
      ...tableOf(lexicon, "event-nouns").flatMap((row) => wordsOf(`${row.noun} ${row.plural}`)),
    ]),
    sideWords: columnOf(lexicon, "generic-event-words", "side"),
    callWords: columnOf(lexicon, "generic-event-words", "call"),
    smallWords: columnOf(lexicon, "small-words"),
    commonNames: columnOf(lexicon, "common-names"),
    countries: countriesOf(lexicon, ["name", "aliases", "demonyms"]),
    seats: countriesOf(lexicon, ["capital"]),
    genericBodies: new Map(tableOf(lexicon, "generic-bodies").map((row) => [row.word ?? "", row.part ?? ""])),
  };
}

/** The words of these columns → code. */
function countriesOf(lexicon: Lexicon, columns: readonly string[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const row of tableOf(lexicon, "countries")) {
    for (const name of columns.flatMap((column) => listOf(row[column]))) {
      const key = wordsOf(name)
        .filter((word) => word !== "the")
        .join(" ");
      if (!codes.has(key)) codes.set(key, row.code ?? "");
    }
  }
  return codes;
}

/** The words of a table; of one `part` only when that is given. */
function columnOf(lexicon: Lexicon, table: string, part?: string): ReadonlySet<string> {
  const rows = tableOf(lexicon, table).filter((row) => part === undefined || row.part === part);
  return new Set(rows.flatMap((row) => wordsOf(row.word ?? "")));
}
