/** One numbered paragraph of a goal text. `ordinal` 0 is the opening paragraph without a number. */
export interface NumberedText {
  ordinal: number
  text: string
}

const CHINESE_DIGITS = '零一二三四五六七八九十'

/** Ways to number, outermost first. Each finds its number at the start of a paragraph or after the end of a sentence. */
const STYLES: readonly RegExp[] = [
  /目标\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[：:.、．]\s*/gu,
  /([一二三四五六七八九十]{1,3})\s*、\s*/gu,
  /([0-9０-９]{1,2})\s*(?:、|[.．](?![0-9０-９]))\s*/gu,
  /[（(]\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]\s*/gu,
]

/**
 * Splits a goal text into its top-level numbered goals. Only numbers that go up by one from 1 and stand where a goal
 * can begin are taken, so that `1.` inside a sentence or a decimal does not cut it. The number is not in the text.
 *
 * @returns at least one row for a text that is not blank; a text without numbers is one row with ordinal 0
 */
export function splitGoals(text: string): NumberedText[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  let best: Cut[] = []
  for (const style of STYLES) {
    const cuts = findCuts(trimmed, style)
    const earlier = (cuts[0]?.start ?? Infinity) < (best[0]?.start ?? Infinity)
    if (cuts.length > 0 && (best.length === 0 || earlier)) best = cuts
  }
  if (best.length === 0) return [{ ordinal: 0, text: trimmed }]
  const goals = best.map((cut, index) => ({
    ordinal: index + 1,
    text: trimmed.slice(cut.end, best[index + 1]?.start).trim(),
  }))
  const opening = trimmed.slice(0, best[0]?.start).trim()
  return [...(opening === '' ? [] : [{ ordinal: 0, text: opening }]), ...goals].filter(
    (goal) => goal.text !== '',
  )
}

interface Cut {
  start: number
  end: number
}

function findCuts(text: string, style: RegExp): Cut[] {
  const cuts: Cut[] = []
  for (const match of text.matchAll(style)) {
    if (numberOf(match[1] ?? '') !== cuts.length + 1) continue
    const before = text.slice(0, match.index).trimEnd()
    const opensParagraph = /(^|\n)[^\S\n]*$/u.test(text.slice(0, match.index))
    if (!opensParagraph && !/[。；;！!：:\n]$/u.test(before)) continue
    cuts.push({ start: match.index, end: match.index + match[0].length })
  }
  return cuts
}

function numberOf(printed: string): number {
  const ascii = printed.normalize('NFKC')
  if (/^\d+$/u.test(ascii)) return Number(ascii)
  if (!ascii.includes('十')) return CHINESE_DIGITS.indexOf(ascii)
  const [tens = '', ones = ''] = ascii.split('十')
  return (
    (tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 +
    (ones === '' ? 0 : CHINESE_DIGITS.indexOf(ones))
  )
}
