// `npm test` runs each fault a few times; `npm run test:faults` as often as it takes to trust the stores.

/** Whether this is the long run. */
export const isLongRun: boolean = process.env.PLENARY_FAULTS === "long";

/** How often to do something. */
export function times(short: number, long: number): number {
  return isLongRun ? long : short;
}

/** 0 to 1 for each turn, spread evenly and the same on every run. */
export function spread(turn: number): number {
  return (turn * 0.6180339887498949) % 1;
}
