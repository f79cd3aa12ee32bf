// Reads the named queries of cypher/queries.
import { type NamedQuery, parseNamedQuery } from "../query/named-queries.ts";
import { cypherNames, cypherText } from "./cypher-files.ts";

/** All named queries, sorted by name. */
export function readNamedQueries(): readonly NamedQuery[] {
  return cypherNames("queries").map((name) => parseNamedQuery(name, cypherText(`queries/${name}`)));
}
