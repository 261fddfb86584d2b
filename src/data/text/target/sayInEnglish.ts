import type {
  DateTarget,
  ExactNumber,
  MeasureTarget,
  SpanTarget,
  TargetContext,
  TargetDate,
  TargetPart,
} from '../../model/target.ts'
import { shiftDecimal } from './exactNumber.ts'
import { printedNumber, separated } from './printedNumber.ts'
import { unitInEnglish } from './units.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const OPERATORS = {
  '=': 'exactly ',
  '≥': 'at least ',
  '>': 'more than ',
  '≤': 'at most ',
  '<': 'less than ',
  '±': 'within ±',
  between: '',
} as const

const DATE_OPERATORS = { '=': '', '≥': 'from ', '>': 'after ', '≤': 'by ', '<': 'before ' } as const

/** What one of them is called, where English has another word for one than for many. */
const ONE: Record<string, string> = {
  人: 'person', 名: 'person', 户: 'household', 年: 'year', 月: 'month', 季度: 'quarter', 周: 'week', 天: 'day', 日: 'day', 小时: 'hour',
  生: 'pupil', 村: 'village', 份: 'copy', 本: 'copy', 册: 'volume', 页: 'page', 个: 'item', 件: 'item', 次: 'time', 场: 'event', 场次: 'event',
  批次: 'batch', 座: 'structure', 株: 'plant', 千人: 'thousand people', 羽份: 'bird dose',
} // prettier-ignore

/** One understood target in English; labels, notes and words stay Chinese. */
export function sayInEnglish(part: TargetPart): string {
  switch (part.shape) {
    case 'measure':
      return inContext(sayMeasure(part), part)
    case 'date':
      return inContext(sayDeadline(part), part)
    case 'span':
      return inContext(saySpan(part), part)
    case 'frequency':
      return `every ${ONE[part.every] ?? part.every}`
    case 'word':
      if (part.holds !== null) return `${part.holds ? 'yes' : 'no'}: “${part.word}”`
      return part.kind === 'graded' ? `by degree: “${part.word}”` : `“${part.word}”`
  }
}

function inContext(said: string, { label, note }: TargetContext): string {
  return `${label === null ? '' : `${label}: `}${said}${note === null ? '' : ` (${note})`}`
}

function sayMeasure(measure: MeasureTarget): string {
  const operator = measure.impliedOperator ? '' : OPERATORS[measure.operator]
  const upper = measure.upper === null ? '' : ` to ${amount(measure.upper, measure)}`
  const about = measure.approximate ? 'about ' : ''
  const per = measure.per.map((one) => ` per ${ONE[one] ?? one}`).join('')
  return `${operator}${about}${amount(measure.value, measure)}${upper}${unitAfter(measure)}${per}`
}

function amount(value: ExactNumber, measure: MeasureTarget): string {
  if (measure.kind === 'money') return `¥${separated(shiftDecimal(value.decimal, -2))}`
  if (measure.unit === '成') return separated(value.decimal)
  return printedNumber(value, measure, false)
}

function unitAfter({ kind, unit }: MeasureTarget): string {
  if (unit === null || kind === 'money') return ''
  if (unit === '%' || unit === '‰') return unit
  return unit === '成' ? '%' : ` ${unitInEnglish(unit)}`
}

function sayDeadline(target: DateTarget): string {
  const operator = target.impliedOperator ? '' : DATE_OPERATORS[target.operator]
  const every = target.every === null ? '' : `, every ${ONE[target.every] ?? target.every}`
  return `${operator}${target.approximate ? 'about ' : ''}${sayDate(target.date)}${every}`
}

function saySpan({ from, to }: SpanTarget): string {
  if (from === null || to === null) return 'for the long term'
  const [start, end] = [sayDate(from), sayDate(to)]
  if (start !== end) return `${start} to ${end}`
  return from.year === null ? 'the whole year' : `all of ${start}`
}

const PARTS = {
  start: 'the beginning',
  early: 'the first ten days',
  middle: 'the middle ten days',
  late: 'the last ten days',
  end: 'the end',
  'last-month': 'its last month',
} as const

function sayDate(date: TargetDate): string {
  const { year, half, quarter, month, part, day } = date
  const within = [
    day === null ? '' : month === null ? `day ${day}` : String(day),
    month === null ? '' : (MONTHS[month - 1] ?? ''),
    quarter === null ? '' : `quarter ${quarter}`,
    half === null ? '' : half === 1 ? 'the first half' : 'the second half',
    year === null ? '' : String(year),
  ].filter((one) => one !== '')
  const said = within.join(' ')
  if (part === 'last-month') return `${said} of ${PARTS[part]}`
  if (part !== null) return said === '' ? PARTS[part] : `${PARTS[part]} of ${said}`
  return said === '' ? 'the year' : said
}
