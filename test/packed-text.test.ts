// What is packed for a database comes back as it was.
import { expect, test } from "vitest";
import { packedText, unpackedText } from "../src/adapters/packed-text.ts";

test.each([
  ["nothing", ""],
  ["letters of other scripts", '{"name":"Śródmieście 東京 🌍"}'],
  ["a broken letter, as JSON writes it", JSON.stringify({ name: "\ud800" })],
  ["a long text", JSON.stringify({ quote: "Norway hosted a meeting. ".repeat(500) })],
])("%s", (_what, text) => {
  expect(unpackedText(packedText(text))).toBe(text);
});

test("a record takes less than a third of its room", () => {
  const claims = Array.from({ length: 40 }, (_, number) => ({
    role: "host",
    quote: `Country ${number} hosted a meeting.`,
  }));
  const text = JSON.stringify(claims);
  expect(packedText(text).length).toBeLessThan(text.length / 3);
});

test("JSON that an earlier version stored is read as it is", () => {
  expect(unpackedText('{"version":1}')).toBe('{"version":1}');
});
