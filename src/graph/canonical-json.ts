// One text for one value, whatever order its keys were written in: what digests are taken of.

/** JSON with the keys of every object sorted by code units and no spaces. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  // Without a prototype a key "__proto__" is one like the others; but such objects are slow.
  const copy: Record<string, unknown> = Object.hasOwn(value, "__proto__") ? Object.create(null) : {};
  for (const key of Object.keys(value).sort()) copy[key] = sorted((value as Record<string, unknown>)[key]);
  return copy;
}
