// The keys that a person presses, one by one and without Enter.
import type { Io } from "./io.ts";

const CONTROL_C = "\u0003";
const CONTROL_D = "\u0004";
const ESCAPE = "\u001b";

/** Each key in lower case until the input ends; Ctrl-C and Ctrl-D are `q`. */
export async function* readKeys(stdin: Io["stdin"]): AsyncGenerator<string> {
  stdin.setRawMode?.(true);
  try {
    for await (const chunk of stdin) {
      const text = String(chunk);
      // An arrow or function key is a sequence of letters of its own.
      if (text.startsWith(ESCAPE)) continue;
      for (const key of text) {
        if (key.trim() !== "") yield key === CONTROL_C || key === CONTROL_D ? "q" : key.toLowerCase();
      }
    }
  } finally {
    stdin.setRawMode?.(false);
  }
}
