// What untrusted text may do to a terminal: nothing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTable } from "../src/commands/table.ts";
import { printable, printableJson } from "../src/text/printable.ts";

const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u;

test.each([
  ["a colour", "\u001b[31mred", "\\u{1b}[31mred"],
  ["a C1 control sequence", "\u009b2J", "\\u{9b}2J"],
  ["text turned around", "safe\u202egnp.exe", "safe\\u{202e}gnp.exe"],
  ["a second line", "one\ntwo", "one\\u{a}two"],
  ["plain words in any script", "Héctor 陈旭 Олена", "Héctor 陈旭 Олена"],
])("%s is shown, not obeyed", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("no string is unsafe once it is printable", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !UNSAFE.test(printable(text))));
});

test("printable JSON is safe and reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const json = printableJson(value);
      expect(UNSAFE.test(json)).toBe(false);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

const rows = [
  { host: "Norland", meetings: 3, names: ["the summit on very long titles that nobody reads to the end", "talks"] },
  { host: "陈旭", meetings: 12, names: [] },
];

test("a table aligns its columns and leaves values whole where there is room", () => {
  const lines = formatTable(rows, Number.POSITIVE_INFINITY).split("\n");
  expect(lines[0]).toBe("host     meetings  names");
  expect(lines[2]).toContain("reads to the end; talks");
  expect(lines[3]).toBe("陈旭     12");
});

test.each([30, 40, 60])("a table fits a terminal of %i columns", (width) => {
  for (const line of formatTable(rows, width).split("\n")) expect([...line].length).toBeLessThanOrEqual(width);
});
