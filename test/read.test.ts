// Read: every format, every encoding, and inputs that mean harm. Pages are read by the built thread: run `npm run build` first.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArticles } from "../src/adapters/article-files.ts";
import { createPageReader, type PageReader } from "../src/adapters/html-page.ts";
import type { RawArticle, ReadFailure } from "../src/model.ts";

const TEXT = "The ministers of Kenya and Fiji met in Oslo on Monday to talk about harbours.";
const PARAGRAPH = `<p>${TEXT}</p>`;
let folder: string;

beforeAll(() => {
  if (!existsSync(new URL("../dist/adapters/html-worker.js", import.meta.url)))
    throw new Error("run `npm run build` first");
  folder = mkdtempSync(join(tmpdir(), "plenary-read-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
async function read(
  paths: readonly string[],
  stdin: NodeJS.ReadableStream = Readable.from([]),
): Promise<(RawArticle | ReadFailure)[]> {
  const found: (RawArticle | ReadFailure)[] = [];
  for await (const one of readArticles(paths, { stdin })) found.push(one);
  return found;
}
async function readOne(name: string, content: string | Uint8Array): Promise<RawArticle | ReadFailure> {
  const found = await read([file(name, content)]);
  expect(found).toHaveLength(1);
  return found[0] as RawArticle | ReadFailure;
}
function summary(found: readonly (RawArticle | ReadFailure)[]): string[] {
  return found.map((one) =>
    ("what" in one ? `! ${one.where} ${one.what}` : `${one.source} ${one.text}`).replaceAll(`${folder}/`, ""),
  );
}

describe("plain text and Markdown", () => {
  test("lines of data at the top are read as data", async () => {
    const text = `Title: Talks in Oslo\nDate: 2 July 2021\nSource: Harbour News\nURL: https://h.example/1\n\n${TEXT}`;
    expect(await readOne("data.txt", text)).toEqual({
      source: join(folder, "data.txt"),
      title: "Talks in Oslo",
      published: "2 July 2021",
      publisher: "Harbour News",
      url: "https://h.example/1",
      text: `\n${TEXT}`,
    });
  });
  test("a line with a colon that names no field is text", async () => {
    expect(await readOne("colon.txt", `Oslo: ministers meet\n${TEXT}`)).toMatchObject({
      text: `Oslo: ministers meet\n${TEXT}`,
      title: null,
    });
  });
  test("front matter and a heading are read, marks go, words of links stay", async () => {
    const markdown = `---\ntitle: "Talks"\ndate: 2021-07-02\ntags: [a]\n---\n## Day *one*\nThe [envoy](https://x.example/a_b_c) **met** a _friend_ of snake_case_name.\n\n* Kenya\n* Fiji\n\n![picture](a.png)\n\n| Name | Country |\n|------|:-------:|\n| Mutiso | Kenya |\n\n\\# \\# \\#\n`;
    const article = await readOne("front.md", markdown);
    expect(article).toMatchObject({ title: "Talks", published: "2021-07-02" });
    expect((article as RawArticle).text.replace(/\n{2,}/g, "\n\n").trim()).toBe(
      "Day one\n\nThe envoy met a friend of snake_case_name.\n\n- Kenya\n- Fiji\n\nName; Country\n\nMutiso; Kenya\n\n# # #",
    );
  });
  test("the first heading of a Markdown file is its title", async () => {
    expect(await readOne("heading.md", `# Talks in **Oslo**\n\nDate: 2021-07-02\n\n${TEXT}`)).toMatchObject({
      title: "Talks in Oslo",
      published: "2021-07-02",
    });
  });
});

describe("encodings", () => {
  const words = "Héctor met “friends” — in Oslo.";
  const utf16 = Buffer.from(`\ufeff${words}`, "utf16le");
  test.each([
    ["UTF-8", Buffer.from(words)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${words}`)],
    ["UTF-16 little-endian", utf16],
    ["UTF-16 big-endian", Buffer.from(utf16).swap16()],
    [
      "windows-1252",
      Buffer.from([...words].map((letter) => ({ "“": 0x93, "”": 0x94, "—": 0x97 })[letter] ?? letter.charCodeAt(0))),
    ],
    ["gzip", gzipSync(words)],
    ["gzip of two members", Buffer.concat([gzipSync(words.slice(0, 9)), gzipSync(words.slice(9))])],
  ])("%s is read", async (name, bytes) => {
    expect(await readOne(`${name.replaceAll(" ", "-")}.txt`, bytes)).toMatchObject({ text: words });
  });
  test("a page in the encoding that it declares is read", async () => {
    const page = Buffer.from(`<meta charset="windows-1251"><p>\xcc\xe8\xf0 in Oslo</p>`, "latin1");
    expect(await readOne("cyrillic.html", page)).toMatchObject({ text: "Мир in Oslo" });
  });
});

describe("JSON, NDJSON and CSV", () => {
  test("one object or an array; a bad one is named by its place", async () => {
    const path = file(
      "list.json",
      JSON.stringify([
        { id: 7, text: "One." },
        { title: "no text" },
        3,
        { html: "<p>A<p>B", url: "https://h.example/2" },
      ]),
    );
    expect(summary(await read([path]))).toEqual([
      "7 One.",
      '! list.json[1] has neither "text" nor "html" (it has title)',
      "! list.json[2] is not a JSON object",
      "https://h.example/2 A\n\nB",
    ]);
    expect(
      await readOne("one.json", JSON.stringify({ text: "One.", published: "2021", publisher: "P", title: "T" })),
    ).toEqual({
      source: join(folder, "one.json"),
      url: null,
      title: "T",
      text: "One.",
      published: "2021",
      publisher: "P",
    });
  });
  test("NDJSON: a bad line, a huge line and a deep line are named, the rest goes on", async () => {
    const lines = [
      '{"text":"One."}',
      "{broken",
      "",
      "[".repeat(100_000),
      `{"text":"${"y".repeat(17 * 1024 * 1024)}"}`,
      '{"id":"six","text":"Six."}',
    ];
    expect(summary(await read([file("lines.ndjson.gz", gzipSync(lines.join("\r\n")))]))).toEqual([
      "lines.ndjson.gz:1 One.",
      "! lines.ndjson.gz:2 is not valid JSON",
      "! lines.ndjson.gz:4 is not valid JSON",
      "! lines.ndjson.gz:5 is longer than 16 MB",
      "six Six.",
    ]);
  });
  test("NDJSON under the name .json is read as what it is, broken JSON is one failure", async () => {
    expect(summary(await read([file("really-lines.json", '{"text":"One."}\n{"text":"Two."}\n')]))).toHaveLength(2);
    expect(summary(await read([file("broken.json", '{"text":"One.')]))).toEqual(["! broken.json is not valid JSON"]);
  });
  test.each([
    ["commas", `\ufeffid,title,text\r\n1,"A ""big"" day","They met\nin Oslo."\r\n2,B,\r\n3,C,Left.`],
    ["semicolons", `ID;Title;Text\n1;"A ""big"" day";"They met\nin Oslo."\n2;B;\n3;C;Left.`],
  ])("CSV with %s", async (name, csv) => {
    const found = await read([file(`${name}.csv`, csv)]);
    expect(found[0]).toMatchObject({ source: "1", title: 'A "big" day', text: "They met\nin Oslo." });
    expect(summary(found).slice(1)).toEqual([expect.stringMatching(/^! \w+\.csv:4 has neither "text"/), "3 Left."]);
  });
  test("CSV without the columns says so", async () => {
    expect(await readOne("names.csv", "a,b\n1,2")).toMatchObject({ what: expect.stringContaining('no column "text"') });
  });
});

describe("feeds and archives", () => {
  const page = `<html><head><title>T | Harbour News</title><meta property="og:site_name" content="Harbour News"></head><body><article>${PARAGRAPH.repeat(8)}</article></body></html>`;
  test("RSS items, with the channel as publisher; entities of its own are not resolved", async () => {
    const rss = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]><rss><channel><title>Harbour News</title><item><title>Talks &amp;amp; more</title><link>https://h.example/1</link><pubDate>Fri, 02 Jul 2021 10:00:00 GMT</pubDate><description>&lt;p&gt;They met.&lt;/p&gt;&lt;p&gt;&b;Left.&lt;/p&gt;</description></item><item><title>Empty</title></item></channel></rss>`;
    const found = await read([file("rss.xml", rss)]);
    expect(found[0]).toEqual({
      source: "https://h.example/1",
      url: "https://h.example/1",
      title: "Talks & more",
      publisher: "Harbour News",
      published: "Fri, 02 Jul 2021 10:00:00 GMT",
      text: "They met.\n\n&b;Left.",
    });
    expect(summary(found)[1]).toBe("! rss.xml[1] is an item without text");
  });
  test("Atom entries", async () => {
    const atom = `<feed><title>Fjord Times</title><entry><id>urn:1</id><title>Talks</title><link rel="self" href="https://f.example/s"/><link href="https://f.example/1"/><updated>2021-07-02T10:00:00Z</updated><content type="xhtml"><div><p>They <b>met</b>.</p><p>Left.</p></div></content></entry></feed>`;
    expect(await readOne("atom.xml.gz", gzipSync(atom))).toEqual({
      source: "urn:1",
      url: "https://f.example/1",
      title: "Talks",
      publisher: "Fjord Times",
      published: "2021-07-02T10:00:00Z",
      text: "They met.\n\nLeft.",
    });
  });
  const record = (type: string, uri: string, media: string, body: string | Buffer): Buffer => {
    const bytes = Buffer.from(body);
    return Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Type: ${media}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
      ),
      bytes,
      Buffer.from("\r\n\r\n"),
    ]);
  };
  const http = (headers: string, body: string | Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
      Buffer.from(body),
    ]);
  const records = [
    record("warcinfo", "", "application/warc-fields", "software: test\r\n"),
    record("response", "https://w.example/plain", "application/http", http("", page)),
    record(
      "response",
      "https://w.example/chunked",
      "application/http",
      http(
        "Transfer-Encoding: chunked\r\n",
        `5\r\n${page.slice(0, 5)}\r\n${(page.length - 5).toString(16)}\r\n${page.slice(5)}\r\n0\r\n\r\n`,
      ),
    ),
    record(
      "response",
      "https://w.example/gzip",
      "application/http",
      http("Content-Encoding: gzip\r\n", gzipSync(page)),
    ),
    record(
      "response",
      "https://w.example/gone",
      "application/http",
      "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\ngone",
    ),
    record("conversion", "https://w.example/text", "text/plain", TEXT),
  ];
  test.each([
    ["as it is", "a.warc", Buffer.concat(records)],
    ["each record packed", "b.warc.gz", Buffer.concat(records.map((one) => gzipSync(one)))],
  ])("WARC %s: the pages of it, with their addresses", async (_, name, bytes) => {
    const found = await read([file(name, bytes)]);
    expect(found.map((one) => "source" in one && one.source)).toEqual(
      ["plain", "chunked", "gzip", "text"].map((part) => `https://w.example/${part}`),
    );
    expect(found[1]).toMatchObject({ title: "T", publisher: "Harbour News", text: Array(8).fill(TEXT).join("\n\n") });
  });
  test("an archive that is cut off is reported after what could be read of it", async () => {
    const packed = Buffer.concat(records.map((one) => gzipSync(one)));
    for (const [name, bytes] of [
      ["cut.warc", Buffer.concat(records).subarray(0, -30)],
      ["cut.warc.gz", packed.subarray(0, -30)],
    ] as const) {
      const found = await read([file(name, bytes)]);
      expect(found.slice(0, 3).every((one) => "text" in one)).toBe(true);
      expect(found.at(-1)).toMatchObject({ where: join(folder, name), what: expect.stringContaining("is cut off") });
    }
  });
});

describe("pages", () => {
  const article = `<article><h1>Talks in Oslo</h1><figure><img src=x><figcaption>The hall</figcaption></figure>${PARAGRAPH.repeat(5)}<ul><li>Kenya<li>Fiji</ul><table><tr><th>Name<th>Country<tr><td><p>Mutiso</p><td>Kenya</table></article>`;
  const around = (body: string, head = ""): string =>
    `<!doctype html><html><head>${head}<script>alert(1)</script></head><body><nav><a href=/>Home</a></nav><main>${body}</main><aside>Storm closes harbour</aside><footer>Copyright</footer></body></html>`;
  test("the article is found, lists and tables keep their lines, what is around goes", async () => {
    const found = (await readOne(
      "page.html",
      around(article, "<title>Talks in Oslo - Harbour News</title>"),
    )) as RawArticle;
    expect(found.text.replace(/^Talks in Oslo\n\n/, "")).toBe(
      `${Array(5).fill(TEXT).join("\n\n")}\n\nKenya\nFiji\n\nName; Country\nMutiso; Kenya`,
    );
    expect(found.title).toMatch(/^Talks in Oslo/);
  });
  test.each([
    [
      "meta",
      `<meta property="article:published_time" content="2021-07-02T10:00:00Z"><meta property="og:site_name" content="Harbour News"><link rel=canonical href="https://h.example/1">`,
    ],
    [
      "JSON-LD",
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2021-07-02","publisher":{"name":"Harbour News"}}]}</script><meta property="og:url" content="https://h.example/1">`,
    ],
    [
      "broken JSON-LD beside meta",
      `<script type="application/ld+json">{"@type":</script><meta name=date content=2021-07-02><meta property="og:site_name" content="Harbour News"><link rel=canonical href="https://h.example/1">`,
    ],
  ])("day, publisher and address come from %s", async (name, head) => {
    const found = (await readOne(`${name}.html`, around(article, head))) as RawArticle;
    expect([found.published?.slice(0, 10), found.publisher, found.url]).toEqual([
      "2021-07-02",
      "Harbour News",
      "https://h.example/1",
    ]);
  });
  test("a <time> counts if it is the article's or the only one", async () => {
    const time = (day: string): string => `<time datetime="${day}">that day</time>`;
    expect(
      await readOne("time.html", around(`${time("2020-01-01")}<article>${time("2021-07-02")}${PARAGRAPH}</article>`)),
    ).toMatchObject({ published: "2021-07-02" });
    expect(await readOne("times.html", around(`${time("2020-01-01")}${time("2021-07-02")}${PARAGRAPH}`))).toMatchObject(
      { published: null },
    );
  });

  const bombs: readonly (readonly [string, string])[] = [
    ["5,000 nested blocks", "<div>".repeat(5_000) + PARAGRAPH],
    ["200,000 nested blocks", PARAGRAPH + "<div>".repeat(200_000)],
    ["100,000 attributes", `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(" ")}>${PARAGRAPH}`],
    ["20,000 misnested tags", "<a><b><i><p>".repeat(20_000) + PARAGRAPH],
    [
      "3,000 open fonts times 3,000 paragraphs",
      Array.from({ length: 3_000 }, (_, index) => `<font color=${index}>`).join("") + "<p>".repeat(3_000) + PARAGRAPH,
    ],
    ["30,000 nested tables", "<table><tr><td>".repeat(30_000) + PARAGRAPH],
    ["200,000 entities", PARAGRAPH + "&amp;".repeat(200_000)],
  ];
  test.each(bombs)("%s cost only time: the text is there, in bounded memory", async (name, body) => {
    const start = performance.now();
    const found = await read([file(`${name}.html`, `<html><body>${body}`), file("good.txt", TEXT)]);
    expect(found[0]).toMatchObject({ text: expect.stringContaining(TEXT) });
    expect(found[1]).toMatchObject({ text: TEXT });
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  describe("a reader with a time limit", () => {
    let pages: PageReader;
    beforeAll(() => {
      pages = createPageReader(1);
    });
    afterAll(() => pages.close());
    test("gives up on a page with words for it, and reads the next one on a new thread", async () => {
      await expect(pages.read("<p>".repeat(100_000))).rejects.toMatchObject({
        message: expect.stringContaining("takes over"),
        hint: expect.any(String),
      });
      await expect(createPageReader().read(PARAGRAPH)).resolves.toMatchObject({ text: TEXT });
    });
  });
});

describe("paths", () => {
  test("a folder is read in the order of names; hidden files, links and other formats are passed over", async () => {
    for (const name of ["b.txt", "a/z.md", "a/B.txt", ".hidden.txt", "picture.png", "notes.pdf"])
      file(`tree/${name}`, TEXT);
    symlinkSync("/", join(folder, "tree", "root"));
    symlinkSync(join(folder, "tree", "b.txt"), join(folder, "tree", "link.txt"));
    execFileSync("mkfifo", [join(folder, "tree", "pipe.txt")]);
    expect(summary(await read([join(folder, "tree")]))).toEqual([
      `tree/a/B.txt ${TEXT}`,
      `tree/a/z.md ${TEXT}`,
      `tree/b.txt ${TEXT}`,
      "! tree/notes.pdf is in a format that is not read",
    ]);
  });
  test("what cannot be read is one failure each, and the rest is read", async () => {
    mkdirSync(join(folder, "nothing"), { recursive: true });
    const bomb = Buffer.concat(Array.from({ length: 64 }, () => gzipSync(Buffer.alloc(4 * 1024 * 1024, "a"))));
    const packed = gzipSync(TEXT.repeat(100));
    const paths = [
      "/nowhere/at-all.txt",
      join(folder, "nothing"),
      file("empty.txt", ""),
      file("blank.txt", " \n\n"),
      file("binary.txt", Buffer.from(Array.from({ length: 999 }, (_, index) => index % 256))),
      file("document.txt", "%PDF-1.7 …"),
      file("twice.txt.gz", gzipSync(packed)),
      file("cut.txt.gz", packed.subarray(0, -9)),
      file("bomb.txt.gz", bomb),
      file("tree.xml", "<tree/>"),
      file("fine.txt", TEXT),
    ];
    const found = await read(paths);
    expect(found.map((one) => ("what" in one ? one.what : "fine"))).toEqual([
      "does not exist",
      "is a folder with nothing to read",
      "is empty",
      "is empty",
      "is not text",
      "is not text",
      "is not text",
      "is cut off: its gzip data ends too early",
      expect.stringMatching(/^(?:unpacks to more than 200 times its size|is larger than 16 MB)$/),
      "is XML, but no RSS or Atom feed",
      "fine",
    ]);
    expect(found.every((one) => !("what" in one) || one.hint.length > 10)).toBe(true);
  });
  test("a few NUL bytes do not make a text binary", async () => {
    expect(await readOne("nul.txt", `${TEXT}\0${TEXT}`)).toHaveProperty("text");
  });
});

describe("standard input", () => {
  test.each([
    ["plain text", TEXT, [`- ${TEXT}`]],
    ["NDJSON", '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n', ["a One.", "b Two."]],
    ["NDJSON of one line", '{"id":"a","text":"One."}', ["a One."]],
    ["JSON", '[\n {"id":"a","text":"One."}]', ["a One."]],
    ["HTML", `<!doctype html><p>One.`, ["- One."]],
    ["packed text", gzipSync(TEXT), [`- ${TEXT}`]],
    [
      "a feed",
      `<?xml version="1.0"?>\n<rss><channel><item><guid>g</guid><description>One.</description></item></channel></rss>`,
      ["g One."],
    ],
    ["nothing", "", ["! - is empty"]],
  ])("%s is told by how it begins", async (_, bytes, expected) => {
    expect(summary(await read(["-"], Readable.from([Buffer.from(bytes)])))).toEqual(expected);
  });
  test("an article is handed on before the next has come", async () => {
    const stdin = new PassThrough();
    const articles = readArticles(["-"], { stdin });
    stdin.write(`{"id":"a","text":"${"One. ".repeat(1_000)}"}\n`);
    expect((await articles.next()).value).toMatchObject({ source: "a" });
    stdin.end('{"id":"b","text":"Two."}\n');
    expect((await articles.next()).value).toMatchObject({ source: "b" });
    expect((await articles.next()).done).toBe(true);
  });
});

test("whatever the bytes, each input gives articles and failures, and nothing else", async () => {
  const starts = [
    "",
    "{",
    "[",
    "<",
    "<?xml ",
    "<rss>",
    "WARC/1.0\r\nContent-Length: 5\r\n\r\n",
    "id,text\n",
    "---\n",
    "\u001f\u008b",
    "\ufeff",
  ];
  const names = ["f.txt", "f.md", "f.json", "f.ndjson", "f.csv", "f.xml", "f.warc", "f.txt.gz"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 300 }),
      async (name, start, bytes) => {
        const found = await read([file(name, Buffer.concat([Buffer.from(start, "latin1"), bytes]))]);
        expect(
          found.every((one) => ("what" in one ? !one.hint.includes("defect") : typeof one.text === "string")),
        ).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
