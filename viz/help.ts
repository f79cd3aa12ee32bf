// The help: how to read the map, and what the keys do.
import { button, element } from "./dom.ts";

const KEYS: readonly (readonly [string, string])[] = [
  ["/", "Search"],
  ["1  2  3", "Map, co-hosts, table"],
  ["[  ]", "Previous, next neighbour of what is selected"],
  ["p", "Ask what joins the selected one to another"],
  ["e", "Show all neighbours of the selected one"],
  ["Arrows", "Move the map (when it has the focus)"],
  ["+  −  0", "Closer, farther, all"],
  ["f", "Whole screen"],
  ["c", "Colours for kinds or for communities"],
  ["d", "Dark or light"],
  ["Esc", "Close the article, the connection, the selection"],
  ["?", "This help"],
];

/** A dialog, to be put into the page once and opened with showModal. */
export function helpDialog(): HTMLDialogElement {
  const dialog = element("dialog", { class: "help", attributes: { "aria-labelledby": "help-title" } });
  const rows = KEYS.map(([key, does]) =>
    element(
      "tr",
      {},
      element("th", { attributes: { scope: "row" } }, element("kbd", {}, key)),
      element("td", {}, does),
    ),
  );
  dialog.append(
    button("×", () => dialog.close(), { class: "close", attributes: { "aria-label": "Close the help" } }),
    element("h2", { attributes: { id: "help-title" } }, "How to read this"),
    element(
      "p",
      {},
      "Squares are meetings, discs are countries and people, diamonds are institutions. A line says what somebody did at a meeting; the thick ones are the hosts. A hollow square is a meeting that was planned or put off, a crossed one was called off, and a dashed line stands for a part that nobody has played yet or that was refused.",
    ),
    element(
      "p",
      {},
      "Every line comes from a sentence in an article. Choose a name to read the sentences; choose a sentence's article to read it in place.",
    ),
    element("h3", {}, "Keys"),
    element("table", {}, element("tbody", {}, ...rows)),
  );
  return dialog;
}
