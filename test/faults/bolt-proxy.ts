// A TCP proxy that knows where Bolt messages begin and end, and cuts the connection at one of them.

import type { AddressInfo } from "node:net";
import { connect as connectTo, createServer, type Socket } from "node:net";

/** Where: the message with this number, counted over both directions and all connections. */
export type Cut = {
  readonly message: number;
  readonly place: "before" | "middle" | "after";
  /** A silent connection stays open and passes nothing on, in either direction. */
  readonly way: "closed" | "reset" | "silent";
};

export type BoltProxy = {
  readonly address: string;
  /** Messages so far. */
  readonly messages: () => number;
  /** Bytes from the client so far, to see what it asked for. */
  readonly asked: () => Buffer;
  readonly close: () => Promise<void>;
};

/** What a proxy does to the traffic; by default nothing. */
export type Fault = { readonly cut?: Cut; readonly rewrite?: (bytes: Buffer) => Buffer };

/** Listens on a free port and passes everything on to `target` (bolt://host:port), but for the fault. */
export async function startBoltProxy(target: string, fault: Fault = {}): Promise<BoltProxy> {
  const { hostname, port } = new URL(target.replace(/^\w+:/, "http:"));
  const seen: Seen = { messages: 0, asked: [] };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connectTo(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    join(client, upstream, fault, seen);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: () => seen.messages,
    asked: () => Buffer.concat(seen.asked),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

type Seen = { messages: number; readonly asked: Buffer[] };

/** Passes messages on in both directions, until the one at which the connection is cut. */
function join(client: Socket, upstream: Socket, { cut, rewrite = (bytes) => bytes }: Fault, seen: Seen): void {
  let isSilent = false;
  const stop = (): void => {
    if (cut?.way === "silent") return;
    if (cut?.way === "reset") client.resetAndDestroy();
    else client.end();
    upstream.destroy();
  };
  const pass = (message: Buffer, to: Socket): void => {
    if (isSilent || to.destroyed) return;
    if (seen.messages++ !== cut?.message) {
      to.write(message);
      return;
    }
    isSilent = true;
    if (cut.place === "before") stop();
    else to.write(cut.place === "after" ? message : message.subarray(0, Math.ceil(message.length / 2)), stop);
  };
  client.on("data", (bytes) => seen.asked.push(bytes));
  for (const [from, to, side] of [
    [client, upstream, "client"],
    [upstream, client, "server"],
  ] as const) {
    const split = splitter(side);
    from.on("data", (bytes) => {
      for (const message of split(rewrite(bytes))) pass(message, to);
    });
  }
}

const MANIFEST = 0xff;

/** Cuts a stream into messages; what is incomplete waits. The handshake's pieces have other shapes than the messages. */
function splitter(side: "client" | "server"): (bytes: Buffer) => Buffer[] {
  let waiting: Buffer = Buffer.alloc(0);
  let piece = 0;
  let hasManifest = false;
  const lengthOf = (): number | null => {
    if (piece === 0) return side === "client" ? 20 : 4;
    if (piece === 1 && side === "server" && hasManifest) {
      const count = waiting[0];
      return count === undefined ? null : 1 + 4 * count + 1;
    }
    // The client's choice from a manifest: four bytes of a version, zeros first, and its capabilities.
    if (piece === 1 && side === "client" && waiting[0] === 0 && waiting[1] === 0) return 5;
    return chunkedLength(waiting);
  };
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    const found: Buffer[] = [];
    for (;;) {
      const length = lengthOf();
      if (length === null || waiting.length < length) return found;
      const message = waiting.subarray(0, length);
      if (piece++ === 0 && side === "server") hasManifest = message[3] === MANIFEST;
      found.push(message);
      waiting = waiting.subarray(length);
    }
  };
}

/** A message is chunks, each with its length in two bytes, and ends with an empty one; null when the end is not there. */
function chunkedLength(bytes: Buffer): number | null {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const size = bytes.readUInt16BE(at);
    at += 2 + size;
    if (size === 0) return at;
  }
  return null;
}
