import { formatCount } from '../../charts/format/formatCount.ts'
import type { Rows } from '../../data/model/rows.ts'
import type { Site } from '../state/site.ts'
import type { KeptDocument } from './kept.ts'
import { executionRows, resultRows } from './readEvaluation.ts'
import { factRows } from './readFacts.ts'
import { projectRows } from './readProjects.ts'
import { amount, readRow, type ReadRow } from './readRow.ts'

/** The rows of one table, or the lines no row took. */
export interface ReadSection {
  name: keyof Site['t']['mine']['sections']
  /** Whether its items stand for lines of the document and not for rows that lines know. */
  ofLines: boolean
  rows: ReadRow[]
}

/** What stands before a document's indicators and after them, table by table; tables that have no rows are left out. */
export function readSections(
  kept: Pick<KeptDocument, 'rows' | 'leftovers' | 'corrections'>,
  site: Site,
): { before: ReadSection[]; after: ReadSection[] } {
  const { rows, corrections } = kept
  return {
    before: filled([
      { name: 'staffing', ofLines: false, rows: staffRows(rows, site) },
      { name: 'budget', ofLines: false, rows: budgetRows(rows, site) },
      { name: 'executions', ofLines: false, rows: executionRows(rows, site) },
      { name: 'projects', ofLines: false, rows: projectRows(rows, site) },
      { name: 'goals', ofLines: false, rows: goalRows(rows, site) },
    ]),
    after: filled([
      { name: 'results', ofLines: false, rows: resultRows(rows, corrections, site) },
      { name: 'facts', ofLines: true, rows: factRows(rows, site) },
      { name: 'leftovers', ofLines: true, rows: kept.leftovers.map(lineRow) },
      { name: 'lost', ofLines: true, rows: lostLines(rows).map(lineRow) },
    ]),
  }
}

/** Lines that nothing was read from and that are nothing known. */
export function lostLines({ sourceLines }: Rows): { line: number; text: string }[] {
  return sourceLines.filter(({ role }) => role === 'not_understood')
}

function filled(sections: ReadSection[]): ReadSection[] {
  return sections.filter(({ rows }) => rows.length > 0)
}

function staffRows({ staffing }: Rows, { t }: Site): ReadRow[] {
  const count = (value: number | null) => (value === null ? t.blank : formatCount(value))
  return staffing.map(({ id, line, fiscallySupportedStaff, subordinateUnits }) => {
    const note = t.documents.staffOf(count(fiscallySupportedStaff), count(subordinateUnits))
    return readRow({ id, line, text: '', note })
  })
}

function budgetRows({ budgetLines }: Rows, site: Site): ReadRow[] {
  return budgetLines.map(({ id, line, side, category, amountFen }) =>
    readRow({
      id,
      line,
      kind: site.t.changes.sides[side],
      text: site.t.vocabulary.category(category),
      translated: true,
      note: amount(amountFen, site),
    }),
  )
}

function goalRows({ goals }: Rows, { t }: Site): ReadRow[] {
  return goals.map(({ id, line, scope, ordinal, text, project }) =>
    readRow({
      id,
      line,
      kind: t.mine.scopes[scope],
      text: ordinal === 0 ? text : `${String(ordinal)}. ${text}`,
      note: project,
    }),
  )
}

function lineRow({ line, text }: { line: number; text: string }, index: number): ReadRow {
  return readRow({
    id: `${String(line)}/${String(index)}`,
    line,
    text: text.replaceAll('\t', ' │ '),
  })
}
