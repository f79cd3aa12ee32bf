// Clean: what stays of a raw article, what goes, and what is found.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../src/adapters/lexicon-files.ts";
import { calendarDay } from "../src/clean/calendar-day.ts";
import { createCleaner } from "../src/clean/clean.ts";
import { datelineOf } from "../src/clean/dateline.ts";
import { frequentWords, languageOf } from "../src/clean/language.ts";
import { tableOf } from "../src/lexicon.ts";
import type { Article, RawArticle } from "../src/model.ts";

const lexicon = readLexicon();
const clean = createCleaner(lexicon);
const PROSE = "The ministers of Kenya and Fiji met in Oslo on Monday to talk about harbours, an official said.";

function rawOf(text: string, more: Partial<RawArticle> = {}): RawArticle {
  return { source: "x", url: null, title: null, text, published: null, publisher: null, ...more };
}
/** The article, and its text without the title that opens it. */
function cleaned(text: string, more: Partial<RawArticle> = {}): Article & { readonly body: string } {
  const article = clean(rawOf(text, more));
  if ("what" in article) throw new Error(article.what);
  const { title } = article;
  if (title !== null) expect(article.text.startsWith(`${title}\n\n`)).toBe(true);
  return { ...article, body: title === null ? article.text : article.text.slice(title.length + 2) };
}

describe("case files", () => {
  const folder = new URL("cases/clean/", import.meta.url);
  // A case: what comes in, a line of "=====", what goes out: "title | published | publisher | language", then the text.
  test.each(readdirSync(folder).sort())("%s comes out as it should", (file) => {
    const [input = "", output = ""] = readFileSync(new URL(file, folder), "utf8").split("\n=====\n");
    const article = cleaned(input);
    const facts = [article.title, article.published, article.publisher, article.language].map(String).join(" | ");
    expect(`${facts}\n${article.body}`).toBe(output.trimEnd());
  });
});

describe("characters", () => {
  test.each([
    ["line ends of every kind", `A${"a".repeat(9)}\r\nb\rc\u2028d`, "Aaaaaaaaaa\nb\nc\nd"],
    ["odd spaces", "a\u00a0b\u2009c\u3000d", "a b c d"],
    ["invisible characters", "a\u200bb\u00adc\ufeffd\u202ee\u0000f\u001b[31mg", "abcdef[31mg"],
    ["entities that were left over", "A&amp;B &quot;x&quot; &#8217; &amp;rsquo; &bogus; &lt;", 'A&B "x" ’ ’ &bogus; <'],
    ["mojibake", "HÃ©ctor said â€œyesâ€\u009d to Iranâ€™s plan", "Héctor said “yes” to Iran’s plan"],
    ["no mojibake: a capital before a quotation mark", "“SMÅ” and “NYÂ”", "“SMÅ” and “NYÂ”"],
    ["decomposed letters", "He\u0301ctor", "Héctor"],
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
    ["curly and lone quotation marks stay", "‘a’ “b” ”", "‘a’ “b” ”"],
  ])("%s", (_, input, output) => {
    expect(cleaned(input).body).toBe(output);
  });
});

describe("paragraphs", () => {
  test("hard-wrapped copy is joined again", () => {
    const wrapped = `Delegates of five countries met in the harbour town of Bergen on Tuesday\nto talk about the price of fish. They will meet again in the spring, said\nan official.\n\nThe second paragraph of this text is wrapped in the same way, so that its\nlines are joined again.`;
    expect(
      cleaned(wrapped)
        .text.split("\n\n")
        .map((paragraph) => paragraph.split("\n").length),
    ).toEqual([1, 1]);
  });
  test("a list of participants keeps its lines", () => {
    const list = "Kenya: Josphat Mutiso\nFiji: Sitiveni Naqarase\nOman: Khalil Al Zadjali";
    expect(cleaned(`${PROSE}\n\nParticipants:\n${list}`).body).toContain(list);
  });
  test("one paragraph a line becomes one blank line between paragraphs", () => {
    expect(cleaned(`${PROSE}\n${PROSE}\n\n\n\n${PROSE}`).body).toBe([PROSE, PROSE, PROSE].join("\n\n"));
  });
});

describe("boilerplate", () => {
  test.each(tableOf(lexicon, "boilerplate").map((row) => [row.example ?? ""]))(
    "“%s” goes at the foot or the head",
    (line) => {
      const foot = cleaned(`${PROSE}\n\n${line}`, { title: "T" }).body;
      const head = cleaned(`${line}\n\n${PROSE}`, { title: "T" }).body;
      expect([foot, head]).toContain(PROSE);
    },
  );
  test.each([
    "He said that readers should subscribe to our newsletter and share this on Facebook, which is what they did in the end.",
    "Related talks were held in Bergen.",
    "Share prices fell in Oslo",
    "China | Russia | Iran | Oman",
    "Contact group of eight countries",
    "The photo was taken in 2019, the minister said: nobody else had seen it before the meeting.",
    "Annex A: Participants",
  ])("“%s” stays", (line) => {
    expect(cleaned(`${PROSE}\n\n${line}\n\n${PROSE}`).body).toContain(line);
  });
  test("a heading of links after the last prose takes all below with it, before it only its own list", () => {
    const links = "RELATED ARTICLES\nStorm closes harbour\nRain in the north";
    expect(cleaned(`${PROSE}\n\n${links}\n\nA cup final moved`).body).toBe(PROSE);
    expect(cleaned(`${PROSE}\n\n${links}\n\n${PROSE}`).body).toBe(`${PROSE}\n\n${PROSE}`);
  });
  test("an article of which nothing is left is a failure with its place", () => {
    expect(clean(rawOf("Share this\n\nSubscribe now"))).toMatchObject({
      where: "x",
      what: expect.stringContaining("no article text"),
    });
    expect(clean(rawOf(" \u200b\n\u0000"))).toHaveProperty("hint");
  });
});

describe("title", () => {
  test.each([
    ["Ministers meet in Oslo", "Ministers meet in Oslo"],
    ["Will ministers meet in Oslo?", "Will ministers meet in Oslo?"],
    ["Ministers met in Oslo.", null],
    ["Tuesday, 2 July 2024", null],
    ["Oslo, 2 July 2024", null],
    ["1. Ministers meet in Oslo", null],
    ["Introduction", null],
  ])("first line “%s” → %s", (line, title) => {
    const article = cleaned(`${line}\n\n${PROSE}`);
    expect(article.title).toBe(title);
    expect(article.body.includes(line)).toBe(title === null);
  });
  test("of a title with the site's name, the heading of the text is the better form", () => {
    const article = cleaned(`Ministers meet in Oslo\n\n${PROSE}`, { title: "Ministers meet in Oslo | Harbour News" });
    expect([article.title, article.body]).toEqual(["Ministers meet in Oslo", PROSE]);
  });
  test("a title that is given goes from the top of the text, whatever its marks", () => {
    expect(cleaned(`MINISTERS MEET – IN OSLO\n\n${PROSE}`, { title: "Ministers meet - in Oslo" }).body).toBe(PROSE);
  });
});

describe("dateline", () => {
  test.each([
    ["GENEVA, July 2 (Wire) -- Delegates met.", "Geneva", "July 2", "Wire"],
    ["BEIJING — Delegates met.", "Beijing", null, null],
    ["Washington (Wire) - Delegates met.", "Washington", null, "Wire"],
    ["KYIV, 5 March 2024 - Delegates met.", "Kyiv", "5 March 2024", null],
    ["NEW YORK, Sept. 1, 2021 (Harbour News) – Delegates met.", "New York", "Sept. 1, 2021", "Harbour News"],
    ["GENEVA (2 July 2021) — Delegates met.", "Geneva", "2 July 2021", null],
    ["Suva, 27 February 2025", "Suva", "27 February 2025", null],
    ["Rio de Janeiro, 3 May -- Delegates met.", "Rio de Janeiro", "3 May", null],
  ])("%s", (text, place, date, agency) => {
    const found = datelineOf(text);
    expect(found?.place).toBe(place);
    expect(found?.agency).toBe(agency);
    expect(found?.date ? text.slice(found.date.start, found.date.end) : null).toBe(date);
    expect(text.slice(found?.span.end ?? 0)).toBe(text.includes("Delegates") ? "Delegates met." : "");
  });
  test.each([
    "Biden — the president — spoke.",
    "On September 30 – the Day of Rivers – they met.",
    "The ministers met on 3 May - a Monday.",
    "Tuesday, September 25, 2007",
    "Mutiso - who is ill - stayed at home.",
  ])("none in “%s”", (text) => {
    expect(datelineOf(text)).toBeNull();
  });
  test("it is found under a title and its offsets hold there", () => {
    const text = `A line above\n\nOSLO, May 3 (Wire) - They met.`;
    const date = datelineOf(text)?.date;
    expect(text.slice(date?.start, date?.end)).toBe("May 3");
  });
});

describe("day of publication", () => {
  test.each([
    ["2021-07-02T23:30:00-05:00", "2021-07-02"],
    ["Fri, 02 Jul 2021 10:00:00 GMT", "2021-07-02"],
    ["2 July 2021", "2021-07-02"],
    ["July 2nd, 2021 10:15", "2021-07-02"],
    ["Sept. 1, 2020", "2020-09-01"],
    ["20210702", "2021-07-02"],
    ["25/12/2021", "2021-12-25"],
    ["03/04/2021", null],
    ["31 February 2021", null],
    ["July 2021", null],
    ["yesterday", null],
    ["", null],
  ])("“%s” is %s", (words, day) => {
    expect(calendarDay(words)).toBe(day);
  });
  test.each([
    [`Published: 2 July 2021, 10:15\n\n${PROSE}`, "2021-07-02"],
    [`Title of this\n\nTuesday, July 2, 2021\n\n${PROSE}`, "2021-07-02"],
    [`${PROSE}\n\nMINISTRY OF HARBOURS\n\n2 JULY 2021`, "2021-07-02"],
    [`OSLO, 2 July 2021 (Wire) - ${PROSE}`, "2021-07-02"],
    [`OSLO, 2 July (Wire) - ${PROSE}`, null],
    [`${PROSE}\n\nLast updated on 2 July 2021`, null],
    [`${PROSE} They met on 2 July 2021.`, null],
  ])("of the text %j it is %s", (text, day) => {
    expect(cleaned(text).published).toBe(day);
  });
  test("what the input says goes before what the text says", () => {
    expect(cleaned(`Published: 2 July 2021\n\n${PROSE}`, { published: "2021-07-03T00:00:00Z" }).published).toBe(
      "2021-07-03",
    );
  });
});

test.each(tableOf(lexicon, "languages").map((row) => [row.language ?? "", row.example ?? ""]))(
  "the example of language %s is told to be in it",
  (language, example) => {
    expect(languageOf(frequentWords(lexicon), example)).toBe(language);
  },
);
test("scripts of their own tell Chinese, Japanese and Korean", () => {
  const texts = [
    "部长们星期一在奥斯陆会面。",
    "大臣たちは月曜日にオスロで会った。",
    "장관들은 월요일에 오슬로에서 만났다.",
  ];
  expect(texts.map((text) => languageOf(frequentWords(lexicon), text))).toEqual(["zh", "ja", "ko"]);
});

describe("any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 2000 }),
    fc
      .array(
        fc.constantFrom(
          "\n",
          " ",
          PROSE,
          "Share this",
          "OSLO, May 3 (Wire) - ",
          "â€™",
          "&amp;",
          "|",
          "2 July 2021",
          "\ud800",
          "- ",
        ),
      )
      .map((parts) => parts.join("")),
  );
  test("never makes it throw, and cleaning again changes nothing but what a first pass brought to light", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = clean(rawOf(text));
        if ("what" in article) return;
        expect(article.text).not.toMatch(/\n{3,}|\r|\t|^\s|\s$|\p{Surrogate}/u);
        expect(clean(rawOf(text))).toEqual(article);
      }),
      { numRuns: 500 },
    );
  });
  test("the id tells title, text and day apart, and not the source", () => {
    const id = cleaned(PROSE).id;
    expect(id).toMatch(/^article:[0-9a-f]{16}$/);
    expect(cleaned(PROSE, { source: "y", url: "https://y.example/" }).id).toBe(id);
    expect(new Set([id, cleaned(PROSE, { title: "T" }).id, cleaned(PROSE, { published: "2021-07-02" }).id]).size).toBe(
      3,
    );
  });
  test.each([
    "Kenya\n",
    "a",
    "a | b | c\n",
    "â€™Ã©",
    "&amp",
    "*(photo: (photo/[photo \n",
    "OSLO, OSLO ",
    "2 July 2021 ",
    "\t\n",
    "”",
  ])("time is linear: 4 MB of %j take seconds at most", (piece) => {
    const start = performance.now();
    clean(rawOf(piece.repeat(4_000_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

const corpus = new URL("../../shared/corpus/readouts-and-releases.ndjson.gz", import.meta.url);
describe.skipIf(!existsSync(corpus))("2,013 press releases and readouts (skipped where ../shared is missing)", () => {
  test("lose under 2 % of their characters, and at least 98 % of the days found in the text are right", () => {
    const lines = gunzipSync(readFileSync(corpus)).toString("utf8").trim().split("\n");
    let before = 0;
    let after = 0;
    let right = 0;
    let wrong = 0;
    for (const line of lines) {
      const { text, title, published } = JSON.parse(line);
      const article = cleaned(text, { title });
      before += text.length;
      after += article.body.length;
      if (article.published === published) right += 1;
      else if (article.published !== null) wrong += 1;
    }
    expect(1 - after / before).toBeLessThan(0.02);
    expect(right).toBeGreaterThan(600);
    expect(right / (right + wrong)).toBeGreaterThan(0.98);
  });
});
