// The names of a body: as in the text, shorter forms of it, and the bodies named inside a longer name.

import type { Token } from "../text/tokens.ts";
import type { InstitutionMention } from "./annotated.ts";
import type { Found } from "./institution-borders.ts";
import { overlaps, textOf } from "./token-ranges.ts";
import { isGenitive } from "./words.ts";

/** "Law Committee of the Bar Council" is also known without the body that it belongs to. */
export function withPart(
  mention: InstitutionMention,
  nested: readonly InstitutionMention[],
  tokens: readonly Token[],
): InstitutionMention {
  const whole = nested.find((other) => other.to === mention.to && other.from > mention.from + 2);
  if (whole === undefined) return mention;
  const end = whole.from - (tokens[whole.from - 1]?.lower === "the" ? 2 : 1);
  if (tokens[end]?.lower !== "of" || end - mention.from < 2) return mention;
  const part = textOf(tokens, mention.from, end).replace(/ (['’]s)\b/gu, "$1");
  return { ...mention, aliases: [...mention.aliases, part] };
}

const LINK = /^(?:of|for|on|to|at|in|and|&|with|against|,|-)$/u;

/** Bodies named inside a longer name, behind its "of": the university whose centre it is. */
export function nestedBodies(
  mentions: readonly InstitutionMention[],
  outer: readonly InstitutionMention[],
  tokens: readonly Token[],
): InstitutionMention[] {
  const inner = mentions.filter((mention) => {
    if (mention.name === "" || mention.to - mention.from < 2) return false;
    return outer.some(
      (other) =>
        other.from < mention.from &&
        mention.to <= other.to &&
        other.to - other.from > mention.to - mention.from + 1 &&
        // "Norland's Ministry of Law" in "Norland's Ministry of Law and Trade" is no other body.
        tokens.slice(other.from, mention.from).some((token) => LINK.test(token.lower)),
    );
  });
  return outermost(inner).map((mention) => ({ ...mention, nested: true }));
}

/** Longest first; one that lies inside another of the same sentence, or across its border, goes. */
export function outermost(mentions: readonly InstitutionMention[]): InstitutionMention[] {
  const bySize = [...mentions].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: InstitutionMention[] = [];
  for (const mention of bySize) {
    const clash = kept.some((other) => overlaps(mention, other));
    if (!clash) kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

export function countryOf({ places }: Found, from: number, to: number): string | null {
  return (
    places.countries.find((country) => country.from >= from && country.to <= to && country.form !== "capital")?.code ??
    null
  );
}

export function nameOf({ tokens }: Pick<Found, "tokens">, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return "";
  let name = "";
  let end = first.start;
  for (const token of tokens.slice(from, to)) {
    name += (token.start > end ? " " : "") + token.text;
    end = token.end;
  }
  return name;
}

/** The name without the country before it, or after it. */
export function shorterNames(found: Found, from: number, at: number, to: number): string[] {
  const { places, tokens } = found;
  const leading = places.countries.find((country) => country.from === from && country.to <= at);
  const afterGenitive = leading !== undefined && isGenitive(tokens[leading.to]) ? leading.to + 1 : leading?.to;
  const trailing = places.countries.find((country) => country.to === to && country.from > at + 1);
  const cut = trailing === undefined ? to : trailing.from - (tokens[trailing.from - 1]?.lower === "the" ? 2 : 1);
  const names: string[] = [];
  if (afterGenitive !== undefined) names.push(nameOf(found, afterGenitive, to));
  if (trailing !== undefined && cut > from) names.push(nameOf(found, from, cut));
  return names;
}
