// The command line against a real Neo4j: the same graph as in the embedded database, logins, nothing secret said.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyDatabase } from "./neo4j/empty-database.ts";
import { testsOnNeo4j } from "./neo4j/tests-on-neo4j.ts";
import { country, person, recordOf } from "./record-builder.ts";
import { run } from "./run-plenary.ts";

await testsOnNeo4j((access) => {
  const { address, username, password } = access;
  const env = { NEO4J_URI: address, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const folder = mkdtempSync(join(tmpdir(), "plenary-"));
  const records = join(folder, "records.ndjson");
  const embedded = ["--db", join(folder, "graph.db")];
  beforeAll(async () => {
    await emptyDatabase(access);
    const articles = fileURLToPath(new URL("../examples/articles", import.meta.url));
    expect((await run(["build", articles, "-o", folder])).code).toBe(0);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("records loaded there are the graph of the embedded database, and a second load changes nothing", async () => {
    expect((await run(["load", records], { env })).code).toBe(0);
    const here = await run(["verify", "--json", ...embedded]);
    expect((await run(["verify", "--json"], { env })).out).toBe(here.out);
    const { out } = await run(["load", records, "--json"], { env });
    expect(JSON.parse(out)).toMatchObject({ added: 0, changed: 0, unchanged: 15 });
    expect((await run(["verify", "--json"], { env })).out).toBe(here.out);
  });

  test.each([
    ["query", "co-hosts"],
    ["why", "Brazil", "Vietnam"],
    ["export", "--format", "json"],
  ])("%s gives the same bytes from both databases", async (...argv) => {
    expect((await run(argv, { env })).out).toBe((await run([...argv, ...embedded])).out);
  });

  test("a credentials file, as Aura hands it out, opens it without the environment", async () => {
    const file = join(folder, "credentials.txt");
    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    writeFileSync(file, `# Wait 60 seconds before connecting\n${lines.join("\n")}\n`);
    const { code, out } = await run(["query", "hosts", "--credentials", file]);
    expect([code, out]).toEqual([0, (await run(["query", "hosts"], { env })).out]);
  });

  test("a wrong password is one line with what to do, and is not printed", async () => {
    const { code, out, err } = await run(["query", "hosts", "-v"], { env: { ...env, NEO4J_PASSWORD: "canary-wrong" } });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^plenary: .+ — .+/);
    expect(err).not.toContain("canary-wrong");
  });

  test("what is decided in review is in the graph while the next question waits", async () => {
    await emptyDatabase(access);
    const envoy = (code: string, name: string) =>
      recordOf({
        seed: name,
        text: `Ilva Marwick of ${name} spoke.`,
        entities: [person("Ilva Marwick", { represents: [`country:${code}`] }), country(name, code)],
      });
    writeFileSync(
      records,
      [envoy("VE", "Venezuela"), envoy("NZ", "New Zealand")].map((r) => JSON.stringify(r)).join("\n"),
    );
    await run(["load", records], { env });
    const cypher = "MATCH (person:Person) RETURN count(person) AS persons";
    const persons = async (): Promise<number> =>
      JSON.parse((await run(["query", "--cypher", cypher, "--json"], { env })).out)[0].persons;
    expect(await persons()).toBe(2);
    let seen = 2;
    const keys = async function* () {
      yield Buffer.from("s");
      for (let tries = 0; tries < 60 && seen > 1; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        seen = await persons();
      }
      yield Buffer.from("q");
    };
    const stdin = Object.assign(Readable.from(keys()), { isTTY: true });
    const identities = join(folder, "decided.jsonl");
    expect((await run(["review", "--identities", identities], { env, stdin })).code).toBe(0);
    expect(seen).toBe(1);
  });
});
