// Bytes → string in the encoding that they are most likely in.
import { WINDOWS_1252_HIGH } from "../clean/characters.ts";

const BYTE_ORDER_MARK = /^\ufeff/;
const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i;
const XML_ENCODING = /^<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w-]{2,40})/i;
const SNIFFED_BYTES = 4096;

/** UTF-8 if the bytes are valid UTF-8; else the declared encoding; else windows-1252, which every byte fits. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const text = decodeAs("utf-8", bytes) ?? (declared && decodeAs(declared, bytes)) ?? decodeAs("windows-1252", bytes);
  return (text ?? "").replace(BYTE_ORDER_MARK, "");
}

/** Like `decodeText`, with the encoding that the page's `<meta>` or XML declaration names. */
export function decodeMarkup(bytes: Uint8Array, declared: string | null = null): string {
  return decodeText(bytes, declared ?? declaredEncoding(bytes));
}

/** The encoding that a page or an XML file says it is in. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString("latin1");
  return (XML_ENCODING.exec(head) ?? META_CHARSET.exec(head))?.[1] ?? null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
    return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Node 20 decodes windows-1252 as if it were Latin-1: quotation marks and dashes come out as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString("latin1");
  return latin1.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_HIGH[control.charCodeAt(0) - 0x80] ?? control);
}
