// Whether a noun that can mean a gathering means one here: "the call" does, "calls for peace" does not.
import type { Sentence } from "../annotate/annotated.ts";
import type { Token } from "../text/tokens.ts";

const LOOSE = /^(?:consultation|dialogue|dialog|discussion|conversation|debate|consultations|negotiations)$/u;
const DAYS: ReadonlySet<string> = new Set(["today", "yesterday", "tomorrow"]);

/** Whether the noun from token `at` to token `head` names a gathering: not quoted, no part of a name, no verb. */
export function isGathering(sentence: Sentence, at: number, head: number): boolean {
  const { tokens } = sentence;
  const token = tokens[head];
  if (token === undefined || (sentence.quoted[head] && !isSoCalled(tokens, at, head)) || isInName(sentence, at, head))
    return false;
  const before = tokens[at - 1];
  const next = tokens[head + 1];
  if (meansOtherThing(tokens, at, head)) return false;
  if (token.lower === "launch") return isLaunch(tokens, at, head);
  if (token.lower === "round") return isTurn(tokens, at);
  // "Harbour Arbitration Week": only a name of at least two words before it makes a week a gathering.
  if (token.lower === "week") return token.capital && isNamedWeek(tokens, at);
  if (next?.lower === "-" || before?.text === "-" || isOtherSense(tokens, at, head)) return false;
  // "sat down to talks": no infinitive ends in s.
  if (token.lower === "talks" && before?.lower === "to") return true;
  if (token.pos === "VERB" || token.pos === "AUX")
    return before !== undefined && /^(?:DET|ADJ|NUM|PROPN|NOUN|PART)$/u.test(before.pos) && before.lower !== "to";
  if (before?.lower === "to" && next?.pos === "DET") return false;
  return next === undefined || !isModifiedNoun(next);
}

/** A way, a place, an occasion or a verb rather than a gathering. */
function meansOtherThing(tokens: Sentence["tokens"], at: number, head: number): boolean {
  return isOccasion(tokens, head) || isMeans(tokens, at, head) || isBuilding(tokens, at, head);
}

/** "in celebration of Black History Month" */
function isOccasion(tokens: Sentence["tokens"], head: number): boolean {
  const around = [tokens[head - 1]?.lower, tokens[head + 1]?.lower].join(" ");
  return around === "in of" && /^(?:celebration|commemoration)$/u.test(tokens[head]?.lower ?? "");
}

/** "the next round is to take place": of talks; "the first round of elections", "a round of golf" are other things. */
function isTurn(tokens: Sentence["tokens"], at: number): boolean {
  const next = tokens[at + 1];
  const behind =
    next === undefined || /^(?:AUX|VERB|PUNCT)$/u.test(next.pos) || /^(?:in|on|at|next|later)$/u.test(next.lower);
  return (
    behind && /^(?:next|previous|last|latest|first|second|third|fourth|new|fresh)$/u.test(tokens[at - 1]?.lower ?? "")
  );
}

/** "met by video conference", "spoke via conference call": how, not what. */
function isMeans(tokens: Sentence["tokens"], at: number, head: number): boolean {
  return (
    /^(?:by|via|over|through)$/u.test(tokens[at - 1]?.lower ?? "") &&
    /^(?:(?:video ?|tele)conference|(?:conference|video|phone|telephone) call)$/u.test(
      tokens
        .slice(at, head + 1)
        .map((token) => token.lower)
        .join(" "),
    )
  );
}

/** "in Kendal Town Hall" */
function isBuilding(tokens: Sentence["tokens"], at: number, head: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[head]?.text === "Hall" &&
    before?.capital === true &&
    /^(?:in|at|outside|inside|near|to|from)$/u.test(
      tokens.slice(0, at).findLast((token) => !token.capital)?.lower ?? "",
    )
  );
}

function isInName({ institutions, persons }: Sentence, at: number, head: number): boolean {
  return (
    institutions.some((body) => body.from <= at && head < body.to && body.name !== "") ||
    persons.some((person) => person.from <= at && head < person.to)
  );
}

/** "close consultation", "calls for peace", "convention against torture": the noun means no gathering. */
function isOtherSense(tokens: Sentence["tokens"], at: number, head: number): boolean {
  const token = tokens[head];
  const next = tokens[head + 1]?.lower ?? "";
  if (token === undefined) return true;
  // "a public consultation" is done in writing.
  if (/^consultations?$/u.test(token.lower) && tokens[head - 1]?.lower === "public") return true;
  if (LOOSE.test(token.lower)) return !token.capital && !isSpecific(tokens, at);
  if (token.lower === "calls") return !/^(?:DET|NUM|ADJ)$/u.test(tokens[at - 1]?.pos ?? "");
  if (token.lower === "call" && at === head) return /^(?:for|on|to)$/u.test(next) || !isDetermined(tokens[at - 1]);
  return token.lower === "convention" && (/^(?:on|against|for)$/u.test(next) || isTreaty(tokens, at));
}

/** "Countries call", "they call": without an article or the like before it the word is a verb. */
function isDetermined(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    (/^(?:DET|ADJ|NUM|PART)$/u.test(before.pos) || /^(?:his|her|its|their|our|['’]s)$/u.test(before.lower))
  );
}

/** "a meeting place", "the talks process": the noun only modifies another. */
function isModifiedNoun(next: Token): boolean {
  return next.pos === "NOUN" && !next.capital && !DAYS.has(next.lower);
}

/** "close consultation" is none in particular; "a consultation", "held consultations", "their dialogue" is one. */
function isSpecific(tokens: Sentence["tokens"], at: number): boolean {
  // "the importance of close consultation": another noun's article is not its own.
  const reach = tokens.slice(Math.max(0, at - 5), at);
  const before = reach.slice(reach.findLastIndex((token) => token.lower === "of") + 1);
  return before.some(
    (token) =>
      token.pos === "DET" ||
      token.pos === "NUM" ||
      /^(?:['’]s|their|his|her|its|our|held|hold|holds|holding|hosted|host|had|began|opened|resumed|concluded|during|after)$/u.test(
        token.lower,
      ),
  );
}

/** "Singapore Convention Week 2022"; not "Last Week", "Holy Week". */
function isNamedWeek(tokens: Sentence["tokens"], at: number): boolean {
  const words = [tokens[at - 2], tokens[at - 1]];
  return words.every((word) => word?.capital && !/^(?:DET|PRON|ADP)$/u.test(word.pos));
}

/** "attended the launch of", "the launch was officiated by": a launch that people come to. */
function isLaunch(tokens: Sentence["tokens"], at: number, head: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  if (before.some((word) => /^(?:at|during|attend\w*|witness\w*|host\w*|officiat\w*|grac\w*)$/u.test(word)))
    return true;
  const behind = tokens.slice(head + 1, head + 16).map((token) => token.lower);
  const be = behind.indexOf("was");
  return (
    be >= 0 &&
    behind.slice(be, be + 4).some((word) => /^(?:officiated|attended|held|hosted|graced|moderated)$/u.test(word))
  );
}

/** "the Convention has 53 signatories": a treaty. */
function isTreaty(tokens: Sentence["tokens"], at: number): boolean {
  const bare = tokens[at]?.capital === true && tokens[at - 1]?.capital !== true;
  return (
    bare &&
    tokens.some((token) => /^(?:signator\w+|ratif\w+|acced\w+|accession|treaty|force|parties)$/u.test(token.lower))
  );
}

/** 'a "food summit"': a name of two or three words in quotes is no quotation. */
function isSoCalled(tokens: Sentence["tokens"], at: number, head: number): boolean {
  const mark = /^["“”]$/u;
  return (
    mark.test(tokens[head + 1]?.text ?? "") &&
    [tokens[at - 1], tokens[at - 2]].some((token) => mark.test(token?.text ?? ""))
  );
}
