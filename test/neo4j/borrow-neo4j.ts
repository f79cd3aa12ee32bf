// Borrows the Neo4j of the test run for one test file: nobody else uses it meanwhile.
import { get } from "node:http";
import { inject } from "vitest";
import type { Loan } from "./global-setup.ts";
import type { Neo4jAccess } from "./server.ts";

/** `access` is null where the machine has none, and `reason` says how to get one; `giveBack` lets the next file have it. */
export type BorrowedNeo4j =
  | { readonly access: Neo4jAccess; readonly giveBack: () => void }
  | { readonly access: null; readonly reason: string };

/** Waits until the server is free. Where there is none: an error under CI=true, else a reason to skip. */
export async function borrowNeo4j(): Promise<BorrowedNeo4j> {
  const { loan, giveBack } = await request(inject("neo4jLender"));
  if ("access" in loan) return { access: loan.access, giveBack };
  giveBack();
  if ("failed" in loan) throw new Error(loan.failed);
  if (process.env.CI === "true") throw new Error(`the tests need a Neo4j: ${loan.missing}`);
  return { access: null, reason: loan.missing };
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
