// Lends one Neo4j to the test files, one file at a time. It starts when the first file asks, and ends with the run.
import { rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { missingForNeo4j, type Neo4jAccess, newNeo4jPlace, type RunningNeo4j, startNeo4j } from "./server.ts";

/** What a borrower is told: where the server is, or why there is none. */
export type Loan = { readonly access: Neo4jAccess } | { readonly missing: string } | { readonly failed: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly neo4jLender: string;
  }
}

/** Runs once before all tests; what it gives runs after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = await newNeo4jPlace();
  let started: Promise<RunningNeo4j> | null = null;
  const waiting: ServerResponse[] = [];
  let isLent = false;

  const lendNext = async (): Promise<void> => {
    const borrower = waiting.shift();
    if (borrower === undefined) return;
    isLent = true;
    borrower.once("close", () => {
      isLent = false;
      void lendNext();
    });
    borrower.write(`${JSON.stringify(await loan())}\n`);
  };
  const loan = async (): Promise<Loan> => {
    const { NEO4J_TEST_URI, NEO4J_TEST_USERNAME = "neo4j", NEO4J_TEST_PASSWORD = "" } = process.env;
    if (NEO4J_TEST_URI !== undefined) {
      return { access: { address: NEO4J_TEST_URI, username: NEO4J_TEST_USERNAME, password: NEO4J_TEST_PASSWORD } };
    }
    const missing = missingForNeo4j();
    if (missing !== null) return { missing };
    try {
      started ??= startNeo4j(place);
      const { address, username, password } = await started;
      return { access: { address, username, password } };
    } catch (error) {
      return { failed: String(error) };
    }
  };

  const lender = createServer((_request, response) => {
    waiting.push(response);
    if (!isLent) void lendNext();
  });
  await new Promise<void>((resolve) => lender.listen(0, "127.0.0.1", resolve));
  project.provide("neo4jLender", `http://127.0.0.1:${(lender.address() as AddressInfo).port}`);
  return async () => {
    lender.closeAllConnections();
    lender.close();
    await started?.then(
      (server) => server.stop(),
      () => {},
    );
    rmSync(place.folder, { recursive: true, force: true });
  };
}
