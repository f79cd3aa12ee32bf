// Tests on the Neo4j of the test run: one file at a time has it.
import { get } from "node:http";
import { afterAll, inject, test } from "vitest";
import type { Loan } from "./global-setup.ts";
import type { Neo4jAccess } from "./server.ts";

/** Defines the tests of a file that need the server, which is given back after them. Where there is none: an error under CI=true, else a loud skip. */
export async function testsOnNeo4j(define: (access: Neo4jAccess) => void): Promise<void> {
  const { loan, giveBack } = await request(inject("neo4jLender"));
  if ("access" in loan) {
    afterAll(giveBack);
    define(loan.access);
    return;
  }
  giveBack();
  if ("failed" in loan) throw new Error(loan.failed);
  if (process.env.CI === "true") throw new Error(`the tests need a Neo4j: ${loan.missing}`);
  test.skip(`NEO4J IS NOT TESTED: ${loan.missing}`, () => {});
}

function request(lender: string): Promise<{ loan: Loan; giveBack: () => void }> {
  return new Promise((resolve, reject) => {
    const call = get(lender, { agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        if (text.endsWith("\n")) resolve({ loan: JSON.parse(text) as Loan, giveBack: () => call.destroy() });
      });
      response.on("error", () => {});
    });
    call.on("error", reject);
  });
}
