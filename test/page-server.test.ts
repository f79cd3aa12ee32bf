import { mkdtempSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagePolicy } from "../src/adapters/page.ts";
import { buildPage, findChromium, HOW_TO_GET_IT, launch } from "./page/chromium.ts";
import { run } from "./run-plenary.ts";

const program = findChromium();
const folder = mkdtempSync(join(tmpdir(), "plenary-serve-"));
const database = join(folder, "out", "graph.db");
const stop = new AbortController();
let port = 0;
let ended: Promise<{ readonly code: number; readonly err: string }>;

beforeAll(async () => {
  buildPage();
  await build("Norway hosted the Fjord Water Summit in Oslo on 3 May 2023.");
  port = await new Promise((resolve) => {
    const stdout = new Writable({
      write(address, _encoding, done) {
        resolve(Number(new URL(String(address)).port));
        done();
      },
    });
    ended = run(["serve", "--db", database, "--port", "0"], { stdout, signal: stop.signal });
  });
});

afterAll(async () => {
  stop.abort();
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toContain("no longer served");
});

async function build(text: string): Promise<void> {
  const input = JSON.stringify({ id: "one", title: "Water", text, published: "2023-05-04" });
  const { code, err } = await run(["build", "-", "-o", join(folder, "out")], { input: `${input}\n` });
  expect(`${code} ${err}`).toMatch(/^0 /);
}

/** Sends bytes as they are, and gives what came back until the server closed or fell silent. */
function send(text: string, host = "127.0.0.1"): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let answer = "";
    socket.setTimeout(1500, () => socket.destroy());
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
    socket.write(text.replaceAll("PORT", String(port)));
  });
}

test.each([
  ["by address", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"],
  ["by name", "GET / HTTP/1.1\r\nHost: LOCALHOST:PORT\r\nConnection: close\r\n\r\n"],
])("the page is served %s, under its own policy", async (_name, request) => {
  const answer = await send(request);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain(`Content-Security-Policy: ${pagePolicy(true)}; frame-ancestors 'none'\r\n`);
  expect(answer).toContain(`content="${pagePolicy(true)}"`);
  for (const header of ["X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cache-Control: no-store"])
    expect(answer).toContain(header);
  expect(answer).not.toMatch(/access-control-allow/i);
});

test.each([
  ["another name for this machine", "GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n", 421],
  ["another name with the right port", "GET / HTTP/1.1\r\nHost: rebound.example:PORT\r\n\r\n", 421],
  ["another port", "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", 421],
  ["a name that begins like the right one", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT.example\r\n\r\n", 421],
  ["two hosts", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: rebound.example\r\n\r\n", 421],
  ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
  ["no host in old HTTP", "GET / HTTP/1.0\r\n\r\n", 421],
  ["an address of another site", "GET http://rebound.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 404],
  ["a file", "GET /../../package.json HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 404],
  ["POST", "POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0\r\n\r\n", 405],
  ["HEAD", "HEAD / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 405],
  ["OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://rebound.example\r\n\r\n", 405],
  ["DELETE of the events", "DELETE /changes HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 405],
  ["the events under another name", "GET /changes HTTP/1.1\r\nHost: rebound.example\r\n\r\n", 421],
  ["a header without end", `GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 431],
  ["what is no request", "\u0000\u0001 rubbish\r\n\r\n", 400],
])("nothing of the graph goes out for %s", async (_name, request, status) => {
  const answer = await send(request);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).not.toContain("<html");
  expect(answer).not.toContain("event-stream");
});

test("no other address of this machine answers", async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === "IPv4")
    .map((one) => one?.address as string);
  for (const address of ["127.0.0.2", ...others])
    await expect(send("GET / HTTP/1.1\r\nHost: x\r\n\r\n", address)).rejects.toThrow(/ECONNREFUSED/);
});

test("a port that is taken is one clear line", async () => {
  const { code, err } = await run(["serve", "--db", database, "--port", String(port)]);
  expect(code).toBe(1);
  expect(err).toBe(`plenary: port ${port} is taken — name another with --port, or --port 0 for any free one\n`);
  expect((await run(["serve", "--db", database, "--port", "70000"])).code).toBe(2);
  expect((await run(["serve", "--db", join(folder, "nowhere.db")])).err).toContain("there is no database");
});

test.skipIf(program === null)(
  `an open page shows what the database has become, and stays where it was (needs a browser: ${HOW_TO_GET_IT})`,
  async () => {
    const browser = await launch(program as string);
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && /policy/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${port}/#v=table&l=dark`);
    await page.waitForSelector(".table-view");
    expect(await page.innerText("table")).toContain("Fjord Water Summit");
    await build("Norway hosted the Birch Forest Forum in Oslo on 3 May 2023.");
    await page.locator("table", { hasText: "Birch Forest Forum" }).waitFor({ timeout: 20_000 });
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    expect(violations).toEqual([]);
    await browser.close();
  },
);
