import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// Colours that stand for something are told apart by readers who see fewer of them (Machado, Oliveira and Fernandes 2009).
const SIGHT: Readonly<Record<string, readonly (readonly number[])[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const LEAST_DIFFERENCE = 20;

test.each(Object.keys(SIGHT))("the communities' colours are told apart in both themes, sight: %s", (sight) => {
  const style = readFileSync(new URL("../viz/style/theme.css", import.meta.url), "utf8");
  const found = [...style.matchAll(/--community-\w+: (#[0-9a-f]{6});/g)].map((match) => match[1] as string);
  expect(found.length).toBe(16);
  for (const theme of [found.slice(0, 8), found.slice(8)]) {
    const seenAs = theme.map((color) => labOf(color, SIGHT[sight] as (typeof SIGHT)[string]));
    for (const [index, one] of seenAs.entries()) {
      for (const other of seenAs.slice(index + 1)) {
        expect(Math.hypot(...one.map((value, axis) => value - (other[axis] as number)))).toBeGreaterThan(
          LEAST_DIFFERENCE,
        );
      }
    }
  }
});

/** A colour in CIELAB, as somebody of this sight sees it. */
function labOf(color: string, sight: readonly (readonly number[])[]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const times = (rows: readonly (readonly number[])[], vector: readonly number[]) =>
    rows.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] as number), 0));
  const rgb = times(sight, linear).map((value) => Math.min(1, Math.max(0, value)));
  const toXyz = [
    [0.4339, 0.3762, 0.1899],
    [0.2126, 0.7152, 0.0722],
    [0.0177, 0.1095, 0.8728],
  ];
  const [x, y, z] = times(toXyz, rgb).map((value) =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116,
  ) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
