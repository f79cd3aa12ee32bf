// What of the graph has been read: the opening view at once, the whole when the reader first asks for more.
import { fromLines } from "../src/view/data-lines.ts";
import { type Model, modelOf } from "../src/view/model.ts";
import type { Opening } from "../src/view/opening.ts";
import type { Steps } from "../src/view/steps.ts";

export type Content = {
  readonly opening: Opening;
  /** The whole graph; null until it has been read. */
  readonly model: () => Model | null;
  /** Reads the whole graph, once; rejects when its data is missing, cut off or of another version. */
  readonly whole: () => Promise<Model>;
  /** When the document is there to its end; rejects when it was cut off. */
  readonly arrived: Promise<void>;
};

/** Letters of base64 that are unpacked at a time: a multiple of four. */
const CHUNK = 400_000;
/** Milliseconds of work before the reader's clicks and keys have their turn. */
const SLICE = 12;

/** The content of the document. Throws when its opening view is missing or damaged. */
export function readContent(): Content {
  const opening = readOpening();
  const arrived = documentEnd();
  let model: Model | null = null;
  let reading: Promise<Model> | null = null;
  const read = async () => {
    await arrived;
    model = await readModel();
    return model;
  };
  return {
    opening,
    model: () => model,
    whole: () => {
      reading ??= read();
      return reading;
    },
    arrived,
  };
}

function readOpening(): Opening {
  try {
    return JSON.parse(document.getElementById("plenary-opening")?.textContent ?? "") as Opening;
  } catch (cause) {
    throw new Error("Its opening view cannot be read.", { cause });
  }
}

/** Waits for the end of the document, which stands after the script so that the page need not wait for it. */
async function documentEnd(): Promise<void> {
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  if (!document.getElementById("plenary-end")) throw new Error("The file ends too early.");
}

async function readModel(): Promise<Model> {
  const holder = document.getElementById("plenary-data");
  const packed = holder?.textContent ?? "";
  if (packed === "") throw new Error("It carries no data.");
  holder?.remove();
  const text = await inflate(packed).catch((cause) => {
    throw new Error("Its data cannot be read.", { cause });
  });
  return inSlices(modelOf(await inSlices(fromLines(text))));
}

async function inflate(packed: string): Promise<string> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const [text] = await Promise.all([new Response(readable).text(), unpack(packed, writable.getWriter())]);
  return text;
}

async function unpack(packed: string, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  for (let at = 0; at < packed.length; at += CHUNK) {
    const letters = atob(packed.slice(at, at + CHUNK));
    const bytes = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
    await writer.write(bytes);
  }
  await writer.close();
}

async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}
