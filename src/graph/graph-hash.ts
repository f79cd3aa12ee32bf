// One hash over a graph's sorted content: equal in every database that holds the same graph.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ArticleFragment, EntityNode, EventNode } from "../model.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The parts of a graph one by one, each sorted by id. */
export type GraphParts = {
  entities(): AsyncIterable<EntityNode>;
  events(): AsyncIterable<EventNode>;
  fragments(): AsyncIterable<ArticleFragment>;
};

/** Hex SHA-256 of all nodes and claims in order of id; memory is that of one part. */
export async function graphHash(graph: GraphParts): Promise<string> {
  const hash = sha256.create();
  for (const parts of [graph.entities(), graph.events(), graph.fragments()]) {
    for await (const part of parts) hash.update(utf8ToBytes(`${canonicalJson(part)}\n`));
    hash.update(utf8ToBytes("\n"));
  }
  return bytesToHex(hash.digest());
}
