// Makes the characters of a text plain: entities decoded, mojibake mended, odd spaces and invisible characters gone, NFC.
import { decodeHTMLStrict } from "entities";

const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/g;
const LINE_ENDS = /\r\n?|\u2028|\v|\f|\u0085/g;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Soft hyphen, zero-width and direction marks, controls, private use, byte order mark, variation selectors, tags.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e0fff}]|\p{Variation_Selector}|(?!\n)\p{Cc}|\p{Co}|\p{Noncharacter_Code_Point}/gu;
/** Mark-up of single words left over in plain text: "26<sup>th</sup>". */
const INLINE_TAG = /<\/?(?:sup|sub|b|i|em|strong|u|span|br|a|p|font)(?: [^<>]{0,300})?\/?>/gi;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What windows-1252 makes of the bytes 0x80 to 0x9F (WHATWG Encoding, index windows-1252). */
export const WINDOWS_1252_HIGH: string = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const TAIL = `[${WINDOWS_1252_HIGH}\\u0080-\\u00bf]`;
const MOJIBAKE = new RegExp(`[\\u00c2-\\u00df]${TAIL}|[\\u00e0-\\u00ef]${TAIL}{2}|[\\u00f0-\\u00f4]${TAIL}{3}`, "g");
const QUOTE_OR_DASH = /^.[‘’“”„‚–—…]$/;

/** The text with plain characters; line ends are `\n`, every other space is U+0020. Linear in its length. */
export function plainCharacters(text: string): string {
  return mendMojibake(decodeEntities(text))
    .replace(LINE_ENDS, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .replace(INLINE_TAG, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .normalize("NFC");
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const once = text.replace(ENTITY, (entity) => decodeHTMLStrict(entity));
  // Feeds often escape twice: `&amp;rsquo;`.
  return once.includes("&") ? once.replace(ENTITY, (entity) => decodeHTMLStrict(entity)) : once;
}

/**
 * UTF-8 that was read as windows-1252 (`â€™` for `’`) is read again. One capital before a closing quotation mark (`Å”`)
 * may be what was meant, so such a pair counts only where the text has clearer signs too.
 */
function mendMojibake(text: string): string {
  const found = text.match(MOJIBAKE);
  if (found === null) return text;
  const clear = found.some((run) => !QUOTE_OR_DASH.test(run) && readAgain(run) !== null);
  return clear ? text.replace(MOJIBAKE, (run) => readAgain(run) ?? run) : text;
}

function readAgain(run: string): string | null {
  const bytes = [...run].map((character) => {
    const high = WINDOWS_1252_HIGH.indexOf(character);
    return high >= 0 ? 0x80 + high : character.charCodeAt(0);
  });
  const [first = 0, ...rest] = bytes;
  const lead = rest.length === 1 ? first & 0x1f : rest.length === 2 ? first & 0x0f : first & 0x07;
  const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead);
  const smallest = [0, 0x80, 0x800, 0x10000][rest.length] ?? 0;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < smallest || code > 0x10ffff || isSurrogate ? null : String.fromCodePoint(code);
}
