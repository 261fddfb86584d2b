import type { Dataset, DocumentRow, IndicatorRow, ProjectRow } from '../../model/rows.ts'
import { grouped, targetOf } from '../groups.ts'
import { partsOf, targetReader } from '../targets/targetReadings.ts'
import type { LinkItem } from './linkItem.ts'

/** What a department published for one year. */
export interface DepartmentYear {
  departmentId: string
  year: number
  indicators: LinkItem[]
  projects: LinkItem[]
  /** Families of forms there are documents of. */
  families: ReadonlySet<LinkItem['family']>
}

/**
 * What each department published for each year that is known, by department and year. A self-evaluation repeats the targets of its year: it
 * counts only where the year has no other document of its form.
 */
export function departmentYears(dataset: Dataset): DepartmentYear[] {
  const indicators = grouped(dataset.indicators, ({ documentId }) => documentId)
  const projects = grouped(dataset.projects, ({ documentId }) => documentId)
  const evaluated = new Set(
    [...dataset.results, ...dataset.executions].map(({ documentId }) => documentId),
  )
  const measureOf = measureReader(dataset)
  const years = grouped(
    dataset.documents,
    (one) => `${one.departmentId ?? ''}\n${one.fiscalYear ?? ''}`,
  )
  return [...years.values()]
    .flatMap((all): DepartmentYear[] => {
      const [{ departmentId, fiscalYear } = { departmentId: null, fiscalYear: null }] = all
      if (departmentId === null || fiscalYear === null) return []
      const documents = withoutRepeats(all, evaluated).filter(({ form }) => form !== 'budget')
      return [
        {
          departmentId,
          year: fiscalYear,
          indicators: documents.flatMap((document) =>
            (indicators.get(document.id) ?? []).map((row) => ofIndicator(row, document, measureOf)),
          ),
          projects: documents.flatMap((document) =>
            (projects.get(document.id) ?? []).map((row) => ofProject(row, document)),
          ),
          families: new Set(documents.map(familyOf)),
        },
      ]
    })
    .sort((a, b) =>
      a.departmentId < b.departmentId ? -1 : a.departmentId > b.departmentId ? 1 : a.year - b.year,
    )
}

function withoutRepeats(documents: DocumentRow[], evaluated: ReadonlySet<string>): DocumentRow[] {
  return documents.filter(
    ({ id, form }) =>
      !evaluated.has(id) || !documents.some((one) => one.form === form && !evaluated.has(one.id)),
  )
}

function familyOf({ form }: DocumentRow): LinkItem['family'] {
  return form === 'department' ? 'department' : 'project'
}

function ofIndicator(
  row: IndicatorRow,
  document: DocumentRow,
  measureOf: (row: IndicatorRow) => string | null,
): LinkItem {
  return {
    id: row.id,
    documentId: row.documentId,
    line: row.line,
    name: row.name,
    text: null,
    family: familyOf(document),
    level1Code: row.level1Code,
    level2Code: row.level2Code,
    owner: row.projectId,
    measure: measureOf(row),
    target: targetOf(row),
  }
}

function ofProject(row: ProjectRow, document: DocumentRow): LinkItem {
  const texts = [row.content, row.expected, row.cycleGoal, row.annualGoal]
  const text = texts.filter((one) => one !== null).join('\n')
  return {
    id: row.id,
    documentId: row.documentId,
    line: row.line,
    name: row.name,
    text: text === '' ? null : text,
    family: familyOf(document),
    level1Code: null,
    level2Code: null,
    owner: null,
    measure: null,
    target: null,
  }
}

/** 次 of quantities, 比率, 日期: what a target is counted in, without how much. */
function measureReader(dataset: Dataset): (row: IndicatorRow) => string | null {
  const read = targetReader(dataset)
  return (row) => {
    const [part] = partsOf(read(targetOf(row)))
    if (!part) return null
    const unit = part.shape === 'measure' && part.kind === 'quantity' ? (part.unit ?? '') : ''
    return `${part.kind} ${unit}`
  }
}
