// Quoted sentences with where they stand: the part of the panel that answers "who says so?".

import type { PageArticle } from "../src/graph/page-data.ts";
import { type Model, quoteOf, type Strand } from "../src/view/model.ts";
import type { State } from "../src/view/state.ts";
import { dateInWords } from "../src/view/words.ts";
import { button, element, outsideLink } from "./dom.ts";

export type ChangeState = (change: Partial<State>) => void;

/** A sentence, wherever it stands word for word (copies of an article repeat it), and the strands that it is quoted for. */
export type Quoted = {
  readonly text: string;
  readonly sentences: readonly number[];
  readonly strands: readonly number[];
  readonly confidence: number;
};

/** The sentences behind some strands, each once, those that say most first. */
export function sentencesBehind(model: Model, strands: readonly number[]): Quoted[] {
  const found = new Map<string, { sentences: Set<number>; strands: Set<number>; confidence: number }>();
  for (const index of strands) {
    for (const claim of (model.strands[index] as Strand).claims) {
      const { sentence, confidence } = model.claims[claim] as Model["claims"][number];
      const text = quoteOf(model, model.sentences[sentence] as Model["sentences"][number]);
      const known = found.get(text) ?? { sentences: new Set(), strands: new Set(), confidence: 1 };
      known.sentences.add(sentence);
      known.strands.add(index);
      found.set(text, { ...known, confidence: Math.min(known.confidence, confidence) });
    }
  }
  return [...found]
    .map(([text, { sentences, strands: own, confidence }]) => ({
      text,
      sentences: [...sentences].sort((a, b) => Number(isCopy(model, a)) - Number(isCopy(model, b)) || a - b),
      strands: [...own],
      confidence,
    }))
    .sort((a, b) => b.strands.length - a.strands.length || (a.sentences[0] ?? 0) - (b.sentences[0] ?? 0));
}

function articleOf(model: Model, sentence: number): PageArticle {
  return model.articles[(model.sentences[sentence] as Model["sentences"][number]).article] as PageArticle;
}

function isCopy(model: Model, sentence: number): boolean {
  return articleOf(model, sentence).copyOf !== null;
}

/** An article's title; the name of its file when it has none. */
export function titleOf({ title, source }: Pick<PageArticle, "title" | "source">): string {
  return title ?? source.split(/[\\/]/).at(-1) ?? source;
}

/** One quotation: the sentence, the articles that have it, and a way into each. */
export function quotation(model: Model, quoted: Quoted, change: ChangeState): HTMLElement {
  const sources = quoted.sentences.map((sentence) => sourceLine(articleOf(model, sentence), sentence, change));
  const sure = element(
    "span",
    { class: "confidence", attributes: { title: "The share of such claims that are right" } },
    `${Math.round(quoted.confidence * 100)}% sure`,
  );
  sources.at(-1)?.append(sure);
  return element(
    "figure",
    { class: "quotation" },
    element("blockquote", {}, quoted.text),
    element("figcaption", {}, ...sources),
  );
}

function sourceLine(article: PageArticle, sentence: number, change: ChangeState): HTMLElement {
  const title = titleOf(article);
  const about = [article.publisher, dateInWords(article.published)].filter(Boolean).join(", ");
  return element(
    "div",
    { class: "cited" },
    button(title, () => change({ article: article.id, sentence }), {
      class: "link source",
      attributes: { "aria-label": `Read in the article: ${title}` },
    }),
    about !== "" && element("span", { class: "source-line" }, about),
    article.copyOf !== null && element("span", { class: "badge" }, "Copy"),
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
    element("h2", {}, titleOf(article)),
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
