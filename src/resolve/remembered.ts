// One answer for each name, worked out when it is first asked for.

/** A function that does its work once for each name. */
export function remembered<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before as T;
    const found = work(name);
    known.set(name, found);
    return found;
  };
}
