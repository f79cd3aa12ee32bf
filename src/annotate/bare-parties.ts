// Parties called by a word that is another word too: "Labour said", "the Welsh Conservatives", never "labour costs".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention } from "./annotated.ts";
import { textOf } from "./token-ranges.ts";
import type { Words } from "./words.ts";

/** Nouns, written small, that only follow a party's name. */
const OF_PARTY =
  /^(?:party|leader|leadership|candidates?|councillors?|spokesman|spokeswoman|spokesperson|conference|peers?|whips?|frontbench\w*|backbench\w*|activists?|voters?|members?|supporters?|manifesto|majority|victory|pact|lawmakers?|government|opposition|lead|seats?|rival)$/u;
const BEFORE =
  /^(?:the|with|by|from|to|and|or|against|between|both|told|accused|joined|left|attacked|support(?:s|ed)?|but|while|opposition)$/u;

/** Parties by their bare names in one sentence, where nothing else lies. */
export function findBareParties(tokens: readonly Token[], words: Words): InstitutionMention[] {
  return tokens.flatMap((token, at): InstitutionMention[] => {
    if (!token.capital) return [];
    const forms = [token.text, tokens[at + 1]?.text ?? ""];
    const party = words.parties.longestAt(forms, 0);
    if (party === null || !isPartyHere(tokens, at, at + party.length)) return [];
    const to = at + party.length;
    // "the Welsh Conservatives": those of a country or a part of one.
    const before = tokens[at - 1]?.text ?? "";
    const ofPart = [words.countryParts, words.countries].some((index) => index.longestAt([before], 0) !== null);
    const from = ofPart ? at - 1 : at;
    const told = ofPart ? { name: textOf(tokens, from, to), aliases: [] } : party.value;
    return [{ type: "institution", ...told, kind: "party", head: "party", country: null, from, to }];
  });
}

function isPartyHere(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (before?.capital === true && from > 1) return before.text !== "of";
  if (next === undefined) return BEFORE.test(before?.lower ?? "");
  if (/^(?:MPs?|MEPs?|MSPs?|AMs?|TDs?)$/u.test(next.text) || OF_PARTY.test(next.lower)) return true;
  if (next.capital || next.text === "-") return false;
  if (/^['’]s$/u.test(next.text) || next.pos === "AUX") return true;
  if (next.pos === "VERB") return !/ing$/u.test(next.lower);
  return BEFORE.test(before?.lower ?? "") && /^(?:PUNCT|CCONJ|ADP|SCONJ|ADV)$/u.test(next.pos);
}
