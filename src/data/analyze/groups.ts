import { level1ByCode } from '../model/taxonomy.ts'
import type { Dataset, DocumentRow, IndicatorRow, ProjectRow } from '../model/rows.ts'

/** The indicators that stand under one heading: a project's, or the department's own. */
export interface IndicatorGroup {
  document: DocumentRow
  /** null for the department's own indicators. */
  project: ProjectRow | null
  indicators: readonly IndicatorRow[]
}

const GROUPS = new WeakMap<Dataset, readonly IndicatorGroup[]>()

/**
 * Indicators by document and project, in the order of the documents and their projects; the department's own first. A project without
 * an indicator is a group without any: that is for `few-indicators` to ask about. Tasks of a department form have none of their own.
 */
export function indicatorGroups(dataset: Dataset): readonly IndicatorGroup[] {
  const known = GROUPS.get(dataset)
  if (known) return known
  const indicators = grouped(dataset.indicators, ({ documentId }) => documentId)
  const projects = grouped(dataset.projects, ({ documentId }) => documentId)
  const groups = dataset.documents.flatMap((document) => {
    const ofDocument = indicators.get(document.id) ?? []
    const byProject = grouped(ofDocument, ({ projectId }) => projectId)
    const own = byProject.get(null)
    const ofProjects = (projects.get(document.id) ?? [])
      .filter(({ kind }) => kind === 'project')
      .map((project) => ({ document, project, indicators: byProject.get(project.id) ?? [] }))
    return own ? [{ document, project: null, indicators: own }, ...ofProjects] : ofProjects
  })
  GROUPS.set(dataset, groups)
  return groups
}

/** Groups by document, in the order of the documents; documents without any are left out. */
export function groupsByDocument(dataset: Dataset): (readonly IndicatorGroup[])[] {
  return [...grouped(indicatorGroups(dataset), ({ document }) => document.id).values()]
}

/** Items by a key, in the order in which the keys first come. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** A target as it stands: the year's, or the cycle's where the year has none. */
export function targetOf({ annualTarget, cycleTarget }: IndicatorRow): string | null {
  return annualTarget ?? cycleTarget
}

/** Whether an indicator is one of cost, wherever the form files cost. */
export function isCost({ level1Code, level2Code }: IndicatorRow): boolean {
  return level1Code === '4' || level2Code === '15' || level2Code === '16'
}

/** A level 1 in both languages, without the final 指标. */
export function levelName(code: string): { zh: string; en: string } {
  const level = level1ByCode(code)
  return {
    zh: (level?.name ?? code).replace(/指标$/u, ''),
    en: (level?.nameEn ?? code).toLowerCase(),
  }
}
