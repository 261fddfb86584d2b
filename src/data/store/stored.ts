import type { CheckedDataset, Dataset } from '../model/rows.ts'
import { TABLES, type Column, type Table } from './columns.ts'

/**
 * A value as a row holds it, by column type: text, integer, real, fen → string or number; list → texts; integers → whole numbers;
 * json → object.
 */
export type Cell =
  | string
  | number
  | null
  | readonly string[]
  | readonly number[]
  | Record<string, string | number | null>

/** A row of any table, by field name (camelCase). */
export type StoredRow = Record<string, Cell>

/**
 * The dataset's rows by table name (snake_case), in the order of `TABLES`. What is worked out from the rows (findings, typed targets,
 * measurability) a dataset has once it was checked; another one has none of it.
 */
export function tablesOf(
  dataset: Dataset & Partial<CheckedDataset>,
): { table: Table; rows: readonly object[] }[] {
  const rows: Record<string, readonly object[]> = {
    jurisdiction: dataset.jurisdictions,
    department_kind: dataset.departmentKinds ?? [],
    department: dataset.departments,
    document: dataset.documents,
    document_fact: dataset.documentFacts,
    staffing: dataset.staffing,
    budget_line: dataset.budgetLines,
    project: dataset.projects,
    goal: dataset.goals,
    indicator: dataset.indicators,
    indicator_target: dataset.indicatorTargets ?? [],
    measurability: dataset.measurability ?? [],
    indicator_link: dataset.indicatorLinks ?? [],
    project_link: dataset.projectLinks ?? [],
    link_review: dataset.linkReviews ?? [],
    result: dataset.results,
    execution: dataset.executions,
    finding: dataset.findings ?? [],
    source_line: dataset.sourceLines,
  }
  return TABLES.map((table) => ({ table, rows: rows[table.name] ?? [] }))
}

/**
 * A cell as the text CSV and SQL hold, or null for a blank.
 *
 * @throws Error naming table, column and value when the value does not fit the column. An empty text is one of
 * these: a blank is null.
 */
export function storeCell(table: Table, column: Column, row: object): string | null {
  const value = (row as Record<string, unknown>)[column.field] ?? null
  const text = value === null ? null : cellText(column, value)
  if (text === undefined) {
    throw new Error(`${table.name}.${column.name}: ${JSON.stringify(value)} is not ${column.type}`)
  }
  if (text === null && column.required) throw new Error(`${table.name}.${column.name} is blank`)
  return text
}

/** The value of a cell's text; the inverse of `storeCell`. */
export function readCell(table: Table, column: Column, text: string | null): Cell {
  if (column.type === 'list') return text === null ? [] : text.split('|')
  if (column.type === 'integers')
    return text === null ? [] : text.split('|').map((item) => numberIn(table, column, item, true))
  if (text === null) return null
  if (column.type === 'text') return text
  if (column.type === 'json') return JSON.parse(text) as Record<string, string | number | null>
  return numberIn(table, column, text, column.type !== 'real')
}

function numberIn(table: Table, column: Column, text: string, isWhole: boolean): number {
  const number = Number(text)
  const isGood = isWhole ? Number.isSafeInteger(number) : Number.isFinite(number)
  if (text.trim() === '' || !isGood) {
    throw new Error(`${table.name}.${column.name}: ${JSON.stringify(text)} is not ${column.type}`)
  }
  return number
}

function cellText(column: Column, value: unknown): string | null | undefined {
  switch (column.type) {
    case 'text':
      return typeof value === 'string' && value !== '' ? value : undefined
    case 'integer':
    case 'fen':
      return Number.isSafeInteger(value) ? String(value) : undefined
    case 'real':
      return Number.isFinite(value) ? String(value) : undefined
    case 'list':
      return listText(value)
    case 'integers':
      return integersText(value)
    case 'json':
      return isRecord(value) ? JSON.stringify(value) : undefined
  }
}

function listText(value: unknown): string | null | undefined {
  if (!Array.isArray(value)) return undefined
  if (value.length === 0) return null
  const items: unknown[] = value
  const good = items.every((item) => typeof item === 'string' && item !== '' && !item.includes('|'))
  return good ? items.join('|') : undefined
}

function integersText(value: unknown): string | null | undefined {
  if (!Array.isArray(value)) return undefined
  if (value.length === 0) return null
  return value.every((item) => Number.isSafeInteger(item)) ? value.join('|') : undefined
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
