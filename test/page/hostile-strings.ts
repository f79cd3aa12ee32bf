// Strings that have broken pages, tables and XML, made by combination: the same list each time.
import { createRequire } from "node:module";

const publicList: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings/blns.json").filter(
  Boolean,
);

const TAGS =
  "img svg iframe script style math details video audio object embed a input form body base link meta marquee select textarea button table isindex template noscript title animate use foreignObject x-made".split(
    " ",
  );
const HANDLERS =
  "onerror onload ontoggle onfocus onclick onmouseover onanimationstart onpointerenter onbegin onpageshow".split(" ");
const CALL = "window.__fired=1";
const ENDS = ["</script>", "</style>", "</title>", "</noscript>", "</textarea>", "-->", "]]>", "<!--", "<![CDATA["];
const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://example.org","x")'];
const LETTERS = [
  "\u2028\u2029",
  "\u202Eevil\u202C",
  "\u0000null",
  "\uFEFFmark",
  "\uD800 lone",
  "Z\u0351\u036B\u0343a\u0329\u0323l\u0334g",
  "\u0007bell\u001B[31m",
  "\uFFFE\uFFFF",
  "ﷺ".repeat(40),
  "👩‍👩‍👧‍👦".repeat(10),
  "a".repeat(5000),
  "مرحبا بالعالم",
  "&lt;b&gt;&amp;&#x3C;",
  "%3Cscript%3E",
  "$" + "{alert(1)}{{7*7}}<%= 7 %>",
  "__proto__",
  "constructor",
  "toString",
  "javascript:window.__fired=1",
  "\\u003cscript\\u003e",
];

/** The same markup as filters of markup have let it through. */
const DISGUISES: readonly ((markup: string) => string)[] = [
  (markup) => markup,
  (markup) => markup.replace(/[a-z]/g, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter)),
  (markup) => encodeURIComponent(markup),
  (markup) => markup.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (markup) => [...markup].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(""),
  (markup) => markup.replaceAll(" ", "/\u000C"),
  (markup) => markup.replace(/on/, "o\u0000n"),
  (markup) => `${markup}${markup}`,
  (markup) => markup.replaceAll("<", "\\u003c").replaceAll(">", "\\x3e"),
  (markup) => `\uFF1C${markup.slice(1)}`,
];

/** Some thousands of hostile strings, each once: made here, and those of a public list. */
export function hostileStrings(): string[] {
  const made: string[] = [...ENDS, ...FORMULAS, ...LETTERS, ...publicList];
  for (const tag of TAGS) {
    for (const handler of HANDLERS) {
      const plain = `<${tag} src=x ${handler}=${CALL}>`;
      made.push(...DISGUISES.map((disguise) => disguise(plain)));
      for (const quote of ['"', "'", "`", "</b>", "-->"]) {
        made.push(
          ...DISGUISES.slice(0, 3).map((disguise) =>
            disguise(`${quote}><${tag} ${handler}="${CALL}" autofocus tabindex=1>`),
          ),
        );
      }
    }
    made.push(`<${tag} href="javascript:${CALL}">x</${tag}>`, `<${tag}/src="data:text/html,<script>${CALL}</script>">`);
  }
  for (const end of ENDS) {
    for (const quote of ['"', "'", "`", ""])
      made.push(`${quote}${end}<script>${CALL}</script>`, `${end}${quote}<img src=x onerror=${CALL}>`);
  }
  for (const scheme of [
    "javascript:",
    "data:text/html,",
    "vbscript:",
    "file:///",
    "//",
    "http://[",
    "\u0001javascript:",
  ]) {
    made.push(`${scheme}${CALL}`, `${scheme.toUpperCase()}${CALL}`);
  }
  return [...new Set(made)];
}
