// What the map writes and where it puts things, without a browser.
import { expect, test } from "vitest";
import { pageDataOf } from "../src/graph/page-data.ts";
import { linesOf, shortened, TALL, WIDE } from "../src/view/label-text.ts";
import { modelOf } from "../src/view/model.ts";
import { openingOf } from "../src/view/opening.ts";
import { seatsApart } from "../src/view/seats.ts";
import { finish } from "../src/view/steps.ts";
import { sideEventGraph } from "./page/side-event.ts";

const MEETING = "Principals Committee Meeting of the Interagency Group";

test.each([
  ["wide", WIDE, ["Principals Committee", "Meeting of the Interagency", "Group"]],
  ["tall", TALL, ["Principals", "Committee", "Meeting of the", "Interagency", "Group"]],
])("a meeting's name is written whole: %s", (_name, shape, lines) => {
  expect(linesOf(MEETING, shape)).toEqual(lines);
});

test("what is too long ends in an ellipsis, between words where that leaves most of it", () => {
  expect(shortened(MEETING, 30)).toBe("Principals Committee Meeting…");
  expect(shortened("Bundesministerium".repeat(4), 30)).toBe("BundesministeriumBundesminist…");
  expect(linesOf(MEETING, { characters: 15, lines: 3 }).at(-1)).toBe("Meeting of the…");
});

test.each([0.25, 0.4, 1])("no node lies on another at %s of the layout's size", (unit) => {
  const { nodes } = openingOf(finish(modelOf(pageDataOf(sideEventGraph())))).drawing;
  const seats = nodes.map(({ id, x, y }) => ({ key: id, x, y, size: 11 }));
  const places = seatsApart(seats, { across: unit, up: unit, radius: 0.74 });
  const points = seats.map(({ key }) => places.get(key) as { x: number; y: number });
  for (const [index, { x, y }] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(2 * 11 * 0.74);
    }
  }
  if (unit < 1) return;
  expect(points).toEqual(seats.map(({ x, y }) => ({ x, y })));
});
