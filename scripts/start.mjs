// `npm start`: the graph of examples/articles; `npm start -- PATH…`: that of the given files. Takes the options of build.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const examples = "examples/articles";
const given = process.argv.slice(2);
const hasPath = given.some(
  (argument, place) => !argument.startsWith("-") && !["-o", "--output"].includes(given[place - 1]),
);
const { status } = spawnSync(process.execPath, [program, "build", ...given, ...(hasPath ? [] : [examples])], {
  stdio: "inherit",
});
process.exitCode = status ?? 130;
