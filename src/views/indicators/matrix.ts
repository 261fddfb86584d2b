import { sum } from 'd3-array'
import type { MatrixCell, MatrixRow } from '../../charts/countMatrix/types.ts'
import type { TableTwin } from '../../charts/frame/types.ts'
import { departmentLabel, documentCaveat } from '../i18n/labels.ts'
import { level1Label, level2Label, levelPairs, type LevelPair } from '../i18n/levels.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import type { Site } from '../state/site.ts'
import type { IndicatorsData } from './loadIndicators.ts'

function rowKey(pair: LevelPair): string {
  return `${pair.level1Code}/${pair.level2Code}`
}

/** One row a level 2, under its level 1. */
export function matrixRows(data: IndicatorsData, site: Site): MatrixRow[] {
  return levelPairs(data.counts).map((pair) => ({
    key: rowKey(pair),
    label: level2Label(pair.level2Code, site.t),
    group: level1Label(pair.level1Code, site.t),
  }))
}

function countOf(data: IndicatorsData, documentId: string, pair: LevelPair): number {
  const found = data.counts.find(
    (item) => item.documentId === documentId && rowKey(item) === rowKey(pair),
  )
  return found?.count ?? 0
}

/** What a cell is of: its indicators, and the mean of their points where any were worked out. */
interface CellPoints {
  indicators: number
  /** How many of them have points. */
  judged: number
  mean: number | null
}

/** Points of a document's indicators under a pair of levels, from the counts by criterion. */
export function cellPoints(data: IndicatorsData, documentId: string, pair: LevelPair): CellPoints {
  const own = data.pointCounts.filter(
    (item) => item.documentId === documentId && rowKey(item) === rowKey(pair),
  )
  const judged = Math.max(0, ...own.map(({ indicators }) => indicators))
  return {
    indicators: countOf(data, documentId, pair),
    judged,
    mean: judged === 0 ? null : sum(own, ({ earned }) => earned) / judged,
  }
}

/** Every cell with the mean points of its indicators; blank where there are none, which is no zero. */
export function meanCells(data: IndicatorsData, site: Site): MatrixCell[] {
  const t = site.t.measurability
  const levels = levelPairs(data.counts)
  return matrixCells(data, site).map((cell) => {
    const pair = levels.find((one) => rowKey(one) === cell.row)
    if (!pair) return { ...cell, value: null }
    const { indicators, judged, mean } = cellPoints(data, cell.column, pair)
    if (mean === null)
      return { ...cell, value: null, ...(indicators > 0 ? { missing: t.notJudged } : {}) }
    return {
      ...cell,
      value: mean,
      small: t.ofN(judged),
      detail: [{ label: site.t.indicators.measure, value: String(judged) }],
    }
  })
}

/** Every cell: how many indicators, and the address that lists them; of the cell that is listed, the address that does not. */
export function matrixCells(data: IndicatorsData, site: Site): MatrixCell[] {
  const { doc, level1, level2 } = site.state
  return levelPairs(data.counts).flatMap((pair) =>
    data.documents.map((document) => {
      const { id } = document
      const value = countOf(data, id, pair)
      const selected =
        doc === id &&
        level1.length === 1 &&
        level1[0] === pair.level1Code &&
        level2.length === 1 &&
        level2[0] === pair.level2Code
      const target = selected
        ? { doc: null, level1: [], level2: [] }
        : { doc: id, level1: [pair.level1Code], level2: [pair.level2Code] }
      return {
        row: rowKey(pair),
        column: id,
        value,
        selected,
        subjects: documentSubjects(document),
        href: value === 0 ? null : site.here(target),
      }
    }),
  )
}

/** The rows the matrix draws. */
export function matrixTable(data: IndicatorsData, site: Site): TableTwin {
  const t = site.t.indicators.columns
  return {
    fileName: 'mingzhang-indicator-counts',
    columns: [
      { key: 'level1', label: t.level1 },
      { key: 'level2', label: t.level2 },
      { key: 'department', label: t.department },
      { key: 'year', label: t.year },
      {
        key: 'count',
        label: t.count,
        numeric: true,
        href: (row) =>
          site.here({
            doc: String(row.document),
            level1: [String(row.code1)],
            level2: [String(row.code2)],
          }),
      },
      {
        key: 'mean',
        label: site.t.measurability.mean,
        numeric: true,
        format: (value) => value.toFixed(2),
      },
      { key: 'yearBasis', label: t.yearBasis },
    ],
    rows: levelPairs(data.counts).flatMap((pair) =>
      data.documents.map((document) => ({
        document: document.id,
        code1: pair.level1Code,
        code2: pair.level2Code,
        level1: level1Label(pair.level1Code, site.t),
        level2: level2Label(pair.level2Code, site.t),
        department: departmentLabel(document, site),
        year: document.fiscalYear === null ? null : String(document.fiscalYear),
        count: countOf(data, document.id, pair),
        mean: cellPoints(data, document.id, pair).mean,
        yearBasis: documentCaveat(document, site),
      })),
    ),
  }
}
