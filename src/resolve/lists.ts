// Lists in maps, and whether two lists go together.

/** Puts a value at the end of the list of its key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Both say something, and nothing in common. */
export function areOpposed<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));
}
