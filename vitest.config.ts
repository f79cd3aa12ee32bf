import { defineConfig } from "vitest/config";

const isGate = process.env.CI === "true";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/neo4j/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The gate counts the tests from the JSON report.
    reporters: isGate ? ["default", ["json", { outputFile: ".cache/vitest.json" }]] : ["default"],
  },
});
