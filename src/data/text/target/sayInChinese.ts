import type {
  DateTarget,
  ExactNumber,
  MeasureTarget,
  SpanTarget,
  TargetContext,
  TargetDate,
  TargetOperator,
  TargetPart,
} from '../../model/target.ts'
import { printedNumber } from './printedNumber.ts'

const PART_WORDS = {
  start: '初',
  early: '上旬',
  middle: '中旬',
  late: '下旬',
  end: '底',
  'last-month': '末月',
} as const

/** One understood target in Chinese words. */
export function sayInChinese(part: TargetPart): string {
  switch (part.shape) {
    case 'measure':
      return inContext(sayMeasure(part), part)
    case 'date':
      return inContext(sayDeadline(part), part)
    case 'span':
      return inContext(saySpan(part), part)
    case 'frequency':
      return `每${part.every}`
    case 'word':
      return part.word
  }
}

function inContext(said: string, { label, note }: TargetContext): string {
  return `${label === null ? '' : `${label}：`}${said}${note === null ? '' : `（${note}）`}`
}

function sayMeasure(measure: MeasureTarget): string {
  const { unit, upper, per } = measure
  const print = (value: ExactNumber) => printedNumber(value, measure, upper === null)
  const range = upper === null ? '' : `至${print(upper)}`
  const about = measure.approximate ? '约' : ''
  const counted = per.length === 0 ? '' : `/${per.join('·')}`
  const [before, after] = operatorWords(measure)
  return `${before}${about}${print(measure.value)}${range}${unit ?? ''}${counted}${after}`
}

function operatorWords(measure: MeasureTarget): [string, string] {
  const words: Record<TargetOperator, [string, string]> = {
    '=': [measure.impliedOperator ? '' : '等于', ''],
    '≥': [measure.kind === 'ratio' ? '不低于' : '不少于', ''],
    '>': ['大于', ''],
    '≤': ['不超过', ''],
    '<': ['小于', ''],
    '±': ['±', '以内'],
    between: ['', ''],
  }
  return words[measure.operator]
}

function sayDeadline(target: DateTarget): string {
  const every = target.every === null ? '' : `每${target.every}`
  const date = sayDate(target.date, target.every)
  const about = target.approximate ? '约' : ''
  switch (target.operator) {
    case '≤':
      return `${about}${every}${date}${isOnlyYear(target.date) && target.every === null ? '内' : '前'}`
    case '≥':
      return `${about}${every}${date}起`
    case '<':
      return `早于${about}${every}${date}`
    case '>':
      return `晚于${about}${every}${date}`
    case '=':
      return `${target.impliedOperator ? '' : '等于'}${about}${every}${date}`
  }
}

function saySpan({ from, to }: SpanTarget): string {
  if (from === null || to === null) return '长期'
  const [start, end] = [sayDate(from, null), sayDate(to, null)]
  if (start !== end) return `${start}至${end}`
  return from.year === null ? '全年' : `${start}全年`
}

function isOnlyYear(date: TargetDate): boolean {
  return [date.half, date.quarter, date.month, date.part, date.day].every((one) => one === null)
}

/** 2026年12月31日; 年 alone for a date that says nothing but "the year". */
function sayDate(date: TargetDate, every: string | null): string {
  const { year, half, quarter, month, part, day } = date
  const whole = month === null && half === null && quarter === null && day === null
  const bare = year === null && whole && every === null ? '年' : ''
  return [
    year === null ? bare : `${year}年`,
    half === null ? '' : half === 1 ? '上半年' : '下半年',
    quarter === null ? '' : `第${'一二三四'[quarter - 1] ?? ''}季度`,
    month === null ? '' : `${month}月`,
    part === null ? '' : PART_WORDS[part],
    day === null ? '' : `${day}日`,
  ].join('')
}
