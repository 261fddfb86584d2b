import type { IndicatorRow } from '../../model/rows.ts'
import type { MeasureTarget } from '../../model/target.ts'
import { parseAmount } from '../../text/parseAmount.ts'
import { parseTarget } from '../../text/target/parseTarget.ts'

/** Text without white space, full-width signs as half-width ones, a line break as the end of a clause. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\n+/gu, ';').replace(/\s+/gu, '')
}

/** A total written in words: 合计14.40万元. */
export interface StatedTotal {
  word: string
  fen: number
  /** Where it begins in the plain text. */
  index: number
}

const TOTAL =
  /(合计|总计|共计|总共|总额|小计|共)(?:为|约)?:?(?:人民币)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|万元|元)(?![/每])/gu

/** Totals that a plain text writes in words, in their order. */
export function statedTotals(plain: string): StatedTotal[] {
  return [...plain.matchAll(TOTAL)].flatMap(({ 1: word = '', 2: number = '', 3: unit, index }) => {
    const parsed = parseAmount(`${number}${unit ?? ''}`, '元')
    return parsed.ok ? [{ word, fen: parsed.fen, index }] : []
  })
}

/** Level-2 codes of what an indicator of cost can stand under. */
const COST = new Set(['15', '16', '41'])

/** Whether an indicator is one of cost (成本). */
export function isOfCost({ level1Code, level2Code }: IndicatorRow): boolean {
  return (level1Code === '4' && level2Code !== '42' && level2Code !== '43') || COST.has(level2Code)
}

/** Names of the whole: 费用总额, 总成本控制数. That of a part (设备购置总成本) is a total of that part only. */
const NAME_OF_TOTAL =
  /^(?:项目|年度|全年|本年|部门|总)*(?:费用|支出|经费|资金|成本|投资|预算)*(?:总额|总成本|总费用|总支出|总投资|控制数|控制额|控制总额|总控制数)$|^项目成本$/u

/** What an indicator of cost says about money as a whole. */
export interface CostFigure {
  fen: number
  /** Whether name or text say that it is the total. */
  isTotal: boolean
}

/** The money that a target of cost allows or plans; null where it has none, a price for each of something, or more than one figure. */
export function costFigure(indicator: IndicatorRow): CostFigure | null {
  const target = indicator.annualTarget
  if (target === null || !isOfCost(indicator)) return null
  const isTotalName = NAME_OF_TOTAL.test(plainText(indicator.name).replace(/\(.*\)$/u, ''))
  const stated = statedTotals(plainText(target)).filter(({ word }) => /合计|总|共计/u.test(word))
  const [only] = stated
  if (only) return stated.length === 1 ? { fen: only.fen, isTotal: true } : null
  const reading = parseTarget(target)
  if (reading.shape !== 'measure' || !isSum(reading)) return null
  return { fen: reading.value.number, isTotal: isTotalName }
}

function isSum(reading: MeasureTarget): boolean {
  return (
    reading.kind === 'money' &&
    reading.per.length === 0 &&
    !reading.approximate &&
    reading.ambiguous === null &&
    ['=', '≤', '<'].includes(reading.operator) &&
    !/每|标准|单价|人均|户均|\//u.test(reading.label ?? '')
  )
}

/** Names whose money is for one of something: a price, not a sum. */
export function isPrice(name: string): boolean {
  return /标准|单价|单位|均|每|单[一-龥]|造价|价格|限额|定额/u.test(name)
}
