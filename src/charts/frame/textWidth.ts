/**
 * Width of a text in pixels, without a DOM so that charts can be laid out while prerendering: CJK glyphs are one em wide,
 * others by class. A little generous, so that what is said to fit does fit.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const glyph of text) em += glyphWidth(glyph)
  return em * fontSize
}

function glyphWidth(glyph: string): number {
  const code = glyph.codePointAt(0) ?? 0
  if (code >= 0x2e80) return 1
  if (/[\u2018-\u201d\u2026\u2014]/.test(glyph)) return 1
  if (/[0-9]/.test(glyph)) return 0.64
  if (/[.,:;'|!il\s]/.test(glyph)) return 0.32
  if (/[mwMW%@]/.test(glyph)) return 0.92
  return /[A-Z]/.test(glyph) ? 0.7 : 0.6
}

/** Width of a text set in semibold. */
export function boldWidth(text: string, fontSize: number): number {
  return textWidth(text, fontSize) * 1.1
}
