// Makes untrusted text safe to show: a terminal obeys control characters, and bidi controls turn what is read around.

/** Control characters, bidi controls, line separators and lone surrogates become `\u{..}`. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** JSON of a value in which the characters that `printable` escapes are escaped as JSON does it: the same value is read. */
export function printableJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  return json.replace(/[\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\u{7f}-\u{9f}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
