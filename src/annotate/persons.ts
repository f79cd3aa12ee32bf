// Persons: runs of capitalised words with something that says "this is a person" (a title, a given name, a verb of saying).
import type { Token } from "../text/tokens.ts";
import type { PersonMention, TitleMention } from "./annotated.ts";
import { isCalledBody } from "./body-evidence.ts";
import { type Found, nameRuns, type Run, trimRun } from "./name-runs.ts";
import { covers, textOf } from "./token-ranges.ts";
import { isGivenName, isJunior, type Words } from "./words.ts";

const SAYING =
  /^(?:said|says|told|added|noted|stressed|stated|urged|argued|warned|replied|explained|recalled|spoke|moderated|chaired|opened|thanked|called|asked|recounted|remarked|outlined|lamented|retorted|quipped|joked|testified|who)$/u;

/** Persons who are sure without the rest of the article: full names, and family names behind a title. */
export function findPersons(found: Found): PersonMention[] {
  return nameRuns(found)
    .map((run) => trimRun(found, run))
    .filter((run): run is Run => run !== null && isPerson(found, run))
    .map((run) => mentionOf(found.tokens, run));
}

/** Later, shorter mentions of persons already known: "Chen", "Colin". `known` has the words that stand for one of them. */
export function findShortMentions(
  found: Found,
  persons: readonly PersonMention[],
  known: ReadonlySet<string>,
): PersonMention[] {
  const taken = (at: number): boolean => persons.some((person) => covers(person, at));
  return nameRuns(found)
    .filter((run) => !taken(run.from))
    .flatMap((run) => {
      const mention = mentionOf(found.tokens, run);
      return known.has(mention.name) ? [mention] : [];
    });
}

function mentionOf(tokens: readonly Token[], run: Run): PersonMention {
  return { type: "person", name: textOf(tokens, run.from, run.to), from: run.from, to: run.to };
}

function isPerson(found: Found, run: Run): boolean {
  const { tokens } = found;
  if (isCalledBody(found, run.from)) return false;
  if (/^['’]s$/u.test(tokens[run.to]?.text ?? "") && tokens[run.to + 1]?.text === "Day") return false;
  if (titleBefore(found, run)) return true;
  const names = tokens.slice(run.from, run.to).map((token) => token.text);
  // "Jr." behind a name, a comma allowed: only persons have it.
  if (names.length > 1 && isJunior(tokens[tokens[run.to]?.text === "," ? run.to + 1 : run.to])) return true;
  if (names.length < 2 || names.every((word) => /^\p{Lu}+$/u.test(word) && word.length > 1)) return false;
  if (hasPersonalNames(found.words, names) || titleAfter(found, run)) return true;
  if (names.length > 4 || tokens[run.from - 1]?.lower === "the") return false;
  return hasOrigin(found, run) || SAYING.test(tokens[run.to]?.text ?? "") || isToldAsPerson(found, run);
}

/** "Vaipulu Taumoepeau, who …", ", 24, …", "said Vaipulu Taumoepeau.", "the director of the Harbour Museum, Vaipulu Taumoepeau, …". */
function isToldAsPerson(found: Found, run: Run): boolean {
  const { tokens } = found;
  if (!tokens.slice(run.from, run.to).every((token) => token.pos === "PROPN")) return false;
  const [mark, next, third] = tokens.slice(run.to, run.to + 3).map((token) => token.lower);
  if (mark === "," && /^(?:who|whose|whom|himself|herself)$/u.test(next ?? "")) return true;
  if (mark === "," && /^[1-9]\d$/u.test(next ?? "") && /^[,.]$/u.test(third ?? ".")) return true;
  if (isSaidBy(tokens, run)) return true;
  return mark === "," && tokens[run.from - 1]?.text === "," && isNamedHolder(found, run);
}

/** "…," said Vaipulu Taumoepeau: the verb behind a quotation, the name before a stop. */
function isSaidBy(tokens: readonly Token[], { from, to }: Run): boolean {
  const quoted = /^(?:[,”"?!]|``|'')$/u.test(tokens[from - 2]?.text ?? "");
  return (
    quoted &&
    /^(?:said|says|asked|added|recalled|warned)$/u.test(tokens[from - 1]?.lower ?? "") &&
    /^(?:[,.;]|who)$/u.test(tokens[to]?.text ?? ".")
  );
}

/** An office or a profession before, with what belongs to it and no verb or comma up to the one before the name. */
function isNamedHolder({ tokens, titles }: Found, { from }: Run): boolean {
  const title = titles.findLast(({ to }) => to < from);
  if (title === undefined || title.title.plural || !/^(?:office|profession|academic)$/u.test(title.title.kind))
    return false;
  const between = tokens.slice(title.to, from - 1);
  return (
    between.length < 12 &&
    (between.length === 0 || /^(?:of|for|at|to|in)$/u.test(between[0]?.lower ?? "")) &&
    between.every((token) => !/^(?:VERB|AUX|PUNCT|PRON)$/u.test(token.pos))
  );
}

/** Given names, family names in their place, or a first name that is an initial. */
function hasPersonalNames(words: Words, names: readonly string[]): boolean {
  const first = names[0] ?? "";
  if (isGivenName(words, first) || (words.familyFirst.has(first) && names.length <= 3)) return true;
  if (words.familyLast.has(names.at(-1) ?? "") || /^\p{Lu}\.$/u.test(first)) return true;
  return names.length <= 4 && names.some((word) => words.givenNames.has(word));
}

/** "Ana Ruiz (Chile)", "Ana Ruiz from Chile": a country or a body alone in brackets, or behind "from". */
function hasOrigin({ tokens, places, institutions }: Found, run: Run): boolean {
  const link = tokens[run.to]?.lower;
  if (link !== "(" && link !== "from") return false;
  const at = tokens[run.to + 1]?.lower === "the" ? run.to + 2 : run.to + 1;
  return [...places.countries, ...institutions].some(
    (mention) => mention.from === at && (link === "from" || tokens[mention.to]?.text === ")"),
  );
}

/** A title that ends where the name begins, a comma allowed: "Minister for Law, Mr K Shanmugam". */
function titleBefore(found: Found, run: Run): boolean {
  const { tokens, titles } = found;
  return titles.some((title) => {
    // "ambassadors Ana Ruiz and Sanaullah": each name of the list has the title.
    if (title.title.plural && /^(?:office|profession)$/u.test(title.title.kind))
      return title.to === run.from
        ? run.to - run.from > 1
        : run.from > title.to && run.from - title.to < 9 && listOnly(tokens.slice(title.to, run.from));
    const apposed =
      title.to === run.from - 1 && tokens[title.to]?.text === "," && run.to - run.from > 1 && run.to - run.from < 6;
    if (apposed && title.title.kind === "office" && closesApposition(found, title, run)) return true;
    if (title.to === run.from) return run.to - run.from > 1 || isTitleOfOneName(title, tokens);
    return false;
  });
}

/** "the minister, Ana Ruiz, said", "by the minister, Ana Ruiz."; "ministers, Cabinet Members." is no apposition. */
function closesApposition({ tokens }: Found, title: TitleMention, run: Run): boolean {
  const mark = tokens[run.to]?.text ?? ".";
  if (/^[,(]$/u.test(mark)) return true;
  const definite = /^(?:the|its|their|his|her|our|['’]s)$/u.test(tokens[title.from - 1]?.lower ?? "");
  return definite && /^[.;)]$/u.test(mark);
}

function listOnly(tokens: readonly Token[]): boolean {
  return (
    tokens[0]?.capital === true &&
    tokens[1]?.capital === true &&
    tokens.every((token) => token.capital || token.text === "," || token.lower === "and")
  );
}

/** Before a single capitalised word "head" or "chair" in lower case says little, and a profession, "Chef Kiosk", nothing. */
function isTitleOfOneName(title: TitleMention, tokens: readonly Token[]): boolean {
  if (title.title.kind === "profession") return false;
  return title.to - title.from > 1 || tokens[title.from]?.capital === true;
}

/** ", a professor of law", ", Permanent Representative of Chile", "(president)" after the name. */
function titleAfter(found: Found, run: Run): boolean {
  const { tokens, titles } = found;
  const mark = tokens[run.to]?.text ?? "";
  if (mark !== "," && mark !== "(") return false;
  const first = run.to + 1;
  return titles.some((title) => {
    if (title.from < first || title.from > first + 5 || title.title.plural || isNextPersons(found, title)) return false;
    // "Ana Ruiz, a visually impaired lawyer".
    const described =
      /^an?$/u.test(tokens[first]?.lower ?? "") &&
      tokens
        .slice(first + 1, title.from)
        .every((token) => !token.capital && /^(?:ADJ|ADV|NOUN|VERB)$/u.test(token.pos));
    if (described) return true;
    return tokens
      .slice(first, title.from)
      .every((token) =>
        /^(?:the|a|an|then|who|is|was|its|['’]s|country|nation|organi[sz]ation|alliance|group|bloc|kingdom|state)$/u.test(
          token.lower,
        ),
      );
  });
}

/** "… Offences, the Minister for Law Mr Salo": the title belongs to the name behind it. */
function isNextPersons({ tokens, titles }: Found, { to }: TitleMention): boolean {
  const next = titles.find((title) => title.from >= to && title.from < to + 6 && title.title.kind === "honorific");
  return next !== undefined && tokens.slice(to, next.from).every((token) => !/^[,;()]$/u.test(token.text));
}
