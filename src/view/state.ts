// Everything that the reader can change, as one value, and the same value in the address: a link restores the view.
import type { ClaimType } from "../model.ts";
import { NODE_KINDS, type NodeKind, ROLES, STANDINGS, type Standing } from "./words.ts";

export type ViewName = "map" | "hosts" | "table";
export type Camera = { readonly x: number; readonly y: number; readonly ratio: number };
export type SortKey = "who" | "role" | "what" | "date" | "standing" | "sources";

export type State = {
  readonly view: ViewName;
  /** Ids of the selected node, and of the second one when the reader asks what joins two. */
  readonly selected: string | null;
  readonly other: string | null;
  /** The article open in the panel, and the sentence that is marked in it. */
  readonly article: string | null;
  readonly sentence: number | null;
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenRoles: readonly ClaimType[];
  readonly hiddenStandings: readonly Standing[];
  readonly minSources: number;
  /** Days, inclusive; null: no limit. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: boolean;
  /** The only community that is shown, by the id of its best connected member. */
  readonly community: string | null;
  /** Ids of nodes whose neighbours were asked for, beyond the backbone. */
  readonly expanded: readonly string[];
  readonly everything: boolean;
  readonly minShared: number;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly page: number;
  readonly camera: Camera | null;
  /** What the colours of nodes stand for. */
  readonly colors: "kind" | "community";
  readonly theme: "light" | "dark" | null;
};

/** The part of a state that clears every filter. */
export const NO_FILTERS: Pick<
  State,
  "hiddenKinds" | "hiddenRoles" | "hiddenStandings" | "minSources" | "from" | "to" | "undated" | "community"
> = {
  hiddenKinds: [],
  hiddenRoles: [],
  hiddenStandings: [],
  minSources: 1,
  from: null,
  to: null,
  undated: true,
  community: null,
};

export const START: State = {
  view: "map",
  selected: null,
  other: null,
  article: null,
  sentence: null,
  ...NO_FILTERS,
  expanded: [],
  everything: false,
  minShared: 1,
  sort: "date",
  descending: true,
  page: 0,
  camera: null,
  colors: "kind",
  theme: null,
};

const SORT_KEYS: readonly SortKey[] = ["who", "role", "what", "date", "standing", "sources"];

type Codec<Key extends keyof State> = {
  readonly name: string;
  readonly write: (value: State[Key]) => string;
  /** undefined: not a value. */
  readonly read: (text: string) => State[Key] | undefined;
};

function words<Word extends string>(name: string, allowed: readonly Word[]) {
  return {
    name,
    write: (value: readonly Word[]) => value.join(","),
    read: (text: string) => allowed.filter((word) => text.split(",").includes(word)),
  };
}

function oneOf<Word extends string>(name: string, allowed: readonly Word[]) {
  return { name, write: (value: Word) => value, read: (text: string) => allowed.find((word) => word === text) };
}

function text(name: string) {
  return {
    name,
    write: (value: string | null) => value ?? "",
    read: (value: string) => (value === "" ? undefined : value),
  };
}

function wholeNumber(name: string) {
  return { name, write: String, read: (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined) };
}

function yes(name: string) {
  return { name, write: (value: boolean) => (value ? "1" : "0"), read: (value: string) => value === "1" };
}

function day(name: string) {
  return {
    name,
    write: (value: string | null) => value ?? "",
    read: (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined),
  };
}

const CODECS: { readonly [Key in keyof State]: Codec<Key> } = {
  view: oneOf("v", ["map", "hosts", "table"]),
  selected: text("n"),
  other: text("p"),
  article: text("a"),
  sentence: wholeNumber("q") as Codec<"sentence">,
  hiddenKinds: words("k", NODE_KINDS),
  hiddenRoles: words("r", ROLES),
  hiddenStandings: words("s", STANDINGS),
  minSources: wholeNumber("m"),
  from: day("y"),
  to: day("z"),
  undated: yes("u"),
  community: text("b"),
  expanded: {
    name: "e",
    write: (ids) => ids.map(encodeURIComponent).join(","),
    read: (value) => value.split(",").filter(Boolean).map(decode),
  },
  everything: yes("all"),
  minShared: wholeNumber("w"),
  sort: oneOf("o", SORT_KEYS),
  descending: yes("d"),
  page: wholeNumber("g"),
  camera: {
    name: "c",
    write: (camera) => (camera ? [camera.x, camera.y, camera.ratio].join("_") : ""),
    read: readCamera,
  },
  colors: oneOf("h", ["kind", "community"]),
  theme: oneOf("l", ["light", "dark"]) as Codec<"theme">,
};

const KEYS = Object.keys(CODECS) as (keyof State)[];
/** What the reader may change while the page knows no more than its opening view. */
const LOOKS: readonly (keyof State)[] = ["camera", "colors", "theme"];

/** True when the opening view has all that this state shows. */
export function isOpening(state: State): boolean {
  return toHash({ ...state, ...Object.fromEntries(LOOKS.map((key) => [key, START[key]])) }) === "";
}

/** The state as the part of an address after `#`; what is as at the start is left out. */
export function toHash(state: State): string {
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    const codec = CODECS[key] as Codec<keyof State>;
    const written = codec.write(state[key] as never);
    if (written !== codec.write(START[key] as never)) parameters.set(codec.name, written);
  }
  return parameters.toString();
}

/** The state of an address; what cannot be read is as at the start. */
export function fromHash(hash: string): State {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const state: Record<string, unknown> = { ...START };
  for (const key of KEYS) {
    const written = parameters.get(CODECS[key].name);
    const value = written === null ? undefined : CODECS[key].read(written);
    if (value !== undefined) state[key] = value;
  }
  return state as State;
}

function readCamera(written: string): Camera | undefined {
  const [x, y, ratio] = written.split("_").map(Number);
  if (![x, y, ratio].every((value) => Number.isFinite(value)) || !((ratio as number) > 0)) return undefined;
  return { x: x as number, y: y as number, ratio: ratio as number };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
