// The public API, as another program uses it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as plenary from "../src/index.ts";

test("the package exports what it promises, and no more", () => {
  expect(Object.keys(plenary).sort()).toEqual([
    "UserError",
    "assemble",
    "createCleaner",
    "createExtractor",
    "createResolver",
    "readLexicon",
    "recordJsonSchema",
  ]);
});

test("an article becomes a record, and records a graph", () => {
  const lexicon = plenary.readLexicon();
  const clean = plenary.createCleaner(lexicon);
  const text = "Norway hosted a conference on ferries in Oslo on 12 March 2024.";
  const article = clean({ source: "ferries", url: null, title: null, text, published: null, publisher: null });
  if ("what" in article) throw new Error(article.what);
  const record = plenary.createExtractor(lexicon)(article);
  const resolver = plenary.createResolver(lexicon, []);
  resolver.add(record);
  const { entities, fragments } = plenary.assemble([record], resolver.finish());
  expect(entities.map(({ id }) => id)).toContain("country:NO");
  expect(fragments[0]?.claims.map(({ type, from, quote }) => [type, from, quote])).toEqual([
    ["HOSTED", "country:NO", text],
  ]);
});

test("the package names files that the build makes", () => {
  const { exports, bin, files } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(Object.keys(exports)).toEqual([".", "./record.schema.json"]);
  expect(bin).toEqual({ plenary: "dist/cli.js" });
  expect(files).toEqual(expect.arrayContaining(["dist", "lexicon", "cypher"]));
});
