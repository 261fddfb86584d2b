import type { IndicatorRow } from '../../../data/model/rows.ts'
import type { KeptDocument } from '../kept.ts'

/** One correction, beside what was read; blanks are null. */
export interface CorrectedCell {
  document: string
  line: number | null
  row: string
  name: string | null
  field: string
  asRead: string | number | null
  corrected: string | number
}

/** Everything a reader has corrected in a document. */
export function correctedCells({ id, rows, corrections }: KeptDocument): CorrectedCell[] {
  const [read] = rows.documents
  const { department, fiscalYear, levels } = corrections
  const about = { document: id, line: null, row: id, name: null }
  return [
    ...(department === undefined
      ? []
      : [
          {
            ...about,
            field: 'department',
            asRead: read?.department ?? null,
            corrected: department,
          },
        ]),
    ...(fiscalYear === undefined
      ? []
      : [
          {
            ...about,
            field: 'fiscal_year',
            asRead: read?.fiscalYear ?? null,
            corrected: fiscalYear,
          },
        ]),
    ...rows.indicators.flatMap((row) => levelCells(row, levels[row.id])),
  ]
}

function levelCells(
  row: IndicatorRow,
  level: { level1Code: string; level2Code: string } | undefined,
): CorrectedCell[] {
  if (!level) return []
  const about = { document: row.documentId, line: row.line, row: row.id, name: row.name }
  return [
    { ...about, field: 'level1_code', asRead: row.level1Code, corrected: level.level1Code },
    { ...about, field: 'level2_code', asRead: row.level2Code, corrected: level.level2Code },
  ]
}
