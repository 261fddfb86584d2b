import { group } from 'd3-array'
import { CRITERION_IDS } from '../../data/question/indicatorPoints.ts'
import type { DocumentItem } from '../../data/question/documents.ts'
import type { FindingSubjects } from '../../data/question/findingSubjects.ts'
import type { ProjectIndicator } from '../../data/question/projectIndicators.ts'
import type { ProjectLine } from '../../data/question/projectLines.ts'
import type { ProjectLinkItem } from '../../data/question/projectLinks.ts'
import type { ProjectPoints } from '../../data/question/projectPoints.ts'
import type { ProjectSummary } from '../../data/question/projectSummaries.ts'
import { amountLine } from '../money/amountLine.ts'
import type { Catalog } from '../state/catalog.ts'
import { documentById } from '../state/documentById.ts'
import type { Across, Doubt } from './choices.ts'

/** A project with all that stands in its row. */
export interface ListedProject extends ProjectSummary {
  document: DocumentItem
  /** Where its amount is printed. */
  amountLine: number
  /** Ids of its own indicators. */
  indicatorIds: string[]
  /** Of them, those whose levels had to be worked out. */
  inferredLevels: number
  /** Mean points of measurability of its indicators, 0 to 6; null where none was looked at. */
  points: number | null
  /** Ids of the findings about it or its indicators. */
  findingIds: string[]
  /** What it continues of an earlier year, and what continues it in a later one. */
  earlier: ProjectLinkItem[]
  later: ProjectLinkItem[]
  /** That nothing of the other year goes with it: it is new, or no longer listed. */
  oneSided: ProjectLinkItem[]
  across: Across[]
  doubts: Doubt[]
}

/** What was answered about projects. */
export interface ProjectAnswers {
  items: readonly ProjectSummary[]
  indicators: readonly ProjectIndicator[]
  points: readonly ProjectPoints[]
  findings: readonly FindingSubjects[]
  links: readonly ProjectLinkItem[]
  /** Lines of the documents that take a page for a project. */
  lines: readonly ProjectLine[]
}

/** Projects with what was answered about each, in the order of the catalog's documents. */
export function listedProjects(catalog: Catalog, answers: ProjectAnswers): ListedProject[] {
  const documents = new Map(catalog.all.map((item, at) => [item.id, at]))
  const indicatorsOf = group(answers.indicators, ({ projectId }) => projectId)
  const pointsOf = new Map(answers.points.map((one) => [one.projectId, one]))
  const findingsOf = findingsBySubject(answers.findings, answers.indicators)
  const linesOf = linesByProject(answers.lines)
  const from = group(answers.links, (link) => link.from?.id ?? '')
  const to = group(answers.links, (link) => link.to?.id ?? '')
  return answers.items
    .map((item): ListedProject => {
      const document = documentById(catalog.all, item.documentId)
      const own = indicatorsOf.get(item.id) ?? []
      const links = { from: from.get(item.id) ?? [], to: to.get(item.id) ?? [] }
      const inferredLevels = own.filter(({ levelSource }) => levelSource === 'inferred').length
      const earlier = links.to.filter((link) => link.from !== null)
      const later = links.from.filter((link) => link.to !== null)
      const oneSided = [...links.to, ...links.from].filter(
        (link) => link.from === null || link.to === null,
      )
      return {
        ...item,
        document,
        amountLine: amountLine(item, linesOf.get(item.id) ?? []),
        indicatorIds: own.map(({ id }) => id),
        inferredLevels,
        points: meanPoints(pointsOf.get(item.id)),
        findingIds: [...(findingsOf.get(item.id) ?? [])],
        earlier,
        later,
        oneSided,
        across: acrossOf(links),
        doubts: doubtsOf(item, document, inferredLevels, [...earlier, ...later]),
      }
    })
    .sort((a, b) => (documents.get(a.documentId) ?? 0) - (documents.get(b.documentId) ?? 0))
}

function meanPoints(points: ProjectPoints | undefined): number | null {
  if (!points || points.looked === 0) return null
  return (points.earned / points.looked) * CRITERION_IDS.length
}

/** Findings by the project they are about, or whose indicators they are about; each once. */
function findingsBySubject(
  findings: readonly FindingSubjects[],
  indicators: readonly ProjectIndicator[],
): Map<string, Set<string>> {
  const projectOf = new Map(indicators.map(({ id, projectId }) => [id, projectId]))
  const found = new Map<string, Set<string>>()
  for (const { id, subjectIds } of findings) {
    for (const subject of subjectIds) {
      const key = projectOf.get(subject) ?? subject
      found.set(key, (found.get(key) ?? new Set()).add(id))
    }
  }
  return found
}

function linesByProject(lines: readonly ProjectLine[]): Map<string, ProjectLine[]> {
  const found = new Map<string, ProjectLine[]>()
  for (const line of lines) {
    for (const id of line.rowIds) found.set(id, [...(found.get(id) ?? []), line])
  }
  return found
}

function acrossOf(links: {
  from: readonly ProjectLinkItem[]
  to: readonly ProjectLinkItem[]
}): Across[] {
  const said: Across[] = [
    ...(links.to.some(({ from }) => from !== null) ? (['earlier'] as const) : []),
    ...(links.from.some(({ to }) => to !== null) ? (['later'] as const) : []),
    ...(links.to.some(({ from }) => from === null) ? (['new'] as const) : []),
    ...(links.from.some(({ to }) => to === null) ? (['dropped'] as const) : []),
  ]
  return said.length === 0 ? ['alone'] : said
}

function doubtsOf(
  item: ProjectSummary,
  document: DocumentItem,
  inferredLevels: number,
  links: readonly ProjectLinkItem[],
): Doubt[] {
  return [
    ...(document.fiscalYear === null || document.fiscalYearBasis !== 'stated'
      ? (['year'] as const)
      : []),
    ...(item.name === null ? (['name'] as const) : []),
    ...(inferredLevels > 0 ? (['levels'] as const) : []),
    ...(links.some(({ decidedBy }) => decidedBy === 'machine') ? (['match'] as const) : []),
  ]
}
