const CLOSERS: Record<string, string> = {
  '(': ')',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '『': '』',
}
const CLOSING = new Set(Object.values(CLOSERS))

/** For each opening bracket or quotation mark the place where it closes; those that do not close are left out. One pass. */
export function matchBrackets(text: string): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character in CLOSERS) open.push(at)
    else if (CLOSING.has(character)) {
      const last = open.at(-1)
      if (last !== undefined && CLOSERS[text[last] ?? ''] === character) {
        open.pop()
        closes.set(last, at)
      }
    }
  }
  return closes
}
