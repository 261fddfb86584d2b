const FOLDED: Record<string, string> = {
  '﹥': '>',
  '﹤': '<',
  '﹦': '=',
  '﹪': '%',
  '﹣': '-',
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '─': '-',
  '〜': '~',
  '∼': '~',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∙': '·',
  '⋅': '·',
  '。': ';',
  '！': ';',
}

/** A target string in two forms of equal length: as printed, and with one spelling for each sign. */
export interface FoldedTarget {
  /** White space off, except a single space between two digits, which may be a lost sign. */
  printed: string
  /** Half-width, signs unified; character for character the same places as in `printed`. */
  folded: string
}

/**
 * Makes signs comparable without moving them, so that labels can be cut out of the string as printed.
 * The full-width comma stays: `100，200` are two numbers, `100,200` is one.
 */
export function foldTarget(text: string): FoldedTarget {
  let printed = ''
  let gap = false
  for (const character of text) {
    // Zero-width characters are invisible to whoever typed the target.
    if (/[\u200B-\u200F\u2060\uFEFF]/u.test(character)) continue
    if (/\s/u.test(character)) gap = true
    else {
      if (gap && isDigit(character) && isDigit(printed.at(-1) ?? '')) printed += ' '
      printed += character
      gap = false
    }
  }
  let folded = ''
  for (let at = 0; at < printed.length; at += 1) {
    const character = printed[at] ?? ''
    folded += character === '，' ? foldComma(printed, at) : fold(character)
  }
  return { printed, folded }
}

function fold(character: string): string {
  const known = FOLDED[character]
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}

/** Between full-width digits it is their thousands separator. */
function foldComma(text: string, at: number): string {
  return /^[０-９]，[０-９]/u.test(text.slice(at - 1, at + 2)) ? ',' : '，'
}

function isDigit(character: string): boolean {
  return /[0-9０-９]/u.test(character)
}
