// How a name is broken into lines on the map, and what is left of it where there is no room for all.

/** Most characters of a line, and most lines. */
export type LabelShape = { readonly characters: number; readonly lines: number };

export const WIDE: LabelShape = { characters: 26, lines: 3 };
/** Where there is more room above and below than on the sides. */
export const TALL: LabelShape = { characters: 15, lines: 5 };
/** For what the reader has chosen. */
export const WHOLE: LabelShape = { characters: 26, lines: 6 };

/** At most so many characters of a name, cut between words where that leaves most of it. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Lines of a name of any length, the last one cut with an ellipsis where there would be more; long words are cut too. */
export function linesOf(name: string, { characters, lines: most }: LabelShape): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of name.slice(0, 200).split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= characters || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const longest = characters + 8;
  const kept = lines.slice(0, most).map((text) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text));
  if (lines.length > most) kept[most - 1] = `${(kept[most - 1] as string).slice(0, characters)}…`;
  return kept;
}
