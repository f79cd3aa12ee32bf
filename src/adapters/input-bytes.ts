// The bytes of an input: unpacked if they are gzip, UTF-8 if they were UTF-16, bounded, and text rather than binary.
import { createGunzip } from "node:zlib";
import { UserError } from "../errors.ts";

/** Bytes with a look at how they begin. */
export type OpenedBytes = { readonly head: Buffer; readonly bytes: AsyncIterable<Buffer> };

const HEAD_BYTES = 4096;
const MEBIBYTE = 1024 * 1024;
/** Text seldom packs better than 20 to 1; a bomb reaches 1,000 to 1. */
const HIGHEST_RATIO = 200;
const RATIO_FREE_BYTES = 32 * MEBIBYTE;
/** Packed bytes at a time, so that even a bomb swells to no more than some megabytes between two checks. */
const STEP_BYTES = 16 * 1024;
const BINARY_MAGIC = [
  "%PDF",
  "PK\u0003\u0004",
  "\u0089PNG",
  "ÿØÿ",
  "GIF8",
  "\u001f\u008b",
  "ÐÏ\u0011à",
  "7z¼¯",
  "BZh",
  "ID3",
  "{\\rtf",
];

/** Opens a stream: gunzips it (members may follow each other) and recodes UTF-16. Throws a UserError for binary bytes. */
export async function openBytes(chunks: AsyncIterable<Uint8Array>): Promise<OpenedBytes> {
  const packed = await peek(chunks, 2);
  const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
  const plain = await peek(isGzip ? gunzipped(packed.bytes) : packed.bytes, HEAD_BYTES);
  const encoding = utf16Of(plain.head);
  const opened = encoding === null ? plain : await peek(recoded(plain.bytes, encoding), HEAD_BYTES);
  refuseBinary(opened.head);
  return opened;
}

/** All bytes, if there are no more than `most`; else throws a UserError with `hint`. */
export async function allBytes(bytes: AsyncIterable<Buffer>, most: number, hint: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > most) throw new UserError(`is larger than ${Math.round(most / MEBIBYTE)} MB`, { hint });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Looks at the first bytes. An error that comes after the first of them is kept until these were handed on. */
async function peek(chunks: AsyncIterable<Uint8Array>, size: number): Promise<OpenedBytes> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let failure: unknown = null;
  while (length < size) {
    const next = await iterator.next().catch((error: unknown) => {
      failure = error;
      return { done: true as const, value: undefined };
    });
    if (next.done === true) break;
    first.push(Buffer.from(next.value));
    length += next.value.length;
  }
  if (failure !== null && length === 0) throw failure;
  async function* bytes(): AsyncGenerator<Buffer> {
    try {
      yield* first.splice(0);
      if (failure !== null) throw failure;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
        yield Buffer.from(next.value);
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, size), bytes: bytes() };
}

/** Hands on all that could be unpacked before it throws: of an archive that is cut off, only the end is lost. */
async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const unpacked: Buffer[] = [];
  let bytesIn = 0;
  let bytesOut = 0;
  gunzip.on("error", () => undefined);
  gunzip.on("data", (chunk: Buffer) => {
    bytesOut += chunk.length;
    unpacked.push(chunk);
    if (bytesOut > RATIO_FREE_BYTES && bytesOut > bytesIn * HIGHEST_RATIO) gunzip.destroy(bombError());
  });
  const settled = (act: (done: () => void) => void): Promise<unknown> =>
    new Promise((resolve) => {
      gunzip.once("error", resolve);
      act(() => {
        gunzip.off("error", resolve);
        resolve(gunzip.errored);
      });
    });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += STEP_BYTES) {
        const piece = chunk.subarray(at, at + STEP_BYTES);
        bytesIn += piece.length;
        const error = await settled((done) => gunzip.write(piece, done));
        yield* unpacked.splice(0);
        if (error) throw error;
      }
    }
    const error = await settled((done) => gunzip.once("end", done).end());
    yield* unpacked.splice(0);
    if (error) throw error;
  } finally {
    gunzip.destroy();
  }
}

function bombError(): UserError {
  const hint = "unpack it yourself if you trust it";
  return new UserError(`unpacks to more than ${HIGHEST_RATIO} times its size`, { hint });
}

function utf16Of(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

async function* recoded(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function refuseBinary(head: Buffer): void {
  const start = head.toString("latin1", 0, 8);
  const controls = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length;
  if (BINARY_MAGIC.some((magic) => start.startsWith(magic)) || controls > head.length / 20) {
    throw new UserError("is not text", { hint: "convert it to .txt or .html first" });
  }
}
