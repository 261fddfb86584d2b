import type { Language } from '../../charts/frame/types.ts'

/** How budget amounts are shown: as money, as parts of the whole, or per supported staff member. */
export type BudgetMeasure = 'amount' | 'share' | 'staff'

/** Whether the reader's own documents count in the views. */
export type MineShown = 'on' | 'off'

/** Everything a link can say. Empty lists and null do not restrict. */
export interface UrlState {
  lang: Language
  departments: string[]
  years: number[]
  by: BudgetMeasure
  level1: string[]
  level2: string[]
  q: string
  doc: string | null
  line: number | null
  from: number | null
  to: number | null
  mine: MineShown
}

/** A link that says nothing. */
export const NO_STATE: UrlState = {
  lang: 'zh',
  departments: [],
  years: [],
  by: 'amount',
  level1: [],
  level2: [],
  q: '',
  doc: null,
  line: null,
  from: null,
  to: null,
  mine: 'on',
}
