import { exactYuan } from '../../charts/format/exactYuan.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import type { Rows } from '../../data/model/rows.ts'
import type { Site } from '../state/site.ts'

/** A row as read, in words. */
export interface ReadRow {
  id: string
  line: number
  kind: string
  /** Words of the document, in Chinese unless they are translated; may be empty. */
  text: string
  translated?: true
  value: string | null
}

/** The rows of one table. */
export interface ReadSection {
  name: 'staffing' | 'budget' | 'projects' | 'goals'
  rows: ReadRow[]
}

/** A document's rows, table by table, without its indicators; tables that have none are left out. */
export function readSections(rows: Rows, site: Site): ReadSection[] {
  const sections: ReadSection[] = [
    { name: 'staffing', rows: staffRows(rows, site) },
    { name: 'budget', rows: budgetRows(rows, site) },
    { name: 'projects', rows: projectRows(rows, site) },
    { name: 'goals', rows: goalRows(rows, site) },
  ]
  return sections.filter((section) => section.rows.length > 0)
}

function amount(fen: number | null, { t }: Site): string {
  return fen === null ? t.blank : t.documents.yuan(exactYuan(fen))
}

function staffRows({ staffing }: Rows, { t }: Site): ReadRow[] {
  const count = (value: number | null) => (value === null ? t.blank : formatCount(value))
  return staffing.map((row) => ({
    id: row.id,
    line: row.line,
    kind: t.documents.kinds.staff,
    text: '',
    value: t.documents.staffOf(count(row.fiscallySupportedStaff), count(row.subordinateUnits)),
  }))
}

function budgetRows({ budgetLines }: Rows, site: Site): ReadRow[] {
  return budgetLines.map((row) => ({
    id: row.id,
    line: row.line,
    kind: site.t.documents.kinds.budget,
    text: site.t.vocabulary.category(row.category),
    translated: true,
    value: amount(row.amountFen, site),
  }))
}

function projectRows({ projects }: Rows, site: Site): ReadRow[] {
  return projects.map((row) => ({
    id: row.id,
    line: row.line,
    kind: site.t.vocabulary.kinds[row.kind],
    text: row.name ?? site.t.nameLost,
    value: amount(row.amountFen, site),
  }))
}

function goalRows({ goals }: Rows, { t }: Site): ReadRow[] {
  return goals.map((row) => ({
    id: row.id,
    line: row.line,
    kind: t.documents.kinds.goal,
    text: row.ordinal === 0 ? row.text : `${String(row.ordinal)}. ${row.text}`,
    value: row.project,
  }))
}
