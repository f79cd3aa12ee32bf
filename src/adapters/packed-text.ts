// Text that no query looks into, as it is kept in a database: records take a quarter of the room that way.
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Beyond the first level packing takes longer and saves little. */
const LEVEL = 1;

/** The text, deflated (RFC 1951) and in base64. */
export function packedText(text: string): string {
  return deflateRawSync(text, { level: LEVEL }).toString("base64");
}

/** The text that was packed; JSON that was stored before anything was packed is given as it is. */
export function unpackedText(packed: string): string {
  return packed.startsWith("{") ? packed : inflateRawSync(Buffer.from(packed, "base64")).toString("utf8");
}
