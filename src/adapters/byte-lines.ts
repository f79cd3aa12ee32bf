// Splits a stream of bytes into lines, with a bound on the memory for one.

/** One line with its number from 1; `bytes` is null when it was longer than allowed. */
export type ByteLine = { readonly number: number; readonly bytes: Buffer | null };

const LINE_FEED = 0x0a;

/** The lines of a stream, without their `\n`. Of a line over `most` bytes nothing is kept. */
export async function* byteLines(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield { number, bytes: length > most ? null : Buffer.concat(parts) };
      number += 1;
      parts = [];
      length = 0;
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield { number, bytes: length > most ? null : Buffer.concat(parts) };
}
