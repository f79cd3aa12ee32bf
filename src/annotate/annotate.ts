// Article → sentences of tokens with mentions of countries, places, institutions, titles and persons.
import type { Article } from "../model.ts";
import { findSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { findAcronyms, introducedAcronyms } from "./acronyms.ts";
import type { Annotated, InstitutionMention, PersonMention, Sentence } from "./annotated.ts";
import { findContextBodies } from "./context-bodies.ts";
import { findPlaces } from "./countries.ts";
import { findInstitutions } from "./institutions.ts";
import { findPersons, findShortMentions } from "./persons.ts";
import { markQuotes } from "./quotes.ts";
import { findRosterBodies } from "./roster-bodies.ts";
import { findTitles } from "./titles.ts";
import { covers, overlaps, textOf } from "./token-ranges.ts";
import { isNoName, type Words } from "./words.ts";

type Named = Omit<Sentence, "titles" | "persons">;

/** Annotates one article. What one sentence introduces (short forms, full names) is known in all. */
export function annotate(article: Article, words: Words): Annotated {
  const named = nameBodies(article, words);
  const acronyms = new Map(named.flatMap((sentence) => introducedAcronyms(sentence.tokens, sentence.institutions)));
  const titled = named.map((sentence) => {
    const short = findAcronyms(sentence.tokens, sentence.institutions, acronyms);
    const institutions = [...sentence.institutions, ...short].sort((a, b) => a.from - b.from);
    return withTitles({ ...sentence, institutions }, article, words);
  });
  const strong = titled.map((sentence) => findPersons({ ...sentence, words, places: sentence }));
  const known = shortForms(strong.flat(), words);
  const sentences = titled.map((sentence, index): Sentence => {
    const persons = strong[index] ?? [];
    const short = findShortMentions({ ...sentence, words, places: sentence }, persons, known);
    return { ...sentence, persons: [...persons, ...short].sort((a, b) => a.from - b.from) };
  });
  const bodied = withContextBodies(sentences, words);
  return {
    article,
    sentences: bodied.map((sentence, at) =>
      sentence === sentences[at] ? sentence : withTitles(sentence, article, words),
    ),
  };
}

/** The sentence with its titles: "the chief executive of Ferrovale" takes in the body behind it. */
function withTitles<S extends Named>(sentence: S, { text }: Article, words: Words): S & Pick<Sentence, "titles"> {
  const { tokens, countries, places, institutions } = sentence;
  return { ...sentence, titles: findTitles({ text, tokens, words, places: { countries, places }, institutions }) };
}

/** Adds the bodies that only their surroundings tell, and then their later mentions by the same name. */
function withContextBodies(annotated: readonly Sentence[], words: Words): Sentence[] {
  const sentences = annotated.map((sentence) => withRosterBodies(sentence, words));
  const told = sentences.map((sentence) => findContextBodies({ ...sentence, words, places: sentence }));
  const known = new Map(told.flat().map((body) => [body.name, body]));
  return sentences.map((sentence, index) => {
    const taken = (at: number): boolean =>
      [...sentence.institutions, ...sentence.persons, ...sentence.titles, ...sentence.countries].some((mention) =>
        covers(mention, at),
      );
    const again = findNames(sentence.tokens, known).filter(
      (body) => !taken(body.from) && !told[index]?.some((own) => overlaps(own, body)),
    );
    const added = [...(told[index] ?? []), ...again];
    return added.length === 0
      ? sentence
      : { ...sentence, institutions: [...sentence.institutions, ...added].sort((a, b) => a.from - b.from) };
  });
}

/** A body's whole name at the end of a line takes the place of what was read in a part of it. */
function withRosterBodies(sentence: Sentence, words: Words): Sentence {
  const added = findRosterBodies(sentence, words);
  if (added.length === 0) return sentence;
  const kept = sentence.institutions.filter((known) => !added.some((body) => overlaps(body, known)));
  return { ...sentence, institutions: [...kept, ...added].sort((a, b) => a.from - b.from) };
}

function findNames(tokens: Sentence["tokens"], known: ReadonlyMap<string, InstitutionMention>): InstitutionMention[] {
  if (known.size === 0) return [];
  return tokens.flatMap((token, from): InstitutionMention[] => {
    if (!token.capital) return [];
    for (let to = Math.min(tokens.length, from + 4); to > from; to -= 1) {
      const body = known.get(textOf(tokens, from, to));
      if (body !== undefined) return [{ ...body, from, to }];
    }
    return [];
  });
}

function nameBodies(article: Article, words: Words): Named[] {
  let open = false;
  let line = -1;
  return findSentences(article.text, words.abbreviations).map((span, index) => {
    const tokens = tokenize(article.text, span, words.keepHyphen);
    // A quotation that runs on is opened anew in each paragraph; a mark forgotten in one does not spoil the next.
    const marks = markQuotes(tokens, span.line === line && open);
    open = marks.open;
    line = span.line;
    const { countries, places } = findPlaces(tokens, words);
    const institutions: readonly InstitutionMention[] = findInstitutions(
      tokens,
      words,
      { countries, places },
      marks.quoted,
    );
    const heading = span.line === 0 && article.title !== null && article.text.startsWith(article.title);
    return { ...span, index, tokens, countries, places, institutions, quoted: marks.quoted, heading };
  });
}

/** The single words by which the article may call its persons again. */
function shortForms(persons: readonly PersonMention[], words: Words): Set<string> {
  const forms = new Set<string>();
  for (const { name } of persons) {
    const parts = name.split(" ");
    const last = parts.at(-1) ?? name;
    forms.add(last);
    // "Gazzar" of "Hisham al-Gazzar".
    if (/^(?:al|el)-\p{Lu}\p{L}{3,}/iu.test(last)) forms.add(last.slice(3));
    if (parts.length === 1) continue;
    forms.add(parts.slice(1).join(" "));
    // "Condo" of "Edgar Condo Limachi".
    const first = parts.length > 2 ? (parts.at(-2) ?? "") : "";
    if (/^\p{Lu}\p{Ll}{2,}/u.test(first) && !words.givenNames.has(first) && !isNoName(words, first)) forms.add(first);
    if (words.familyFirst.has(parts[0] ?? "")) forms.add(parts[0] ?? "");
    if (words.givenNames.has(parts[0] ?? "")) forms.add(parts[0] ?? "");
  }
  return forms;
}
