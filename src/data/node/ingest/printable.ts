/** Characters that hide, reorder or control what a terminal or a page shows, and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A file name or path as it can be shown anywhere: on one line, with quotes, backslashes, control characters, direction
 * marks and zero-width characters escaped.
 */
export function printable(name: string): string {
  return visible(name.replace(/["\\]/g, '\\$&'))
}

/** A text of a document with its control, direction and zero-width characters escaped. */
export function visible(text: string): string {
  return text.replace(
    INVISIBLE,
    (char) => SHORT[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** The beginning of a document's line for a message: white space as single spaces, at most `length` characters. */
export function snippet(text: string, length = 60): string {
  const characters = Array.from(
    text
      .slice(0, length * 20)
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  const cut = characters.length > length ? [...characters.slice(0, length - 1), '…'] : characters
  return visible(cut.join(''))
}
