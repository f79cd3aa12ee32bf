// Loaders of one version may write at the same time, for they make the same graph; those of another version must wait.
import { randomUUID } from "node:crypto";
import { UserError } from "../errors.ts";
import { type CypherConnection, numberOf, type Run, withRetries } from "./cypher-connection.ts";
import { cypherText } from "./cypher-files.ts";
import { PLENARY_VERSION } from "./package-version.ts";

/** A loader that was killed keeps others out for this long. */
const LEASE_MS = 120_000;
const RENEW_MS = 30_000;

type Lease = {
  readonly hold: () => Promise<void>;
  /** Prolongs the lease when it is held and half over. */
  readonly renew: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** A lease on a database that several processes may write; none is needed where the file is locked. */
export function createLease(connection: CypherConnection): Lease {
  if (!connection.isShared) return { hold: async () => {}, renew: async () => {}, release: async () => {} };
  const loader = randomUUID();
  let renewedAt: number | null = null;
  const change = (isHeld: boolean) =>
    withRetries(() => connection.write((run) => writeLease(run, loader, isHeld ? LEASE_MS : 0)));
  const hold = async (): Promise<void> => {
    await change(true);
    renewedAt = performance.now();
  };
  return {
    hold,
    async renew() {
      if (renewedAt !== null && performance.now() - renewedAt > RENEW_MS) await hold();
    },
    async release() {
      if (renewedAt !== null) await change(false);
      renewedAt = null;
    },
  };
}

/** Enters this loader for `duration`, or takes it out when that is 0; the last one deletes the node. */
async function writeLease(run: Run, loader: string, duration: number): Promise<void> {
  const [row] = await run(cypherText("lease/lock"), {});
  const now = numberOf(row, "now");
  const loaders = (row?.loaders ?? []) as readonly string[];
  const until = (row?.until ?? []) as readonly number[];
  const others = loaders
    .map((name, place) => ({ name, until: until[place] ?? 0 }))
    .filter((other) => other.name !== loader && other.until > now);
  if (duration > 0 && others.length > 0 && row?.version !== PLENARY_VERSION) {
    throw new UserError(`another version of plenary (${row?.version}) is loading into this database`, {
      hint: "wait until it has finished, at most two minutes after it was stopped, and run the same command again",
    });
  }
  const all = duration > 0 ? [...others, { name: loader, until: now + duration }] : others;
  if (all.length === 0) await run(cypherText("lease/delete"), {});
  else {
    await run(cypherText("lease/write"), {
      version: duration > 0 ? PLENARY_VERSION : (row?.version ?? PLENARY_VERSION),
      loaders: all.map(({ name }) => name),
      until: all.map((each) => each.until),
    });
  }
}
