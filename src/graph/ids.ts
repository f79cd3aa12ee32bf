// Ids come from content, so that a second run over the same input changes nothing.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Hex SHA-256 of the parts, each ended by a NUL, so that no two lists of parts run together. */
export function digestOf(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.map((part) => `${part}\0`).join(""))));
}

/** A name as a piece of an id: "Héctor Constant Rosales" → `hector-constant-rosales`; scripts other than Latin are kept. */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Hex SHA-256 of a text as it is (UTF-8), as other programs would compute it. */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
