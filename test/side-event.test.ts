// Two real articles, a report of a UN side event and its cut repost, kept beside the project and never in it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseRecord } from "../src/adapters/record-files.ts";
import type { ExtractionRecord, Role } from "../src/model.ts";
import { run } from "./run-plenary.ts";

const articles = fileURLToPath(new URL("../../shared/articles", import.meta.url));

if (!existsSync(articles)) {
  test.skip("THE SIDE EVENT IS NOT TESTED: no ../shared/articles beside the project", () => {});
} else {
  const folder = mkdtempSync(join(tmpdir(), "plenary-"));
  const database = ["--db", join(folder, "graph.db")];
  const records: ExtractionRecord[] = [];
  beforeAll(async () => {
    expect((await run(["build", articles, "-o", folder])).code).toBe(0);
    const lines = readFileSync(join(folder, "records.ndjson"), "utf8").trimEnd().split("\n");
    for (const [place, line] of lines.entries()) records.push(parseRecord(line, `records.ndjson:${place + 1}`));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const rows = async (...argv: string[]) => JSON.parse((await run([...argv, "--json", ...database])).out);
  const graph = async () => JSON.parse((await run(["export", "--format", "json", ...database])).out);
  /** Names of those that held the role at some meeting, over both articles. */
  const cast = (role: Role) =>
    [
      ...new Set(
        records.flatMap(({ entities, participations }) => {
          const names = new Map(entities.map(({ id, name }) => [id, name]));
          return participations
            .filter((each) => each.role === role && each.status === "held")
            .map(({ entity }) => names.get(entity) ?? entity);
        }),
      ),
    ].sort();

  test("one of the two repeats the other, and no boilerplate is in any text", () => {
    expect(records).toHaveLength(2);
    expect(records.filter(({ article }) => article.copyOf !== null)).toHaveLength(1);
    for (const { article } of records) {
      expect(article.text).not.toMatch(/Continue reading|Pin It|Share This|Subscribed|mailing list/i);
    }
  });

  test("there is one meeting: online, themed, part of the session, about the United States, without a made-up day", async () => {
    const { events } = await graph();
    const meetings = events.filter(({ kind }: { kind: string }) => kind === "meeting");
    expect(meetings).toHaveLength(1);
    expect(meetings[0]).toMatchObject({
      status: "held",
      online: true,
      start: null,
      theme: "Human Rights Situation in USA Immigration Detention Center",
    });
    expect(["Geneva", null]).toContain(meetings[0].place);
    const others = events.filter(({ kind }: { kind: string }) => kind !== "meeting");
    expect(others.map(({ name }: { name: string }) => name)).toEqual([
      expect.stringMatching(/47th session of the (?:United Nations|UN) Human Rights Council/),
    ]);
  });

  test("the meeting is part of the session and about the United States", async () => {
    const { events, fragments } = await graph();
    const meeting = events.find(({ kind }: { kind: string }) => kind === "meeting");
    const session = events.find(({ kind }: { kind: string }) => kind !== "meeting");
    const claims: { type: string; from: string; to: string }[] = fragments.flatMap(
      ({ claims: some }: { claims: { type: string; from: string; to: string }[] }) => some,
    );
    const from = (type: string) =>
      new Set(claims.filter((each) => each.type === type && each.from === meeting.id).map(({ to }) => to));
    expect(from("PART_OF")).toEqual(new Set([session.id]));
    expect(from("ABOUT")).toEqual(new Set(["country:US"]));
  });

  test("six countries host, and make fifteen pairs of co-hosts", async () => {
    expect(cast("host")).toEqual(["Belarus", "China", "Iran", "North Korea", "Syria", "Venezuela"]);
    expect(await rows("query", "co-hosts")).toHaveLength(15);
  });

  test("five persons and six countries speak, and nobody else", () => {
    expect(cast("speaker")).toEqual(
      [
        ...["Alfred De Zayas", "Chen Xu", "Héctor Constant Rosales", "Mark Burton", "Zhu Ying"],
        ...["Belarus", "Iran", "Nicaragua", "North Korea", "Russia", "Syria"],
      ].sort(),
    );
  });

  test("the office of the High Commissioner attended", () => {
    expect(cast("attendee")).toEqual(
      expect.arrayContaining([expect.stringMatching(/High Commissioner for Human Rights/)]),
    );
  });

  test("short forms of a name are no second persons", async () => {
    const { entities } = await graph();
    const names = entities
      .filter(({ type }: { type: string }) => type === "person")
      .map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => /Chen|Zhu/.test(name)).sort()).toEqual(["Chen Xu", "Zhu Ying"]);
  });

  test.each([
    ["Zhu Ying", /professor of international law/i, /Southwest University of Political Science and Law/],
    ["Héctor Constant Rosales", /Permanent Representative/, /Venezuela/],
    ["Chen Xu", /Permanent Representative/, /China/],
    ["Alfred De Zayas", /independent expert/i, /United Nations/],
  ])("%s has the title and the body or country that the text gives", (name, title, body) => {
    const found = records.flatMap(({ entities }) => {
      const names = new Map(entities.map((entity) => [entity.id, entity.name]));
      return entities
        .filter((entity) => entity.name === name)
        .map(({ titles = [], affiliations = [], represents = [] }) => ({
          titles: titles.join("; "),
          bodies: [...affiliations, ...represents].map((id) => names.get(id) ?? id).join("; "),
        }));
    });
    expect(found.some(({ titles }) => title.test(titles))).toBe(true);
    expect(found.some(({ bodies }) => body.test(bodies))).toBe(true);
  });

  test("each quote stands at its offsets", () => {
    for (const { article, participations, relations, events } of records) {
      for (const { start, end, quote } of [...participations, ...relations, ...events].flatMap(
        (each) => each.evidence,
      )) {
        expect(article.text.slice(start, end)).toBe(quote);
      }
    }
  });

  test("why quotes the sentence about the permanent missions, with article and place", async () => {
    const { out } = await run(["why", "China", "Venezuela", ...database]);
    expect(out).toMatch(/permanent missions.+China, Venezuela/);
    expect(out).toMatch(/un-side-event\.txt/);
    expect(out).toMatch(/paragraph \d/);
  });

  test("taking one article back leaves the other's claims", async () => {
    const copy = ["--db", join(folder, "removing.db")];
    await run(["load", join(folder, "records.ndjson"), ...copy]);
    expect((await run(["remove", join(articles, "un-side-event.txt"), ...copy])).code).toBe(0);
    expect(JSON.parse((await run(["query", "co-hosts", "--json", ...copy])).out)).toHaveLength(15);
    expect((await run(["why", "China", "Venezuela", ...copy])).out).toContain("un-side-event-reposted.txt");
  });
}
