// A name as plain words: Latin letters, no diacritics, lower case; and the keys by which like names find each other.
import anyAscii from "any-ascii";

/** "Héctor-Luis O’Dea" → "hector-luis o'dea"; other scripts are transliterated letter by letter. */
export function fold(name: string): string {
  const latin = anyAscii(name.normalize("NFKC"));
  // Chinese and Japanese come out joined with capitals: "XiJinPing".
  const spaced = /^[\p{ASCII}\p{Script=Latin}]*$/u.test(name) ? latin : latin.replace(/([a-z])(?=[A-Z])/g, "$1 ");
  return spaced.toLowerCase();
}

/** The words of a name; "J.-C." gives "j", "c"; "U.S." gives "us"; "Qa'ida" gives "qaida". */
export function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/\b((?:[a-z]\.){2,})(?=[\s,)]|$)/g, (letters) => `${letters.replaceAll(".", "")} `)
    .replace(/'s\b/g, "")
    .replace(/['`"]/g, "")
    .replaceAll("&", " and ")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** What stays of a word across spellings: first letter's class, then consonants by sound, no doubles: "usama" = "osama". */
export function soundOf(word: string): string {
  const plain = word
    .replace(/ph/g, "f")
    .replace(/kh|ck|[cqx]/g, "k")
    .replace(/zh|dj|j/g, "z")
    .replace(/sh|sch|ch|ts/g, "s")
    .replace(/w/g, "v");
  const first = plain.charAt(0);
  const rest = plain.slice(1).replace(/[aeiouyh]/g, "");
  return ((/[aeiouy]/.test(first) ? "a" : first) + rest).replace(/(.)\1+/g, "$1");
}

/** Takes the phrases of a table out of the words, the longest at each place: what each stands for, and the other words. */
export function takePhrases(
  words: readonly string[],
  table: ReadonlyMap<string, string>,
  longest: number,
): { rest: string[]; taken: string[] } {
  const rest: string[] = [];
  const taken: string[] = [];
  for (let place = 0; place < words.length; ) {
    let length = Math.min(longest, words.length - place);
    let meant: string | undefined;
    while (length > 0) {
      meant = table.get(words.slice(place, place + length).join(" "));
      if (meant !== undefined) break;
      length--;
    }
    if (meant === undefined) rest.push(words[place++] ?? "");
    else {
      taken.push(meant);
      place += length;
    }
  }
  return { rest, taken };
}
