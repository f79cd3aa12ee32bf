// Which tokens stand inside a quotation: what is quoted is somebody's words, not the article's.
import type { Token } from "../text/tokens.ts";

/** For each token of the sentence whether it is quoted, and whether a quotation is still open at the end. */
export function markQuotes(tokens: readonly Token[], open: boolean): { quoted: boolean[]; open: boolean } {
  let inside = open;
  const quoted = tokens.map((token) => {
    if (token.text === "“" || token.text === "«") {
      inside = true;
      return true;
    }
    if (token.text === "”" || token.text === "»") {
      inside = false;
      return true;
    }
    if (token.text === '"' || token.text === "``" || token.text === "''") {
      inside = !inside;
      return true;
    }
    return inside;
  });
  return { quoted, open: inside };
}
