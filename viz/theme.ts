// Light or dark: what the reader chose, else what the system says.
import type { State } from "../src/view/state.ts";

export type Theme = "light" | "dark";

/** The theme in force. */
export function themeOf(state: State): Theme {
  return state.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** The other one. */
export function otherTheme(state: State): Theme {
  return themeOf(state) === "dark" ? "light" : "dark";
}
