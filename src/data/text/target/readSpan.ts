import type { TargetDate } from '../../model/target.ts'
import { readDate, sticky } from './readDate.ts'
import type { Place, Read } from './tokens.ts'

/** 2023-2025年, 1-12月: years and months to one another are a span and not a range of quantities. */
export function readSpan({ text, at, before }: Place): Read {
  const years = sticky(/((?:19|20)\d\d)(?:-+|~|至|到)((?:19|20)\d\d)(?:年度?|$)/uy, text, at)
  if (years && before?.type !== 'number') {
    const ambiguous = years[0].includes('年') ? null : ('date-or-number' as const)
    const [from, to] = [
      readDate(`${years[1] ?? ''}年`, 0, null),
      readDate(`${years[2] ?? ''}年`, 0, null),
    ]
    return spanTokens(at + 4, at + years[0].length, from?.date, to?.date, ambiguous)
  }
  const dotted = sticky(
    /((?:19|20)\d\d)[./](\d{1,2})(?:-+|~|至|到)((?:19|20)\d\d)[./](\d{1,2})(?![\d./])/uy,
    text,
    at,
  )
  if (dotted) {
    const [, startYear = '', start = '', endYear = '', end = ''] = dotted
    const first = readDate(`${startYear}年${start}月`, 0, null)
    const last = readDate(`${endYear}年${end}月`, 0, null)
    if (first?.date.month == null || last?.date.month == null) return null
    return spanTokens(at + 4, at + dotted[0].length, first.date, last.date, null)
  }
  const months = sticky(
    /(?:((?:19|20)\d\d)年)?(\d{1,2})月?(?:-+|~|至|到)(\d{1,2})月(?:份|底)?/uy,
    text,
    at,
  )
  if (!months) return null
  const year = months[1] === undefined ? '' : `${months[1]}年`
  const from = readDate(`${year}${months[2] ?? ''}月`, 0, null)
  const to = readDate(`${year}${months[3] ?? ''}月${months[0].endsWith('底') ? '底' : ''}`, 0, null)
  if (from?.date.month == null || to?.date.month == null) return null
  return spanTokens(at + 1, at + months[0].length, from.date, to.date, null)
}

function spanTokens(
  middle: number,
  end: number,
  from: TargetDate | undefined,
  to: TargetDate | undefined,
  ambiguous: 'date-or-number' | null,
): Read {
  if (!from || !to) return null
  return [
    { content: { type: 'date', date: from, ambiguous }, end: middle },
    { content: { type: 'to' }, end: middle + 1 },
    { content: { type: 'date', date: to, ambiguous: null }, end },
  ]
}
