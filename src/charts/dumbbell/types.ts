import type { TipLine } from '../frame/types.ts'

/** One category with its two values. */
export interface DumbbellItem {
  key: string
  label: string
  sublabel?: string
  /** Items with the same division stand under one heading. */
  division?: string
  /** null: no value disclosed that year. */
  from: number | null
  to: number | null
  /** The category does not occur that year at all: `from` absent is new, `to` absent is dropped. */
  absent?: 'from' | 'to'
  fromHref?: string | null
  toHref?: string | null
  /** Why a value is missing. */
  missing?: string
  /** Text at the end of the row; the signed change with its percentage otherwise. */
  changeText?: string
  detail?: TipLine[]
  /** Whom the row is about (`subjectKey`), for linked charts. */
  subjects?: readonly string[]
}

/** Two values a category and the change between them. One scale for all, from zero. */
export interface DumbbellProps {
  width: number
  label: string
  items: DumbbellItem[]
  /** Names of the two ends, usually years. */
  fromLabel: string
  toLabel: string
  format: (value: number) => string
}
