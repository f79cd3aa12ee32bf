// Starts a real Neo4j for the tests: its jars come from Maven Central once, into .cache; it dies with this process.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type Neo4jAccess = { readonly address: string; readonly username: string; readonly password: string };
export type RunningNeo4j = Neo4jAccess & { readonly stop: () => Promise<void> };

/** The long-term release; `npm run test:newest` takes the newest one. */
const NEO4J_VERSION = process.env.NEO4J_TEST_VERSION ?? "5.26.30";
/** Servers with the year as version need a newer Java. */
const LEAST_JAVA = Number.parseInt(NEO4J_VERSION, 10) >= 2025 ? 21 : 17;
const MAVEN_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
const START_LIMIT_MS = 120_000;
const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What the machine lacks for a Neo4j of its own, in words; null when nothing. */
export function missingForNeo4j(): string | null {
  if (findJava() === null) return `no Java: install a JDK ${LEAST_JAVA} or later, or name one with NEO4J_TEST_JAVA`;
  if (existsSync(jarFolder()) || spawnSync("mvn", ["-version"], { stdio: "ignore" }).status === 0) return null;
  return "no mvn on the PATH to fetch Neo4j with: install Maven (apt-get install maven), or set NEO4J_TEST_URI";
}

/** The first Java that is new enough: the one that was named, that on the PATH, and those that are installed beside it. */
function findJava(): string | null {
  const { NEO4J_TEST_JAVA } = process.env;
  const candidates = NEO4J_TEST_JAVA === undefined ? ["java", ...javasBeside("java")] : [NEO4J_TEST_JAVA];
  return candidates.find((java) => majorVersion(java) >= LEAST_JAVA) ?? null;
}

function javasBeside(java: string): string[] {
  const { stderr } = spawnSync(java, ["-XshowSettings:properties", "-version"], { encoding: "utf8" });
  const home = /java\.home = (.+)/.exec(stderr ?? "")?.[1];
  if (home === undefined) return [];
  return readdirSync(dirname(home)).map((name) => join(dirname(home), name, "bin", "java"));
}

function majorVersion(java: string): number {
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  return Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
}

/** Where a server keeps its data and listens, so that another can take its place after it was stopped. */
export type Neo4jPlace = { readonly folder: string; readonly port: number; readonly password: string };

/** A place of its own in the temporary folder. */
export async function newNeo4jPlace(): Promise<Neo4jPlace> {
  const data = mkdtempSync(join(tmpdir(), "plenary-neo4j-"));
  return { folder: data, port: await freePort(), password: `test-${process.pid}-${Date.now()}` };
}

/** Starts the server with login on; `stop` kills it. */
export async function startNeo4j(place: Neo4jPlace): Promise<RunningNeo4j> {
  fetchJars();
  const program = fileURLToPath(new URL("Neo4jServer.java", import.meta.url));
  const settings = ["-Xmx512m", "-cp", `${jarFolder()}/*`, program, place.folder, String(place.port)];
  const child = spawn(findJava() ?? "java", settings, {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, NEO4J_PASSWORD: place.password },
  });
  const address = await boltAddress(child);
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { address, username: "neo4j", password: place.password, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function jarFolder(): string {
  return folder(`.cache/neo4j/${NEO4J_VERSION}`);
}

function fetchJars(): void {
  if (existsSync(jarFolder())) return;
  const unfinished = `${jarFolder()}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const settings = [`-DoutputDirectory=${unfinished}`, `-Dneo4j.version=${NEO4J_VERSION}`];
  const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
  const { status, stdout } = spawnSync("mvn", ["-q", "-B", "-f", pom, MAVEN_GOAL, ...settings], { encoding: "utf8" });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j ${NEO4J_VERSION}:\n${stdout}`);
  }
  renameSync(unfinished, jarFolder());
}

function boltAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = "";
    child.stderr?.on("data", (chunk) => {
      complaints = `${complaints}${chunk}`.slice(-2000);
    });
    const fail = (reason: string): void => reject(new Error(`Neo4j did not start: ${reason}\n${complaints}`));
    const limit = setTimeout(() => {
      child.kill("SIGKILL");
      fail(`no address after ${START_LIMIT_MS / 1000} s`);
    }, START_LIMIT_MS);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`it ended with ${code}`));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("bolt ")) return;
      clearTimeout(limit);
      resolve(line.slice("bolt ".length).replace(/\/$/, ""));
    });
  });
}
