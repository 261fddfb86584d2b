import type { AxisMeasure } from '../axis/tickText.ts'
import type { AmountUnit } from '../format/chooseUnit.ts'
import type { TipLine } from '../frame/types.ts'

/** A total at one end of the chart. */
export interface WaterfallTotal {
  /** Usually the year. */
  label: string
  /** null: no total disclosed. */
  value: number | null
  href?: string | null
  /** Why there is no total, or a caveat. */
  note?: string
}

/** One category and what it adds to or takes from the first total. */
export interface WaterfallStep {
  key: string
  label: string
  sublabel?: string
  /** null: no value disclosed; the change is then unknown and drawn so. */
  from: number | null
  to: number | null
  /** The category does not occur that year at all, so that year's total has nothing of it: the other value is the change. */
  absent?: 'from' | 'to'
  href?: string | null
  /** Why a value is missing. */
  missing?: string
  detail?: TipLine[]
  /** Whom the change is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** From the total of one year to the total of another, category by category in the order given. Values arrive computed. */
export interface WaterfallProps {
  width: number
  /** Name of the picture for a screen reader. */
  label: string
  start: WaterfallTotal
  end: WaterfallTotal
  steps: WaterfallStep[]
  format: (value: number) => string
  /** Draws an axis; none otherwise, as every bar says its value. */
  axis?: { measure: AxisMeasure; unit?: AmountUnit }
}
