const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  middot: '·',
  le: '≤',
  ge: '≥',
}

/**
 * Text in the form in which labels and names are compared: NFKC (full-width to half-width) and no white space.
 * Never shown to anybody: rows keep the text as printed.
 */
export function comparable(text: string): string {
  // Zero-width characters survive NFKC and are invisible to whoever typed the label.
  return text.normalize('NFKC').replace(/[\s\u200B-\u200F\u2060\uFEFF]+/gu, '')
}

/**
 * The words of a table cell: mark-up that stands in the text (`<p>`, `<b>`, `## `, entities) is taken off, one line a paragraph,
 * spaces at the ends dropped. Angle brackets that are not tags (`<5%`) stay.
 */
export function cellText(raw: string): string {
  return raw
    .replace(/<\/?(?:p|br|div|li|tr)\b[^<>]*>/giu, '\n')
    .replace(/<\/?(?:b|strong|i|em|u|span|font|sub|sup|a|td|th|h[1-6])\b[^<>]*>/giu, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/giu, decodeEntity)
    .replace(/^\s*#{1,6}\s+/u, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
