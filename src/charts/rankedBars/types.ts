import type { ChartKey, TipLine } from '../frame/types.ts'

/** One named amount. */
export interface RankedItem {
  key: string
  /** In full; a stand-in such as （名称缺失） when `lost`. */
  name: string
  /** The document has lost the name, so `name` is a stand-in. */
  lost?: boolean
  /** null: no amount disclosed; listed at the end. */
  value: number | null
  /** Key of a kind. */
  kind?: string
  /** Small second line, such as department and year. */
  sublabel?: string
  href?: string | null
  /** The item is what the reader has chosen. */
  selected?: boolean
  /** Why there is no value. */
  missing?: string
  detail?: TipLine[]
  /** Whom the bar is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** A ranked list of named amounts. Sorted by the chart: largest first, missing last. */
export interface RankedBarsProps {
  width: number
  label: string
  items: RankedItem[]
  format: (value: number) => string
  /** What is measured, in the tooltip. Defaults to an amount of money. */
  measure?: string
  /** Kinds with colours and a legend; one colour otherwise. */
  kinds?: ChartKey[]
  /** A second label: share of the items' total, or the running share. Defaults to none. */
  share?: 'none' | 'share' | 'cumulative'
  /** Rows drawn before "show all" is pressed. Defaults to 40. More than 500 are shown in steps. */
  limit?: number
}
