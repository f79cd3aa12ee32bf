// Keeps this process small: node lets garbage grow to a multiple of what is in use before it collects.
import { setFlagsFromString } from "node:v8";

/** From now on garbage may take a third of what is in use, which costs about a twentieth of the time. */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=33");
  // What is new is kept apart; that place would grow to three times 16 MB.
  setFlagsFromString("--semi-space-growth-factor=1");
}
