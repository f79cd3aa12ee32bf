// Reads a stream of bytes piece by piece: a line, so many bytes, on to the end.

/** A place in a stream. Each method moves it forward. */
export type ByteReader = {
  /** The next line without its end, or null at the end of the stream. A longer line comes in pieces of `most`. */
  readonly line: (most: number) => Promise<Buffer | null>;
  /** The next `count` bytes, fewer at the end; of more than `most` only the first `most` are kept. */
  readonly take: (count: number, most: number) => Promise<{ readonly bytes: Buffer; readonly seen: number }>;
};

const LINE_FEED = 0x0a;

/** Makes a reader that starts at the stream's first byte. */
export function createByteReader(stream: AsyncIterable<Buffer>): ByteReader {
  const iterator = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  async function more(): Promise<boolean> {
    const next = await iterator.next();
    if (next.done === true) return false;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    return true;
  }
  return {
    line: async (most) => {
      let end = rest.indexOf(LINE_FEED);
      while (end < 0 && rest.length < most && (await more())) end = rest.indexOf(LINE_FEED);
      if (end < 0 && rest.length === 0) return null;
      const length = end < 0 ? Math.min(rest.length, most) : end;
      const line = rest.subarray(0, length);
      rest = rest.subarray(end < 0 ? length : end + 1);
      return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
    },
    take: async (count, most) => {
      const kept: Buffer[] = [];
      let seen = 0;
      while (seen < count) {
        if (rest.length === 0 && !(await more())) break;
        const piece = rest.subarray(0, count - seen);
        if (seen < most) kept.push(piece.subarray(0, most - seen));
        rest = rest.subarray(piece.length);
        seen += piece.length;
      }
      return { bytes: Buffer.concat(kept), seen };
    },
  };
}
