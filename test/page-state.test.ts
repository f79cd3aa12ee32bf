import fc from "fast-check";
import { expect, test } from "vitest";
import { fromHash, START, type State, toHash } from "../src/view/state.ts";
import { NODE_KINDS, ROLES, STANDINGS } from "../src/view/words.ts";

const id = fc.oneof(fc.string({ minLength: 1, unit: "grapheme" }), fc.constantFrom("country:CN", "event:a,b&c=d#e"));
const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0);

const states: fc.Arbitrary<State> = fc.record({
  view: fc.constantFrom("map", "hosts", "table"),
  selected: fc.option(id),
  other: fc.option(id),
  article: fc.option(id),
  sentence: fc.option(fc.nat(1e6)),
  hiddenKinds: fc.subarray([...NODE_KINDS]),
  hiddenRoles: fc.subarray([...ROLES]),
  hiddenStandings: fc.subarray([...STANDINGS]),
  minSources: fc.integer({ min: 1, max: 50 }),
  from: fc.option(day),
  to: fc.option(day),
  undated: fc.boolean(),
  community: fc.option(id),
  expanded: fc.array(id, { maxLength: 4 }),
  everything: fc.boolean(),
  minShared: fc.integer({ min: 1, max: 50 }),
  sort: fc.constantFrom("who", "role", "what", "date", "standing", "sources"),
  descending: fc.boolean(),
  page: fc.nat(1000),
  camera: fc.option(fc.record({ x: finite, y: finite, ratio: fc.double({ min: 0.001, max: 100, noNaN: true }) })),
  colors: fc.constantFrom("kind", "community"),
  theme: fc.option(fc.constantFrom("light", "dark")),
});

test("every state comes back from its address", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(fromHash(`#${toHash(state)}`)).toEqual(state);
    }),
    { numRuns: 2000 },
  );
});

test("the state at the start has an empty address", () => {
  expect(toHash(START)).toBe("");
  expect(fromHash("")).toEqual(START);
});

test("any text is an address: what cannot be read is as at the start", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const state = fromHash(text);
      expect(Object.keys(state).sort()).toEqual(Object.keys(START).sort());
    }),
    { numRuns: 2000 },
  );
});
