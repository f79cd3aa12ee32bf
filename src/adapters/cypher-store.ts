// GraphStore over any database that runs the Cypher of `cypher/`.
import type { GraphStore } from "../ports.ts";
import { type CypherConnection, numberOf, textOf } from "./cypher-connection.ts";
import { cypherNames, cypherStatements, cypherText } from "./cypher-files.ts";
import { createLease } from "./cypher-lease.ts";
import {
  findNodes,
  isStillThere,
  readClaims,
  readEntities,
  readEvents,
  readerOf,
  readFragments,
  readStoredRecords,
} from "./cypher-read.ts";
import { pruneNodes, removeFromStore, saveBatch } from "./cypher-write.ts";
import { toArticleNode } from "./graph-rows.ts";

/** A GraphStore on a connection, which it closes in the end. */
export function cypherStore(connection: CypherConnection): GraphStore {
  const read = readerOf(connection.read);
  const lease = createLease(connection);
  return {
    prepare: () => connection.define(cypherStatements(connection.schema)),
    hold: lease.hold,
    release: lease.release,
    async loaded() {
      const rows = (await read("loaded", {})).filter(isStillThere);
      return new Map(
        rows.map((row) => [textOf(row, "id"), { source: textOf(row, "source"), digest: textOf(row, "digest") }]),
      );
    },
    records: (articles) => readStoredRecords(read, articles),
    entities: () => readEntities(read),
    events: () => readEvents(read),
    articles: async (ids) => (await read("articles", { ids })).map(toArticleNode),
    fragments: () => readFragments(read),
    async save(batch) {
      await lease.renew();
      await saveBatch(connection, batch);
    },
    async remove(articles) {
      await lease.renew();
      await removeFromStore(connection, articles);
    },
    prune: () => pruneNodes(connection),
    find: (name) => findNodes(read, name),
    claims: (first, second) => readClaims(read, first, second),
    async broken() {
      const counts = new Map<string, number>();
      for (const name of cypherNames("verify")) {
        const [row] = await connection.read(cypherText(`verify/${name}`), {});
        counts.set(name, numberOf(row, "broken"));
      }
      return counts;
    },
    query: connection.read,
    close: connection.close,
  };
}
