// Names that do not tell one meeting from another ("second meeting", "Official Visit"): last in line for a label.

const LEAST_LETTERS = 4;

/**
 * Tells plain names: those without a word that few of these names have. A word with a capital counts for one, others for
 * a half, so "hybrid event" is plain and "side event on safe water" is not.
 */
export function plainNames(names: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(wordsOf(name).map((word) => word.toLowerCase()))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const few = Math.max(2, names.length / 100);
  const weightOf = (word: string) =>
    (counts.get(word.toLowerCase()) ?? 0) > few ? 0 : word === word.toLowerCase() ? 0.5 : 1;
  return (name) => wordsOf(name).reduce((sum, word) => sum + weightOf(word), 0) < 1;
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length >= LEAST_LETTERS || /\p{Lu}{2}/u.test(word)) ?? [];
}
