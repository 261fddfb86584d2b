/**
 * A query: the small typed object every question compiles to. Engines turn it into SQL (or verbs); views never see SQL.
 */

/**
 * What can be asked. Each relation is a table of `store/columns.ts` joined with its document, department and
 * jurisdiction, so that every row can be filtered by year and department.
 */
export type Relation =
  | 'document_with_publisher'
  | 'staffing_fact'
  | 'budget_fact'
  | 'goal_fact'
  | 'project_fact'
  | 'indicator_fact'
  | 'finding_fact'
  | 'measurability_fact'
  | 'indicator_target_fact'
  | 'result_fact'
  | 'indicator_link_fact'
  | 'project_link_fact'
  | 'link_review_fact'
  | 'source_line'
  | 'department_kind'

/** A figure per group. `count` counts rows (or non-null values when a column is named). */
export interface Measure {
  as: string
  op: 'count' | 'count_distinct' | 'sum' | 'min' | 'max'
  column?: string
}

/** A value that can be bound to a query. */
export type Value = string | number

/** One condition; all conditions of a query hold together. */
export type Condition =
  | { column: string; op: 'in'; values: readonly Value[] }
  | { column: string; op: 'between'; from: number; to: number }
  | { column: string; op: 'contains'; text: string }
  | { column: string; op: 'is_null' | 'is_not_null' }

/** Ascending unless said otherwise; nulls last. */
export interface Order {
  column: string
  descending?: boolean
}

/**
 * With measures: one row per combination of dimensions. Without: the dimensions of every row, ungrouped.
 * An `in` with no values matches nothing.
 */
export interface Query {
  from: Relation
  dimensions: readonly string[]
  measures: readonly Measure[]
  where: readonly Condition[]
  order: readonly Order[]
  limit?: number
}

/** A row as an engine answers it: whole numbers are exact (an engine throws past 2⁵³), missing is null. */
export type AnswerRow = Record<string, Value | null>

/** A question: what it asks under a filter, and how an answer's rows become typed rows. */
export interface Question<Filter, Row> {
  name: string
  query(filter: Filter): Query
  decode(row: AnswerRow): Row
}
