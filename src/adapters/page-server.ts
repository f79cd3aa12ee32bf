// Serves the page to this machine's own browsers, and tells open pages when it has changed. Whoever else asks gets nothing.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { UserError } from "../errors.ts";

/** What is served: `mark` changes whenever `html` would. Both may reject with a UserError while something writes. */
export type Served = {
  readonly html: () => Promise<string>;
  readonly mark: () => Promise<string>;
  /** The page's Content-Security-Policy, sent as a header too. */
  readonly policy: string;
};

/** A server at work; `address` is what to open. */
export type PageServer = { readonly address: string; readonly close: () => Promise<void> };

type ServerOptions = { readonly port: number; readonly checkEvery: number };

const LOOPBACK = "127.0.0.1";
const MOST_CONNECTIONS = 64;
const TIMEOUT = 10_000;
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/**
 * Serves `/` (the page) and `/changes` (events, for open pages) on the loopback address, GET only, to requests whose Host
 * is this server: other sites in the reader's browser cannot get at it under a name of their own (DNS rebinding). Port 0
 * takes a free one; `checkEvery` is in milliseconds.
 */
export async function startPageServer(served: Served, { port, checkEvery }: ServerOptions): Promise<PageServer> {
  const listeners = new Set<ServerResponse>();
  const current = currentPage(served);
  await current();
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, hostsOf(server));
    if (refusal) answer(response, refusal.status, refusal.words, refusal.headers);
    else if (pathOf(request) === "/changes") listen(response, listeners);
    else if (pathOf(request) === "/") void sendPage(response, current, served.policy);
    else answer(response, 404, "There is only one page here: /");
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.headersTimeout = TIMEOUT;
  server.requestTimeout = TIMEOUT;
  await listenOn(server, port);
  const timer = watch(current, checkEvery, () => {
    for (const listener of listeners) listener.write("data: changed\n\n");
  });
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Current = () => Promise<{ readonly html: string; readonly mark: string }>;

/** The page, made again only when its mark has changed. */
function currentPage({ html, mark }: Served): Current {
  let made: { html: string; mark: string } | null = null;
  let making: Promise<unknown> = Promise.resolve();
  const make = async () => {
    const now = await mark();
    if (made?.mark !== now) made = { html: await html(), mark: now };
    return made;
  };
  return () => {
    const next = making.then(make);
    making = next.catch(() => {});
    return next;
  };
}

function watch(current: Current, every: number, onChange: () => void): NodeJS.Timeout {
  let known: string | null = null;
  let isBusy = false;
  const check = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      const { mark } = await current();
      if (known !== null && known !== mark) onChange();
      known = mark;
    } catch {
      // Something writes the database: the open pages stay as they are until it can be read again.
    } finally {
      isBusy = false;
    }
  };
  void check();
  return setInterval(() => void check(), every);
}

type Refusal = {
  readonly status: number;
  readonly words: string;
  readonly headers?: Readonly<Record<string, string>>;
};

function refusalOf(request: IncomingMessage, hosts: readonly string[]): Refusal | null {
  const given = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  if (given.length !== 1 || !hosts.includes((request.headers.host ?? "").toLowerCase())) {
    return { status: 421, words: `Only for ${hosts.join(" and ")}` };
  }
  if (request.method !== "GET") return { status: 405, words: "Only GET", headers: { Allow: "GET" } };
  return null;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").replace(/[?#].*$/s, "");
}

async function sendPage(response: ServerResponse, current: Current, policy: string): Promise<void> {
  try {
    const { html } = await current();
    const headers = { ...HEADERS, "Content-Security-Policy": `${policy}; frame-ancestors 'none'` };
    response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(html);
  } catch (error) {
    const words = error instanceof UserError ? error.message : "The page cannot be made.";
    answer(response, 503, words, { "Retry-After": "2" });
  }
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
  response.write(": listening\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function answer(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      ...HEADERS,
      "Content-Type": "text/plain; charset=utf-8",
      Connection: "close",
      ...headers,
    })
    .end(`${words}\n`);
}

function hostsOf(server: Server): readonly string[] {
  return [`${LOOPBACK}:${portOf(server)}`, `localhost:${portOf(server)}`];
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === "EADDRINUSE";
      reject(
        new UserError(isTaken ? `port ${port} is taken` : `cannot listen on port ${port}: ${cause.message}`, {
          hint: "name another with --port, or --port 0 for any free one",
          cause,
        }),
      );
    });
    server.listen(port, LOOPBACK, resolve);
  });
}
