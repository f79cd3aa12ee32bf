// A connection that dies without a word would be waited on for ever: the driver has no limit for it. Here it has one.
import type { Driver } from "neo4j-driver";

/** Nothing was heard from the server for too long; the connection was given up. */
export class Silence extends Error {
  constructor(milliseconds: number) {
    super(`no answer for ${Math.round(milliseconds / 1000)} s`);
  }
}

export type DriverPool = {
  /** Works with the driver; each call of `heard` starts the wait anew. Rejects with a Silence. */
  readonly use: <T>(work: (driver: Driver, heard: () => void) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** One driver at a time: after a silence others get a new one, and the old one is closed when nobody uses it. */
export function createDriverPool(newDriver: () => Driver, silenceMs: number): DriverPool {
  let current = { driver: newDriver(), users: 0 };
  const leave = (slot: typeof current): void => {
    slot.users--;
    if (slot !== current && slot.users === 0) void slot.driver.close().catch(() => {});
  };
  return {
    async use(work) {
      const slot = current;
      slot.users++;
      try {
        return await withinSilence(silenceMs, (heard) => work(slot.driver, heard));
      } catch (error) {
        if (error instanceof Silence && slot === current) current = { driver: newDriver(), users: 0 };
        throw error;
      } finally {
        leave(slot);
      }
    },
    close: () => current.driver.close(),
  };
}

function withinSilence<T>(milliseconds: number, work: (heard: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const heard = (): void => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(giveUp, milliseconds);
    };
    const giveUp = (): void => {
      isOver = true;
      reject(new Silence(milliseconds));
    };
    heard();
    work(heard)
      .finally(() => {
        isOver = true;
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
