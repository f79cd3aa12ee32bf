// Strings that have broken pages, tables and XML, made by combination: the same list each time.

const TAGS = ["img", "svg", "iframe", "script", "style", "math", "details", "video", "object", "a", "input", "form"];
const HANDLERS = ["onerror", "onload", "ontoggle", "onfocus", "onclick", "onmouseover"];
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

/** Some hundreds of hostile strings, each once. */
export function hostileStrings(): string[] {
  const made: string[] = [...ENDS, ...FORMULAS, ...LETTERS];
  for (const tag of TAGS) {
    for (const handler of HANDLERS) {
      made.push(`<${tag} src=x ${handler}=${CALL}>`, `"><${tag} ${handler}="${CALL}" autofocus tabindex=1>`);
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
