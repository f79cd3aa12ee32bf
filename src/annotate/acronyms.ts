// Short forms that the article itself introduces: "Singapore Land Authority (SLA)", "ECPM (Together Against …)".
import type { Token } from "../text/tokens.ts";
import type { InstitutionMention } from "./annotated.ts";
import { covers } from "./token-ranges.ts";

const ACRONYM = /^[\p{Lu}][\p{L}&+\d-]{1,11}$/u;
const QUOTE = /^["“”'‘’]$/u;

/** Short form → the institution that it stands for, as this sentence introduces it. */
export function introducedAcronyms(
  tokens: readonly Token[],
  institutions: readonly InstitutionMention[],
): [string, InstitutionMention][] {
  return institutions.flatMap((mention): [string, InstitutionMention][] => {
    if (mention.name === "" || tokens[mention.to]?.text !== "(") return [];
    const inner = institutions.find((other) => other.nested === true && other.to === mention.to);
    let at = mention.to + 1;
    if (QUOTE.test(tokens[at]?.text ?? "")) at += 1;
    const [short, length] = unspaced(tokens, at);
    at += length - 1;
    if (QUOTE.test(tokens[at + 1]?.text ?? "")) at += 1;
    const closed = tokens[at + 1]?.text === ")" || tokens[at + 1]?.text === "," || tokens[at + 1]?.lower === "or";
    if (!closed) return [];
    // "Centre for Studies of the International Department (ID)": the short form belongs to the part that begins with its letter.
    if (inner !== undefined && !mention.name.startsWith(short[0] ?? "") && isShortFor(short, inner.name))
      return [[short, inner]];
    return isShortFor(short, mention.name) && mention.nested !== true ? [[short, mention]] : [];
  });
}

/** The token with what is joined to it by hyphens, "UNA-China", and its length in tokens. */
function unspaced(tokens: readonly Token[], at: number): [string, number] {
  let text = tokens[at]?.text ?? "";
  let length = 1;
  while (
    tokens[at + length]?.text === "-" &&
    tokens[at + length]?.start === tokens[at + length - 1]?.end &&
    tokens[at + length + 1]?.start === tokens[at + length]?.end
  ) {
    text += `-${tokens[at + length + 1]?.text ?? ""}`;
    length += 2;
  }
  return [text, length];
}

/** Two capitals at least, and the first letter is that of some word of the name. */
function isShortFor(short: string, name: string): boolean {
  if (!ACRONYM.test(short) || (short.match(/\p{Lu}/gu)?.length ?? 0) < 2) return false;
  return name.split(/[\s-]+/u).some((word) => word.startsWith(short[0] ?? " "));
}

/** Mentions of introduced short forms in a sentence, where no other institution lies. */
export function findAcronyms(
  tokens: readonly Token[],
  institutions: readonly InstitutionMention[],
  acronyms: ReadonlyMap<string, InstitutionMention>,
): InstitutionMention[] {
  return tokens.flatMap((token, at): InstitutionMention[] => {
    const [text, length] = unspaced(tokens, at);
    const whole = acronyms.get(text);
    const meant = whole ?? acronyms.get(token.text);
    if (meant === undefined || institutions.some((mention) => covers(mention, at))) return [];
    return [
      {
        ...meant,
        nested: false,
        aliases: [...meant.aliases, whole === undefined ? token.text : text],
        from: at,
        to: at + (whole === undefined ? 1 : length),
      },
    ];
  });
}
