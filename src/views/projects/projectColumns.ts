import type { AmountUnit } from '../../charts/format/chooseUnit.ts'
import { unitName } from '../../charts/format/unitName.ts'
import { departmentLabel, jurisdictionLabel } from '../i18n/labels.ts'
import type { Site } from '../state/site.ts'
import type { SortValue, TableColumn } from '../ui/table/types.ts'
import type { ColumnChoice } from '../ui/table/columnState.ts'
import { PROJECT_COLUMNS, type ProjectColumn } from './choices.ts'
import type { ListedProject } from './listedProjects.ts'

/** A column of the table of projects. */
export type ProjectTableColumn = TableColumn<ListedProject> & { key: ProjectColumn }

/** Which columns there are, and which are shown unless the link says otherwise. */
export const COLUMN_CHOICE: ColumnChoice<ProjectColumn> = {
  all: PROJECT_COLUMNS,
  shown: [
    'name',
    'dept',
    'year',
    'kind',
    'amount',
    'indicators',
    'points',
    'findings',
    'across',
    'line',
  ],
  fixed: 'name',
}

const NUMBERS: ReadonlySet<ProjectColumn> = new Set<ProjectColumn>([
  'amount',
  'indicators',
  'points',
  'findings',
  'line',
])

/** Largest, or latest, first. */
const FROM_THE_TOP: ReadonlySet<ProjectColumn> = new Set<ProjectColumn>([
  'amount',
  'indicators',
  'points',
  'findings',
  'year',
])

const LINES: ReadonlySet<ProjectColumn> = new Set<ProjectColumn>([
  'dept',
  'type',
  'unit',
  'amount',
  'funding',
  'doubts',
])

const WIDTHS: Record<ProjectColumn, number> = {
  name: 13,
  dept: 8.8,
  city: 5,
  year: 5.8,
  kind: 6,
  type: 10,
  unit: 10,
  period: 8,
  amount: 7.8,
  funding: 11,
  indicators: 3.8,
  points: 5.4,
  findings: 5.2,
  across: 5.8,
  doubts: 10,
  line: 5,
}

/** English words are longer. */
const WIDTHS_EN: Partial<Record<ProjectColumn, number>> = {
  dept: 10,
  year: 6.6,
  amount: 7.6,
  indicators: 6,
  points: 4.6,
  findings: 5.4,
  across: 5,
}

/** What sorts a project in a column. */
export function sortValueOf(key: ProjectColumn, row: ListedProject, site: Site): SortValue {
  switch (key) {
    case 'name':
      return row.name
    case 'dept':
      return departmentLabel(row.document, site)
    case 'city':
      return jurisdictionLabel(row.document, site)
    case 'year':
      return row.document.fiscalYear
    case 'kind':
      return site.t.vocabulary.kinds[row.kind]
    case 'type':
      return row.type
    case 'unit':
      return row.spendingUnit
    case 'period':
      return row.startYear
    case 'amount':
      return row.amountFen
    case 'funding':
      return row.funding === null ? null : Object.keys(row.funding).join(' ')
    case 'indicators':
      return row.indicatorIds.length
    case 'points':
      return row.points
    case 'findings':
      return row.findingIds.length
    case 'across':
      return row.across.includes('alone') ? null : row.across.join(' ')
    case 'doubts':
      return row.doubts.length === 0 ? null : row.doubts.join(' ')
    case 'line':
      return row.line
  }
}

/** The columns with these keys, in the reader's language. */
export function projectColumns(
  keys: readonly ProjectColumn[],
  unit: AmountUnit,
  site: Site,
): ProjectTableColumn[] {
  return keys.map((key) => ({
    key,
    label: columnLabel(key, unit, site),
    sortValue: (row) => sortValueOf(key, row, site),
    startsDescending: FROM_THE_TOP.has(key),
    isNumber: NUMBERS.has(key),
    isLine: LINES.has(key),
    width: (site.language === 'en' ? WIDTHS_EN[key] : undefined) ?? WIDTHS[key],
  }))
}

/** What a column is called; with its unit where it has one. */
export function columnLabel(key: ProjectColumn, unit: AmountUnit, site: Site): string {
  const label = site.t.projectTable.columns[key]
  return key === 'amount' ? label + site.t.inBrackets(unitName(unit, site.language)) : label
}
