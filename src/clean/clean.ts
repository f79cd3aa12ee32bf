// Raw article → article: plain characters, paragraphs, no boilerplate; title, day, publisher and language found.
import { digestOf } from "../graph/ids.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Article, RawArticle, ReadFailure } from "../model.ts";
import { clearBoilerplate, compileBoilerplate } from "./boilerplate.ts";
import { plainCharacters } from "./characters.ts";
import { datelineOf } from "./dateline.ts";
import { frequentWords, languageOf } from "./language.ts";
import { joinParagraphs, paragraphsOf } from "./paragraphs.ts";
import { dayOfText, givenDay } from "./publication-day.ts";
import { partTitle } from "./title.ts";

/**
 * Makes the cleaner: a pure function of one raw article, linear in its length, that throws for no text. It gives a
 * failure instead of an article when nothing to read is left.
 */
export function createCleaner(lexicon: Lexicon): (raw: RawArticle) => Article | ReadFailure {
  const boilerplate = compileBoilerplate(lexicon);
  const words = frequentWords(lexicon);
  return (raw) => {
    const found = clearBoilerplate(boilerplate, paragraphsOf(plainCharacters(raw.text)));
    const { title, paragraphs } = partTitle(lineOf(raw.title), found.paragraphs);
    const body = joinParagraphs(paragraphs);
    if (body === "") return emptyArticle(raw.source);
    const dateline = datelineOf(body);
    const published = givenDay(raw.published) ?? found.published ?? dayOfText(body, paragraphs, dateline);
    // A headline is a sentence of the article like any other: it can be quoted, so it has its place in the text.
    const text = title === null ? body : `${title}\n\n${body}`;
    return {
      id: `article:${digestOf(title ?? "", text, published ?? "").slice(0, 16)}`,
      source: raw.source,
      url: lineOf(raw.url),
      title,
      publisher: lineOf(raw.publisher) ?? dateline?.agency ?? null,
      language: languageOf(words, text),
      published,
      text,
      copyOf: null,
    };
  };
}

function lineOf(words: string | null): string | null {
  const line = plainCharacters(words ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? null : line;
}

function emptyArticle(source: string): ReadFailure {
  return {
    where: source,
    what: "no article text is left once menus and the like are taken off",
    hint: "look at the file: it may hold only a title, links or pictures",
  };
}
