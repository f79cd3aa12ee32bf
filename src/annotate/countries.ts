// Countries and places by longest match in the lexicon, with the words around them to tell "Jordan" the state from the man.
import type { Token } from "../text/tokens.ts";
import type { CountryMention, PlaceMention } from "./annotated.ts";
import { isHead, isNoName, plain, titleWord, type Words } from "./words.ts";

/** All countries (names, nationals, seats of government) and other places of a sentence, left to right, none overlapping. */
export function findPlaces(
  tokens: readonly Token[],
  words: Words,
): { countries: CountryMention[]; places: PlaceMention[] } {
  const forms = tokens.map((token) => plain(token.text));
  const countries: CountryMention[] = [];
  const places: PlaceMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const country = words.countries.longestAt(forms, at);
    const place = words.places.longestAt(forms, at);
    const surname =
      at > 0 &&
      country?.length === 1 &&
      country.value.form === "demonym" &&
      isGivenName(tokens, at - 1, words) &&
      !words.places.longestAt(forms, at - 1);
    if (surname) at += 1;
    else if (
      country !== null &&
      country.length >= (place?.length ?? 0) &&
      isCountryHere(tokens, at, at + country.length, country.value.caution, words)
    ) {
      countries.push({
        type: "country",
        code: country.value.code,
        form: country.value.form,
        from: at,
        to: at + country.length,
      });
      at += country.length;
    } else if (place !== null) {
      places.push({ type: "place", place: place.value, from: at, to: at + place.length });
      at += place.length;
    } else {
      at += country?.length ?? 1;
    }
  }
  return { countries, places };
}

/** A given name of the list, or an unknown capitalised word within the sentence: "Danilo Turk", "Amel French". */
function isGivenName(tokens: readonly Token[], at: number, words: Words): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  if (words.givenNames.has(word.text)) return true;
  const next = tokens[at + 2];
  const closed = next === undefined || /^(?:PUNCT|VERB|AUX|PART)$/u.test(next.pos);
  const plainName = /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) && word.pos === "PROPN" && at > 0;
  return (
    plainName &&
    closed &&
    !isHead(words, word.text) &&
    !words.portfolio.has(word.text) &&
    !isNoName(words, word.text) &&
    words.titles.longestAt([titleWord(word)], 0) === null
  );
}

/** A word like "Jordan" next to a given name or before a family name is a person's. */
function isCountryHere(tokens: readonly Token[], from: number, to: number, caution: boolean, words: Words): boolean {
  if (!caution) return true;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before !== undefined && (words.givenNames.has(before.text) || /^(?:Mr|Ms|Mrs|Dr|Prof)\.?$/u.test(before.text)))
    return false;
  if (after === undefined || !after.capital) return !/^(?:University)$/u.test(before?.text ?? "");
  // "Georgia Meloni", "Jordan Peterson": an unknown capitalised word that is no head, title or noun of a body follows.
  const known =
    isHead(words, after.text) || words.portfolio.has(after.text) || words.titles.longestAt([after.lower], 0) !== null;
  return known || after.pos !== "PROPN" || before?.text === "of" || before?.text === "in";
}
