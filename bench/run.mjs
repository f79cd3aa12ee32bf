// Runs a TypeScript file of bench/ on any supported Node: node bench/run.mjs ./bench/names.ts FILE
import { runnerImport } from "vite";

await runnerImport(process.argv[2]);
