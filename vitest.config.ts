import { defineConfig } from "vitest/config";

const isGate = process.env.CI === "true";

/** The newest Neo4j server, for `npm run test:newest`; other runs have the long-term release. */
const NEWEST_NEO4J = "2026.08.1";

export default defineConfig(({ mode }) => {
  if (mode === "newest") process.env.NEO4J_TEST_VERSION ??= NEWEST_NEO4J;
  return {
    test: {
      include: ["test/**/*.test.ts"],
      globalSetup: ["test/neo4j/global-setup.ts"],
      testTimeout: 240_000,
      hookTimeout: 240_000,
      // `npm run test:faults`
      env: { PLENARY_FAULTS: mode === "faults" ? "long" : "short" },
      // The gate counts the tests from the JSON report.
      reporters: isGate ? ["default", ["json", { outputFile: ".cache/vitest.json" }]] : ["default"],
    },
  };
});
