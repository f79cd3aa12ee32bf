// One thread of the extraction pool: takes raw articles, answers in the same order.
import { parentPort } from "node:worker_threads";
import { createLineExtractor } from "./line-extractor.ts";

const port = parentPort;
if (port === null) throw new Error("bug: extract-worker runs as a worker thread only");
const extract = createLineExtractor();
port.on("message", (article) => port.postMessage(extract(article)));
