// The version of the installed package.
import { readFileSync } from "node:fs";

const packageJson: { version: string } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

/** As in package.json. */
export const PLENARY_VERSION: string = packageJson.version;
