// Counts and names in sentences.
import { printable } from "../text/printable.ts";

/** "3 articles", "1 article". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A name from an article, safe to print and cut to what a line can take. */
export function shortName(name: string, length: number): string {
  const characters = [...name];
  return printable(characters.length <= length ? name : `${characters.slice(0, length - 1).join("")}…`);
}
