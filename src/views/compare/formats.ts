import { format } from 'd3-format'
import { chooseUnit, type AmountUnit } from '../../charts/format/chooseUnit.ts'
import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import { formatShare } from '../../charts/format/formatShare.ts'
import type { MeasureUnit } from '../../data/analyze/peers/measures.ts'
import type { Site } from '../state/site.ts'
import type { ShownGroup, ShownMeasure } from './compareFigures.ts'

const oneDecimal = format(',.1f')

/** One unit for all money of some groups. */
export function moneyUnit(groups: readonly ShownGroup[], site: Site): AmountUnit {
  const shown = groups.flatMap(({ measures }) => measures).filter(({ indexed }) => !indexed)
  const heads = shown.some(({ measure }) => measure.unit === 'fen-per-person')
  // A head's money in millions would be a fraction for English readers.
  if (heads && site.language === 'en') return 'yuan'
  const money = shown.filter(({ measure: { unit } }) => unit === 'fen' || unit === 'fen-per-person')
  const values = money.flatMap(({ figures }) => figures.map(({ value }) => value ?? 0))
  return chooseUnit(Math.max(0, ...values))
}

/** How the values of a measure are printed. */
export function formatOf(
  { measure, indexed }: ShownMeasure,
  unit: AmountUnit,
  site: Site,
): (value: number) => string {
  if (indexed) return oneDecimal
  switch (measure.unit) {
    case 'fen':
    case 'fen-per-person':
      return (value) =>
        formatAmount(Math.round(value), { unit, language: site.language, style: 'short' })
    case 'share':
      return (value) => formatShare(value)
    case 'mean':
      return oneDecimal
    case 'count':
    case 'people':
      return formatCount
  }
}

/** A value as the table has it: money in yuan, shares in per cent. */
export function inTable(value: number | null, unit: MeasureUnit, indexed: boolean): number | null {
  if (value === null || indexed) return value
  if (unit === 'share') return value * 100
  return unit === 'fen' || unit === 'fen-per-person' ? value / 100 : value
}
