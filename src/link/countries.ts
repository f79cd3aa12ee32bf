// Whether a country's word means the state: "the Chilean delegation" does, "a Chilean wine" does not.
import type { CountryMention, Sentence } from "../annotate/annotated.ts";

const STATE_NOUNS =
  /^(?:government|administration|authorit(?:y|ies)|delegations?|officials?|president|premier|prime|minister|ministers|ministry|leaders?|leadership|side|people|forces?|troops|army|military|territor(?:y|ies|ial)|sovereignty|parliament|congress|senate|embassy|ambassadors?|envoys?|diplomats?|mission|foreign|state|federation|capital|counterparts?|nationals?|citizens?|regime|democracy|law|policy|parliamentarians?|lawmakers?|cabinet|king|queen|prince|emir|sultan|chancellor|spokes\w+|border|soil|waters|election|elections|constitution|economy|companies|governments?|and|national|deputy|vice|secretary|defen[cs]e|security|treasury|embargo|sanctions|nuclear|banks?|nation|republic|permanent|standing|senior|cooperation|relations|ties|partnership|alliance|states?|allies|counterpart|public|voters|peoples?|community|society|invasion|aggression|war|airspace|bishop|media|police|intelligence|opposition|politicians?|businesses|investors?|trade|exports?|goods|dollar|dollars|civil|refugees|students|scientists|workers|farmers|troop|role|presidency|chair|hosts?|friends?)$/u;
const SAYING =
  /^(?:said|says|warned|accused|denied|insisted|wants|announced|rejected|condemned|called|urged|agreed|hopes|sees|views|considers|maintains|has|had)$/u;

/** Names always do; nationals as plurals or before a noun of state; a capital when it speaks or stands in for its state. */
export function isStateUse({ tokens, persons, titles }: Sentence, { form, from, to }: CountryMention): boolean {
  const next = tokens[to];
  const before = tokens[from - 1];
  if (form === "name") return true;
  if (form === "capital") {
    const speaks =
      next !== undefined && SAYING.test(next.lower) && !/^(?:in|at|from|to|near)$/u.test(before?.lower ?? "");
    const partner =
      /^(?:with|between)$/u.test(before?.lower ?? "") ||
      (before?.lower === "and" && /^between$/u.test(tokens[from - 3]?.lower ?? ""));
    return speaks || partner;
  }
  if (next === undefined) return tokens[to - 1]?.lower.endsWith("s") ?? false;
  if (STATE_NOUNS.test(next.lower)) return true;
  if (persons.some((person) => person.from === to) || titles.some((title) => title.from <= from && title.to > to))
    return true;
  return /s$/u.test(tokens[to - 1]?.lower ?? "") || next.text === "-" || (next.capital && next.pos === "PROPN");
}
