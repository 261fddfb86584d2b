import { formatAmount } from '../../charts/format/formatAmount.ts'
import { formatCount } from '../../charts/format/formatCount.ts'
import { subjectKey } from '../../charts/frame/linking.svelte.ts'
import type {
  CoverageCell,
  CoverageColumn,
  CoverageFact,
  CoverageRow,
} from '../../charts/coverageGrid/types.ts'
import type { NameFilter } from '../../charts/frame/nameFilter.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import { departmentLabel, jurisdictionLabel, documentCaveat } from '../i18n/labels.ts'
import { expenditureOf, projectMoneyOf, type DocumentMoney } from '../money/documentMoney.ts'
import { departmentFilter } from '../state/departmentFilter.ts'
import { documentSubjects } from '../state/documentSubjects.ts'
import type { Site } from '../state/site.ts'
import type { CoverageData } from './loadCoverage.ts'

/** One document's figures, as a cell and a row of the table show them. */
export interface DocumentFigures {
  document: DocumentItem
  money: DocumentMoney | null
  staff: number | null
  staffLine: number | null
  projects: number
  indicators: number
  /** Lines that were not understood. */
  lostLines: number
}

/** The figures of every document. */
export function figuresOf(data: Omit<CoverageData, 'sql'>): DocumentFigures[] {
  return data.documents.map((document) => {
    const staff = data.staff.find((item) => item.documentId === document.id)
    const counted = data.indicators.filter((item) => item.documentId === document.id)
    return {
      document,
      money:
        document.form === 'department'
          ? expenditureOf(document, data.budget)
          : projectMoneyOf(document, data.budget, data.projects),
      staff: staff?.staff ?? null,
      staffLine: staff?.line ?? null,
      projects: data.projects.find((item) => item.documentId === document.id)?.count ?? 0,
      indicators: counted.reduce((sum, item) => sum + item.count, 0),
      lostLines: data.roles
        .filter(({ documentId, role }) => documentId === document.id && role === 'not_understood')
        .reduce((sum, { lines }) => sum + lines, 0),
    }
  })
}

const NO_YEAR = 'none'

function keyOfYear(year: number | null): string {
  return year === null ? NO_YEAR : String(year)
}

/** All years from the first to the last, so that gaps are seen; and one for documents without a year. */
export function yearColumns(documents: readonly DocumentItem[], site: Site): CoverageColumn[] {
  const years = documents.flatMap((item) => item.fiscalYear ?? [])
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const columns: CoverageColumn[] = []
  for (let year = first; year <= last; year += 1)
    columns.push({ key: String(year), label: String(year), ...yearFilter(year, years, site) })
  if (documents.some((item) => item.fiscalYear === null))
    columns.push({ key: NO_YEAR, label: site.t.noYear })
  return columns
}

/** What a year's name stands for; nothing where no document is of that year. */
function yearFilter(
  year: number,
  published: readonly number[],
  site: Site,
): { filter?: NameFilter } {
  if (!published.includes(year)) return {}
  const { years } = site.state
  const on = years.includes(year)
  return {
    filter: { on, href: site.here({ years: on ? years.filter((one) => one !== year) : [year] }) },
  }
}

function departmentKey(item: DocumentItem): string {
  return item.departmentId ?? item.id
}

function rowKey(item: DocumentItem): string {
  return `${departmentKey(item)} ${item.form}`
}

/** How many departments and years from the first to the last there are, and how many pairs of them have a document. */
export function pairsOf(documents: readonly DocumentItem[]): {
  departments: number
  pairs: number
  published: number
} {
  const dated = documents.filter(({ fiscalYear }) => fiscalYear !== null)
  const years = dated.flatMap(({ fiscalYear }) => fiscalYear ?? [])
  const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 1
  const departments = new Set(documents.map(departmentKey)).size
  const pairs = new Set(dated.map((item) => `${departmentKey(item)} ${String(item.fiscalYear)}`))
  return { departments, pairs: departments * span, published: pairs.size }
}

/** One row a department and form, under its city: a year without that form is a gap. */
export function departmentRows(documents: readonly DocumentItem[], site: Site): CoverageRow[] {
  const rows = new Map<string, CoverageRow>()
  for (const item of documents) {
    const group = jurisdictionLabel(item, site)
    if (rows.has(rowKey(item))) continue
    rows.set(rowKey(item), {
      key: rowKey(item),
      label: departmentLabel(item, site),
      sublabel: site.t.vocabulary.forms[item.form],
      ...(group === null ? {} : { group }),
      ...departmentFilter(item, site),
      ...(item.departmentId === null
        ? {}
        : { subjects: [subjectKey('department', item.departmentId)] }),
    })
  }
  return [...rows.values()]
}

function factsOf(figures: DocumentFigures, site: Site): CoverageFact[] {
  const t = site.t.overview
  const { document, money, staff } = figures
  const whole = document.form === 'department'
  const amount = money ? formatAmount(money.fen, { language: site.language, style: 'short' }) : null
  return [
    { label: whole ? t.facts.whole : t.facts.projects, value: amount },
    { label: t.facts.staff, value: staff === null ? null : t.people(formatCount(staff)) },
    { label: t.facts.tasks, value: t.items(formatCount(figures.projects)) },
    { label: t.facts.indicators, value: t.strips(formatCount(figures.indicators)) },
  ]
}

function notesOf(figures: DocumentFigures, site: Site): string[] {
  const { document, staff } = figures
  const caveat = documentCaveat(document, site)
  const whole = document.form === 'department'
  const isProjects = document.form === 'project' || document.form === 'project-list'
  return [
    ...(isProjects ? [site.t.overview.onlyProjects] : []),
    ...(whole && staff === null ? [site.t.overview.staffBlank] : []),
    ...(figures.lostLines > 0 ? [site.t.overview.missing.lines(figures.lostLines)] : []),
    ...(caveat === null ? [] : [caveat]),
  ]
}

/** One cell a department, form and year that has a document; the first of several speaks for the cell. */
export function coverageCells(all: readonly DocumentFigures[], site: Site): CoverageCell[] {
  const cells = new Map<string, DocumentFigures>()
  for (const figures of all) {
    const key = `${rowKey(figures.document)} ${keyOfYear(figures.document.fiscalYear)}`
    const former = cells.get(key)
    if (!former) cells.set(key, figures)
  }
  return [...cells.values()].map((figures) => {
    const { document, staff, lostLines } = figures
    const isWhole = document.form === 'department' && staff !== null && lostLines === 0
    const notes = notesOf(figures, site)
    return {
      row: rowKey(document),
      column: keyOfYear(document.fiscalYear),
      state: isWhole ? 'published' : 'partial',
      href: site.evidence(document.id, null),
      subjects: documentSubjects(document),
      facts: factsOf(figures, site),
      ...(notes.length === 0 ? {} : { note: notes.join(site.t.semicolon) }),
    }
  })
}
