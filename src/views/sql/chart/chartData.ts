import { group } from 'd3-array'
import type { GroupedCategory } from '../../../charts/groupedBars/types.ts'
import type { ChartKey, TableTwin } from '../../../charts/frame/types.ts'
import type { RankedItem } from '../../../charts/rankedBars/types.ts'
import type { SlopeLine } from '../../../charts/slope/types.ts'
import type { SandboxCell } from '../../../data/engine/sandbox/cell.ts'
import type { SandboxResult } from '../../../data/engine/sandbox/sandbox.ts'
import { evidenceColumns, keyOf, NULL, printed } from '../resultTable.ts'
import type { ChartPlan } from './chartPlans.ts'

type Cells = readonly SandboxCell[]
/** Address of a row's line; null where the result has none. */
export type HrefOf = (row: Cells) => string | null

/** A ranking: one bar a row. */
export function rankedItems(
  { rows }: SandboxResult,
  { names }: ChartPlan,
  measure: number,
  hrefOf: HrefOf,
): RankedItem[] {
  const [first = 0, ...others] = names
  return rows.map((row, index) => {
    const sublabel = nameOf(row, others)
    return {
      key: String(index),
      name: printed(row[first] ?? null),
      value: numberAt(row, measure),
      missing: NULL,
      href: hrefOf(row),
      ...(sublabel === '' ? {} : { sublabel }),
    }
  })
}

/** Groups: one bar a row, beside those that have the same name. */
export function groupedBars(
  { rows }: SandboxResult,
  { names, series: at }: ChartPlan,
  measure: number,
  hrefOf: HrefOf,
): { series: ChartKey[]; categories: GroupedCategory[] } {
  const seriesOf = (row: Cells) => printed(row[at ?? 0] ?? null)
  const series = sorted([...new Set(rows.map(seriesOf))])
  return {
    series: series.map((label) => ({ key: label, label })),
    categories: [...group(rows, (row) => nameOf(row, names))].map(([label, own]) => ({
      key: label,
      label,
      values: series.flatMap((one) => {
        const row = own.find((other) => seriesOf(other) === one)
        const value = row && numberAt(row, measure)
        return row ? [{ series: one, value: value ?? null, missing: NULL, href: hrefOf(row) }] : []
      }),
    })),
  }
}

/**
 * Lines: one a name, with a value a year.
 *
 * @param noRow what is said of a year that has no row
 */
export function yearLines(
  { rows }: SandboxResult,
  { names, series: at }: ChartPlan,
  measure: number,
  hrefOf: HrefOf,
  noRow: string,
): { columns: string[]; lines: SlopeLine[] } {
  const yearOf = (row: Cells) => printed(row[at ?? 0] ?? null)
  const columns = sorted([...new Set(rows.map(yearOf))])
  return {
    columns,
    lines: [...group(rows, (row) => nameOf(row, names))].map(([label, own]) => ({
      key: label,
      label,
      values: columns.map((year) => {
        const row = own.find((other) => yearOf(other) === year)
        return row
          ? { value: numberAt(row, measure), gap: NULL, href: hrefOf(row) }
          : { value: null, gap: noRow }
      }),
    })),
  }
}

/** What is drawn, as a table: the columns that name a mark, and the measure. */
export function drawnTwin(
  result: SandboxResult,
  { names, series }: ChartPlan,
  measure: number,
  fileName: string,
): TableTwin {
  const drawn = [...new Set([...names, ...(series === null ? [] : [series]), measure])]
  return {
    columns: drawn.map((index) => ({
      key: keyOf(index),
      label: result.columns[index]?.name ?? '',
      numeric: index === measure,
    })),
    rows: result.rows.map((row) =>
      Object.fromEntries(drawn.map((index) => [keyOf(index), row[index] ?? null])),
    ),
    fileName,
  }
}

/** Addresses of the lines that rows name. */
export function hrefsOf(
  result: SandboxResult,
  evidence: (documentId: string, line: number) => string,
): HrefOf {
  const places = evidenceColumns(result)
  return (row) => {
    const documentId = places && row[places.document]
    const line = places && row[places.line]
    return typeof documentId === 'string' && typeof line === 'number'
      ? evidence(documentId, line)
      : null
  }
}

function nameOf(row: Cells, names: readonly number[]): string {
  return names.map((index) => printed(row[index] ?? null)).join(' · ')
}

function numberAt(row: Cells, measure: number): number | null {
  const value = row[measure]
  return typeof value === 'number' ? value : null
}

function sorted(texts: readonly string[]): string[] {
  const areNumbers = texts.every((text) => /^-?\d+$/.test(text))
  return areNumbers ? texts.toSorted((a, b) => Number(a) - Number(b)) : [...texts]
}
