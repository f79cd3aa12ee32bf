// The place of a gathering: what "in" or "at" names behind it, if nothing else can be meant; "visit to"; a city in its name.
import { textOf } from "../annotate/token-ranges.ts";
import { isGenitive } from "../annotate/words.ts";
import type { Cluster } from "./clusters.ts";
import { leadIn } from "./dates/gathering-places.ts";
import { bearsDate, HOLDS, TAKES_PART } from "./dates/time-verbs.ts";
import { within } from "./dates/windows.ts";
import type { EventMention } from "./event-mentions.ts";
import type { Clause } from "./unit-lists.ts";

/** A place named in a sentence, by its tokens; `wide` is a country, a state or a part of the world. */
type Named = { readonly name: string; readonly from: number; readonly to: number; readonly wide: boolean };
type CountryNames = ReadonlyMap<string, string>;

const REACH = 40;
const BORDER =
  /^(?:;|:|--|—|when|while|because|if|where|although|whether|after|before|since|about|over|regarding|ahead|but)$/u;
const DATE_WORD =
  /^(?:today|yesterday|tomorrow|morning|afternoon|evening|night|week|month|year|weekend|place|time|\d+(?:st|nd|rd|th)?)$/u;
const NAMED_AFTER = /(?:convention|agreement|treaty|protocol|accord|pact)s?$/iu;

/** The first place that the sentences on a gathering tell; null if they tell none. */
export function placeOf(cluster: Cluster, clauses: readonly Clause[], countries: CountryNames): string | null {
  if (cluster.group === "call") return null;
  for (const find of [placeBehind, placeBefore, placeInside])
    for (const mention of cluster.mentions) {
      const clause = clauses[mention.sentence];
      const place = clause === undefined ? null : find(mention, clause, countries);
      if (place !== null) return place;
    }
  return null;
}

/** "visit to Oslo", "met today in Oslo", "the talks, hosted by Norway, were held in Oslo". */
function placeBehind(mention: EventMention, clause: Clause, countries: CountryNames): string | null {
  const { tokens, quoted } = clause.sentence;
  const start = mention.head + 1;
  if (mention.group === "visit") return destination(mention, clause, countries);
  for (let at = start; at < Math.min(tokens.length, start + REACH); at += 1) {
    const word = tokens[at]?.lower ?? "";
    const isThat = word === "that" && !clause.verbs.some((verb) => verb.from === at + 1);
    if (isThat || BORDER.test(word) || (quoted[at] && !quoted[mention.head])) return null;
    if (word !== "in" && word !== "at") continue;
    const place = placeAt(clause, at + 1, countries);
    if (place !== null && isOf(mention, clause, at, place)) return place.name;
  }
  return null;
}

function destination(mention: EventMention, clause: Clause, countries: CountryNames): string | null {
  const { tokens } = clause.sentence;
  const behind = mention.head + 1;
  const to = tokens[behind]?.lower === "to" ? behind + 1 : null;
  const start = mention.verbal ? behind : to;
  return start === null ? null : (placeAt(clause, start, countries)?.name ?? null);
}

/** The place that starts at a token, "the" or "the Kenyan capital," before it aside; none within a longer name. */
function placeAt(clause: Clause, from: number, names: CountryNames): Named | null {
  const { tokens, places, countries, institutions } = clause.sentence;
  const start = tokens[from]?.lower === "the" ? from + 1 : from;
  if (institutions.some((body) => body.from <= start && start < body.to && body.name !== "")) return null;
  const place = places.find((candidate) => candidate.from === start);
  const country = countries.find((candidate) => candidate.from === start);
  const found = place ?? country;
  if (found === undefined) return null;
  if (country?.form === "demonym" && tokens[country.to]?.lower === "capital") {
    const city = tokens[country.to + 1]?.text === "," ? country.to + 2 : country.to + 1;
    return placeAt(clause, city, names);
  }
  if (isPartOfMore(clause, found.to)) return null;
  if (place !== undefined)
    return { ...found, name: place.place.name, wide: /^(?:state|region)$/u.test(place.place.kind) };
  if (country === undefined || country.form === "demonym") return null;
  const isCapital = country.form === "capital";
  const name = isCapital ? textOf(tokens, country.from, country.to) : names.get(country.code);
  return name === undefined ? null : { ...found, name, wide: !isCapital };
}

/** "Chile's port", "U.S.-Chile relations", "Chile law", "the Investing in Chile Cabinet"; not "Washington DC". */
function isPartOfMore({ sentence: { tokens, places, countries } }: Clause, to: number): boolean {
  const next = tokens[to];
  if (next === undefined) return false;
  if (isGenitive(next) || next.text === "-") return true;
  if (next.pos === "PROPN" && next.capital)
    return (
      !/day$|^(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)/u.test(next.lower) &&
      ![...places, ...countries].some((other) => other.from === to)
    );
  return next.pos === "NOUN" && !DATE_WORD.test(next.lower);
}

/** Whether the place behind "in" at a token is that of the gathering, not of something told in between. */
function isOf(mention: EventMention, clause: Clause, at: number, place: Named): boolean {
  const { tokens } = clause.sentence;
  const start = mention.head + 1;
  const verbs = within(clause.verbs, start, at);
  const relative = tokens.slice(start, verbs[0]?.from ?? start).some((token) => /^(?:which|that)$/u.test(token.lower));
  if (!verbs.every((verb) => bearsDate(clause, verb, relative, at))) return false;
  const others = within(clause.events, start, at);
  if (others.some((other) => !/^(?:at|of|during|in|for)$|\bof$/u.test(leadIn(clause, other)))) return false;
  // "the war in Chile", "people in Chile", "a fire in Oslo": of what stands right before; "the minister in Oslo" may be both.
  const before = tokens[at - 1];
  if (at === start || before?.pos !== "NOUN" || before.capital || DATE_WORD.test(before.lower)) return true;
  return !place.wide && !/^an?$/u.test(tokens[at - 2]?.lower ?? "");
}

/** "In Accra, Ana Ruiz chaired a meeting". */
function placeBefore(mention: EventMention, clause: Clause, countries: CountryNames): string | null {
  const { tokens } = clause.sentence;
  const place = /^(?:in|at)$/u.test(tokens[0]?.lower ?? "") ? placeAt(clause, 1, countries) : null;
  if (place === null || tokens[place.to]?.text !== ",") return null;
  const verbs = within(clause.verbs, place.to, mention.from);
  const [verb] = verbs;
  if (mention.verbal) return verbs.length === 0 ? place.name : null;
  const acts = verb !== undefined && (HOLDS.test(verb.lemma) || TAKES_PART.test(verb.lemma));
  return acts && verbs.length === 1 && leadIn(clause, mention) === "" ? place.name : null;
}

/** "the Oslo conference", "the Camp David Trilateral Summit"; a treaty is named after where it was signed. */
function placeInside(mention: EventMention, { sentence: { tokens, places } }: Clause): string | null {
  if (mention.verbal || NAMED_AFTER.test(mention.name)) return null;
  const found = within(places, mention.from, mention.head).find(({ to, place }) => {
    const between = tokens.slice(to, mention.head);
    return (
      /^(?:city|venue)$/u.test(place.kind) &&
      between.every((token) => token.pos === "ADJ" || /lateral$/u.test(token.lower))
    );
  });
  return found?.place.name ?? null;
}
