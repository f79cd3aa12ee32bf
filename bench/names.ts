// Precision, recall and F1 of the name comparison on labelled pairs: npm run bench:names -- FILE.csv [--errors]
// The file: CSV with a header that has schema, name1, name2 and is_match (true or false).
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { compareInstitutionNames } from "../src/resolve/institution-names.ts";
import { nameLexiconOf } from "../src/resolve/name-lexicon.ts";
import { MATCH } from "../src/resolve/name-match.ts";
import { comparePersonNames } from "../src/resolve/person-names.ts";

type Tally = { right: number; extra: number; missed: number; pairs: number };

const file = process.argv.find((argument) => argument.endsWith(".csv"));
if (file === undefined) {
  console.error("usage: npm run bench:names -- FILE.csv [--errors]");
  process.exit(2);
}
const lexicon = nameLexiconOf(readLexicon());
const tallies = new Map<string, Tally>();
const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
for (const row of rows) {
  const { schema = "", name1 = "", name2 = "" } = row;
  const compare = schema === "Person" ? comparePersonNames : compareInstitutionNames;
  const match = compare(name1, name2, lexicon);
  const same = row.is_match === "true";
  const said = match.score >= MATCH;
  for (const kind of ["all", schema]) {
    const tally = tallies.get(kind) ?? { right: 0, extra: 0, missed: 0, pairs: 0 };
    tally.pairs++;
    if (said && same) tally.right++;
    if (said && !same) tally.extra++;
    if (!said && same) tally.missed++;
    tallies.set(kind, tally);
  }
  if (said !== same && process.argv.includes("--errors")) {
    console.log(
      `${same ? "missed" : "extra "} ${schema}: ${name1} | ${name2} (${match.score.toFixed(2)}: ${match.why})`,
    );
  }
}
for (const [kind, { right, extra, missed, pairs }] of tallies) {
  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  const f1 = (2 * right) / Math.max(1, 2 * right + extra + missed);
  console.log(
    `${kind.padEnd(12)} pairs ${String(pairs).padStart(4)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
  );
}
