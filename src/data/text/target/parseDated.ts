import type { DateTarget, TargetOperator, TargetPart, TargetReason } from '../../model/target.ts'
import { countsInside, joinOperators, readLead, wordsOf } from './clause.ts'
import type { FoldedTarget } from './foldTarget.ts'
import { parseMeasure } from './parseMeasure.ts'
import type { Token } from './tokens.ts'

type DateToken = Extract<Token, { type: 'date' | 'whole' }>

/**
 * A clause whose first value is a date: a deadline (12月底前), a span (2023-2025年), a deadline with what is due by it, or a
 * date that only tells when the measure after it counts (2026年全年12个月).
 *
 * @returns null when it is prose that begins with a date word (全年平安)
 */
export function parseDated(
  tokens: readonly Token[],
  source: FoldedTarget,
): TargetPart[] | TargetReason | null {
  const at = tokens.findIndex((token) => token.type === 'date' || token.type === 'whole')
  const first = tokens[at] as DateToken
  const head = readHead(tokens, at + 1)
  const rest = tokens.slice(head.end)
  const lead = readLead(tokens.slice(0, at), source)
  const signs = [...lead.signs.map((sign) => sign.operator), ...head.signs]
  if (rest.some((token) => token.type === 'number')) {
    if (rest.some((token) => token.type === 'date')) return 'entangled'
    if (signs.length === 0 && !head.to) return alone(parseMeasure(tokens, source))
    const measure = parseMeasure(rest, source)
    if (typeof measure === 'string') return measure
    const due = parseDated(tokens.slice(0, head.end), source)
    return Array.isArray(due) ? [...due, measure] : due
  }
  if (rest.some((token) => token.type === 'date' || (token.type === 'sign' && token.symbol)))
    return 'entangled'
  const note = wordsOf(rest, source)
  const inProse = rest.some(countsInside) ? ('in-prose' as const) : null
  const doubt = doubtOf(first, tokens[at + 1], source)
  const context = { label: lead.label, note, ambiguous: lead.ambiguous ?? inProse ?? doubt }
  if (head.to || first.type === 'whole') {
    if (signs.length > 0) return 'entangled'
    const plain = note === null && lead.label === null
    if (first.type === 'whole' && first.date.year === null && !plain) return null
    const from = first.date
    const end = head.to?.date ?? from
    // 2026年3月1日-12月31日: the year is not said twice.
    const to = { ...end, year: end.year ?? from.year }
    return [{ shape: 'span', kind: 'period', from, to, ...context }]
  }
  const approximate = lead.about || head.about
  const symbol = lead.signs.some((sign) => sign.symbol)
  const more = { ...context, approximate, every: lead.every[0] ?? null }
  return alone(deadline(first, signs, symbol, more))
}

/** 2026年前 is before that year begins, or by its end. */
function doubtOf(
  token: DateToken,
  next: Token | undefined,
  source: FoldedTarget,
): DateTarget['ambiguous'] {
  if (token.type === 'whole') return null
  const { year, ...within } = token.date
  const onlyYear = year !== null && Object.values(within).every((one) => one === null)
  if (onlyYear && next?.type === 'sign' && source.folded[next.end - 1] === '前') return 'strictness'
  return token.ambiguous
}

interface Head {
  to: DateToken | null
  signs: TargetOperator[]
  about: boolean
  /** Index of the first token that is not about the date. */
  end: number
}

function readHead(tokens: readonly Token[], start: number): Head {
  const head: Head = { to: null, signs: [], about: false, end: start }
  for (; head.end < tokens.length; head.end += 1) {
    const token = tokens[head.end]
    if (token?.type === 'sign' && !token.before) head.signs.push(token.operator)
    else if (token?.type === 'about') head.about = true
    else if (token?.type === 'date' && tokens[head.end - 1]?.type === 'to') head.to = token
    else if (token?.type !== 'to' || tokens[head.end + 1]?.type !== 'date') break
  }
  return head
}

function deadline(
  token: DateToken,
  signs: readonly TargetOperator[],
  symbol: boolean,
  context: Pick<DateTarget, 'label' | 'note' | 'ambiguous' | 'approximate' | 'every'>,
): DateTarget | TargetReason {
  const joined = joinOperators(signs)
  if (typeof joined === 'string') return joined
  if (joined.operator === '±' || joined.operator === 'between') return 'contradiction'
  const { date } = token
  const bareMonth =
    date.month !== null && date.year === null && date.part === null && date.day === null
  const months = symbol && bareMonth ? ('month-or-months' as const) : null
  return {
    shape: 'date',
    kind: 'date',
    operator: joined.operator,
    impliedOperator: joined.implied,
    date,
    ...context,
    ambiguous: context.ambiguous ?? joined.ambiguous ?? months,
  }
}

function alone(reading: TargetPart | TargetReason): TargetPart[] | TargetReason {
  return typeof reading === 'string' ? reading : [reading]
}
