import type { IndicatorTargetRow, TargetScope } from '../../model/indicatorTarget.ts'
import type { Dataset } from '../../model/rows.ts'
import type { MeasureTarget, TargetPart, UnreadTarget } from '../../model/target.ts'
import { shiftDecimal } from '../../text/target/exactNumber.ts'
import { sayTarget } from '../../text/target/sayTarget.ts'
import { partsOf, targetReader, type ReadTarget } from './targetReadings.ts'

/**
 * Every target string of a dataset, typed, in the order of the indicators: the year's, the cycle's, then the outcome where a
 * self-evaluation prints one.
 */
export function indicatorTargets(
  dataset: Pick<Dataset, 'indicators' | 'results'>,
): IndicatorTargetRow[] {
  const columns = columnsReader(targetReader(dataset))
  const actuals = new Map(dataset.results.map(({ indicatorId, actual }) => [indicatorId, actual]))
  return dataset.indicators.flatMap(({ id, documentId, annualTarget, cycleTarget }) => {
    const of = (scope: TargetScope, text: string | null) =>
      text === null
        ? []
        : columns(text).map((row): IndicatorTargetRow => ({
            indicatorId: id,
            documentId,
            scope,
            ...row,
          }))
    return [
      ...of('annual', annualTarget),
      ...of('cycle', cycleTarget),
      ...of('actual', actuals.get(id) ?? null),
    ]
  })
}

type Place = Pick<IndicatorTargetRow, 'indicatorId' | 'documentId' | 'scope'>

/** The columns that the string alone decides: worked out once for each string, since most stand many times. */
type Columns = Omit<IndicatorTargetRow, keyof Place>

function columnsReader(read: ReadTarget): (text: string) => readonly Columns[] {
  const known = new Map<string, readonly Columns[]>()
  return (text) => {
    const columns = known.get(text) ?? columnsOf(text, read)
    known.set(text, columns)
    return columns
  }
}

function columnsOf(text: string, read: ReadTarget): Columns[] {
  const reading = read(text)
  if (reading.shape === 'unread') return [unreadColumns(reading)]
  return partsOf(reading).map((part, index) => ({ ...NOTHING, part: index + 1, ...said(part) }))
}

/** The columns that words leave blank. */
const NOTHING = {
  operator: null,
  value: null,
  number: null,
  upper: null,
  unit: null,
  printedUnit: null,
  per: [],
  amountFen: null,
  upperFen: null,
  isImplied: 0,
  isApproximate: 0,
  doubt: null,
  reason: null,
} as const satisfies Partial<IndicatorTargetRow>

type Said = Pick<IndicatorTargetRow, 'kind' | 'said'> & Partial<IndicatorTargetRow>

function said(part: TargetPart): Said {
  const words = { kind: part.kind, said: sayTarget(part, 'zh') }
  switch (part.shape) {
    case 'measure':
      return { ...words, ...measured(part) }
    case 'date':
      return {
        ...words,
        operator: part.operator,
        isImplied: flag(part.impliedOperator),
        isApproximate: flag(part.approximate),
        doubt: part.ambiguous,
      }
    case 'span':
      return { ...words, doubt: part.ambiguous }
    case 'frequency':
      return { ...words, per: [part.every] }
    case 'word':
      return words
  }
}

function measured(part: MeasureTarget): Partial<IndicatorTargetRow> {
  const { kind, value, upper } = part
  const isMoney = kind === 'money'
  // Fen to yuan, so that value and unit belong together.
  const decimal = (fen: string) => (isMoney ? shiftDecimal(fen, -2) : fen)
  return {
    operator: part.operator,
    value: decimal(value.decimal),
    number: Number(decimal(value.decimal)),
    upper: upper === null ? null : decimal(upper.decimal),
    unit: isMoney ? '元' : canonicalUnit(part),
    printedUnit: part.unit,
    per: part.per,
    amountFen: isMoney ? value.number : null,
    upperFen: isMoney ? (upper?.number ?? null) : null,
    isImplied: flag(part.impliedOperator),
    isApproximate: flag(part.approximate),
    doubt: part.ambiguous,
  }
}

/** 百分点 is a difference of ratios and keeps its name. */
function canonicalUnit({ kind, unit }: MeasureTarget): string | null {
  return kind === 'ratio' && unit !== '百分点' ? '%' : unit
}

function unreadColumns({ reason, text }: UnreadTarget): Columns {
  return { ...NOTHING, part: 1, kind: null, reason, said: text === '' ? '—' : text }
}

function flag(is: boolean): 0 | 1 {
  return is ? 1 : 0
}
