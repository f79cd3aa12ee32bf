// Empties the database of the tests' Neo4j.
import neo4j from "neo4j-driver";
import type { Neo4jAccess } from "./server.ts";

/** Deletes all nodes and relationships; constraints stay. */
export async function emptyDatabase({ address, username, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(address, neo4j.auth.basic(username, password));
  await driver.executeQuery("MATCH (node) DETACH DELETE node");
  await driver.close();
}
