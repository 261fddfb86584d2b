import type { SandboxColumn, SandboxResult } from '../../../data/engine/sandbox/sandbox.ts'

/** Kinds of chart that a result can be drawn as. */
export type ChartKind = 'ranked' | 'grouped' | 'line'

/** What a chart of a result is drawn from: places of columns. */
export interface ChartPlan {
  kind: ChartKind
  /** Columns that can be measured; the first unless the reader chooses. */
  measures: number[]
  /** Columns that name a mark, together. */
  names: number[]
  /** The column whose values stand side by side: series of a group, years of a line; null for a ranking. */
  series: number | null
}

const MOST_BARS = 1000
const MOST_CATEGORIES = 60
const MOST_SERIES = 6
const MOST_YEARS = 12
const MOST_LINES = 60
/** Columns that are numbers to tell rows apart, and nothing to be measured. */
const NO_MEASURE = /(^|_)(line|ordinal|part|id|code)$/

/** The kinds of chart that fit a result, best first; none where nothing can be measured or named. */
export function chartPlans(result: SandboxResult): ChartPlan[] {
  const { columns, rows } = result
  if (rows.length === 0 || rows.length > MOST_BARS) return []
  const indices = columns.map((_, index) => index)
  const year = indices.find((index) => isYear(result, index)) ?? null
  const measures = indices.filter((index) => !isYear(result, index) && isMeasure(result, index))
  const texts = indices.filter((index) => isName(columns[index]))
  const varying = texts.filter((index) => distinct(result, [index]) > 1)
  const names = varying.length > 0 ? varying : texts.slice(0, 1)
  if (measures.length === 0 || (names.length === 0 && year === null)) return []
  const overYears = lines(result, measures, names, year)
  // Where most names have one year only, there is little to be drawn between years.
  const fewLines = rows.length < 1.5 * distinct(result, names)
  return [
    ...(fewLines ? [] : overYears),
    ...groups(result, measures, names, year),
    { kind: 'ranked', measures, names: year === null ? names : [...names, year], series: null },
    ...(fewLines ? overYears : []),
  ]
}

function lines(
  result: SandboxResult,
  measures: number[],
  names: number[],
  year: number | null,
): ChartPlan[] {
  if (year === null) return []
  const years = distinct(result, [year])
  const fits =
    years >= 2 &&
    years <= MOST_YEARS &&
    distinct(result, names) <= MOST_LINES &&
    distinct(result, names) < result.rows.length &&
    distinct(result, [...names, year]) === result.rows.length
  return fits ? [{ kind: 'line', measures, names, series: year }] : []
}

function groups(
  result: SandboxResult,
  measures: number[],
  names: number[],
  year: number | null,
): ChartPlan[] {
  const dimensions = year === null ? names : [...names, year]
  const few = (index: number) => {
    const count = distinct(result, [index])
    return count >= 2 && count <= MOST_SERIES
  }
  const series = dimensions.findLast(few)
  const others = dimensions.filter((index) => index !== series)
  const fits =
    series !== undefined &&
    others.length > 0 &&
    distinct(result, others) <= MOST_CATEGORIES &&
    distinct(result, others) < result.rows.length &&
    distinct(result, dimensions) === result.rows.length
  return fits ? [{ kind: 'grouped', measures, names: others, series }] : []
}

function distinct({ rows }: SandboxResult, indices: readonly number[]): number {
  return new Set(rows.map((row) => JSON.stringify(indices.map((index) => row[index])))).size
}

function isYear({ columns, rows }: SandboxResult, index: number): boolean {
  return (
    /(^|_)year$|年度?$/.test(columns[index]?.name ?? '') &&
    rows.every((row) => /^[1-9]\d{3}$/.test(String(row[index])))
  )
}

function isMeasure({ columns, rows }: SandboxResult, index: number): boolean {
  const { name = '', numeric = false } = columns[index] ?? {}
  const cells = rows.map((row) => row[index] ?? null)
  return (
    numeric &&
    !NO_MEASURE.test(name) &&
    cells.some((cell) => cell !== null) &&
    cells.every((cell) => cell === null || typeof cell === 'number')
  )
}

/** Texts that a person reads; ids tell rows apart and name nothing. */
function isName(column: SandboxColumn | undefined): boolean {
  return column?.type === 'VARCHAR' && !/(^|_)(id|ids|sha256)$/.test(column.name)
}
