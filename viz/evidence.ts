// Quoted sentences with where they stand: the part of the panel that answers "who says so?".

import { type Model, quoteOf, type Strand } from "../src/view/model.ts";
import type { State } from "../src/view/state.ts";
import { dateInWords } from "../src/view/words.ts";
import { button, element, outsideLink } from "./dom.ts";

export type ChangeState = (change: Partial<State>) => void;

/** A sentence and the strands that it is quoted for. */
export type Quoted = { readonly sentence: number; readonly strands: readonly number[]; readonly confidence: number };

/** The sentences behind some strands, each once, those that say most first. */
export function sentencesBehind(model: Model, strands: readonly number[]): Quoted[] {
  const found = new Map<number, { strands: number[]; confidence: number }>();
  for (const index of strands) {
    for (const claim of (model.strands[index] as Strand).claims) {
      const { sentence, confidence } = model.claims[claim] as Model["claims"][number];
      const known = found.get(sentence) ?? { strands: [], confidence: 1 };
      if (!known.strands.includes(index)) known.strands.push(index);
      found.set(sentence, { strands: known.strands, confidence: Math.min(known.confidence, confidence) });
    }
  }
  return [...found]
    .map(([sentence, rest]) => ({ sentence, ...rest }))
    .sort((a, b) => b.strands.length - a.strands.length || a.sentence - b.sentence);
}

/** One quotation: the sentence, its article, and a way into the article. */
export function quotation(model: Model, quoted: Quoted, change: ChangeState): HTMLElement {
  const sentence = model.sentences[quoted.sentence] as Model["sentences"][number];
  const article = model.articles[sentence.article] as Model["articles"][number];
  const open = () => change({ article: article.id, sentence: quoted.sentence });
  const source = article.publisher ?? article.source;
  const date = dateInWords(article.published);
  return element(
    "figure",
    { class: "quotation" },
    element("blockquote", {}, quoteOf(model, sentence)),
    element(
      "figcaption",
      {},
      button(article.title ?? article.source, open, {
        class: "link source",
        attributes: { "aria-label": `Read in the article: ${article.title ?? article.source}` },
      }),
      element("span", { class: "source-line" }, [source, date].filter(Boolean).join(", ")),
      article.copyOf === null ? null : element("span", { class: "badge" }, "Copy"),
      element(
        "span",
        { class: "confidence", attributes: { title: "The share of such claims that are right" } },
        `${Math.round(quoted.confidence * 100)}% sure`,
      ),
    ),
  );
}

/** An article with its sentence marked. */
export function articleView(model: Model, state: State, change: ChangeState): HTMLElement {
  const article = model.articles.find((candidate) => candidate.id === state.article);
  const back = button("← Back", () => change({ article: null, sentence: null }), { class: "link back" });
  if (!article) return element("div", {}, back, element("p", {}, "This page does not have that article."));
  const sentence = state.sentence === null ? undefined : model.sentences[state.sentence];
  const isHere = sentence !== undefined && model.articles[sentence.article] === article;
  const address = outsideLink(article.url, "Open the source ↗");
  return element(
    "article",
    { class: "article" },
    back,
    element(
      "p",
      { class: "kicker" },
      [article.publisher, dateInWords(article.published)].filter(Boolean).join(" · ") || "Article",
    ),
    element("h2", {}, article.title ?? article.source),
    element("p", { class: "source-line" }, article.url === null ? article.source : "", address),
    article.copyOf === null
      ? null
      : element("p", { class: "note" }, "This article repeats another one; the two count as one source."),
    ...(article.text === null
      ? [
          element(
            "p",
            { class: "note" },
            "There are too many articles for this page to carry their text. The sentence:",
          ),
          element("p", {}, element("mark", {}, isHere ? quoteOf(model, sentence) : "")),
        ]
      : paragraphs(article.text, isHere ? [sentence.start, sentence.end] : null)),
  );
}

/** The paragraphs of a text; what lies in the range is marked. */
function paragraphs(text: string, range: readonly [number, number] | null): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const start = match.index;
    const paragraph = match[0];
    const from = Math.max(0, (range?.[0] ?? 0) - start);
    const to = Math.min(paragraph.length, (range?.[1] ?? 0) - start);
    made.push(
      to > from
        ? element(
            "p",
            {},
            paragraph.slice(0, from),
            element("mark", {}, paragraph.slice(from, to)),
            paragraph.slice(to),
          )
        : element("p", {}, paragraph),
    );
  }
  return made;
}
