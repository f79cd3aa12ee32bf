import { defineConfig } from "vitest/config";

const isGate = process.env.CI === "true";

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/neo4j/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // `npm run test:faults`
    env: { PLENARY_FAULTS: mode === "faults" ? "long" : "short" },
    // The gate counts the tests from the JSON report.
    reporters: isGate ? ["default", ["json", { outputFile: ".cache/vitest.json" }]] : ["default"],
  },
}));
