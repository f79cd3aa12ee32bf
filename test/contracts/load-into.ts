// Loads records as the tests of stores need it.
import { type LoadReport, load } from "../../src/load/load.ts";
import type { ExtractionRecord } from "../../src/model.ts";
import type { GraphStore } from "../../src/ports.ts";
import { mergeById } from "./merge-by-id.ts";

/** Loads records with a fresh resolver. */
export function loadInto(store: GraphStore, records: readonly ExtractionRecord[], batchSize = 50): Promise<LoadReport> {
  const source = async function* () {
    yield* records;
  };
  return load(store, source, { createResolver: mergeById, batchSize });
}
