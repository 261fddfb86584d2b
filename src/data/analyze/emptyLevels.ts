import type { Dataset, SourceLineRow } from '../model/rows.ts'
import { level2ByCode } from '../model/taxonomy.ts'
import { cellText } from '../text/normalizeText.ts'
import { recogniseLevel } from '../text/recogniseLevel.ts'
import { grouped, groupsByDocument, type IndicatorGroup } from './groups.ts'

/** A level a form prints with no indicator under it. */
export interface EmptyLevel {
  documentId: string
  group: IndicatorGroup
  line: number
  /** As printed. */
  label: string
  level1Code: string
  /** Whether the whole level 1 has no indicator. */
  isWhole: boolean
}

type ByGroup = ReadonlyMap<IndicatorGroup, readonly EmptyLevel[]>

const EMPTY = new WeakMap<Dataset, ByGroup>()

/**
 * Levels that stand on a line of labels alone and have no indicator in their project or form. A label that was torn from its
 * indicators by a merged cell is none: those have indicators of the level.
 */
export function emptyLevels(dataset: Dataset): ByGroup {
  const known = EMPTY.get(dataset)
  if (known) return known
  const labels = grouped(
    dataset.sourceLines.filter(({ role }) => role === 'label'),
    ({ documentId }) => documentId,
  )
  const empty = groupsByDocument(dataset).flatMap((groups) =>
    (labels.get(groups[0]?.document.id ?? '') ?? []).flatMap((line) => {
      const group = groupAt(groups, line.line)
      return group ? emptyAt(group, line) : []
    }),
  )
  // A label repeated on the next page is one empty level.
  const once = [...grouped(empty, ({ group, label }) => `${placeOf(group)} ${label}`).values()]
  const byGroup = grouped(
    once.flatMap(([first]) => first ?? []),
    ({ group }) => group,
  )
  EMPTY.set(dataset, byGroup)
  return byGroup
}

/** Whether a group has an empty level under a level 1: then it is asked about there and by no other rule. */
export function isPrintedEmpty(dataset: Dataset, group: IndicatorGroup, code: string): boolean {
  return (
    emptyLevels(dataset)
      .get(group)
      ?.some(({ level1Code }) => level1Code === code) ?? false
  )
}

function placeOf({ document, project }: IndicatorGroup): string {
  return `${document.id} ${project?.id ?? ''}`
}

/** The last project that begins above a line; the department's own indicators where there are no projects. */
function groupAt(groups: readonly IndicatorGroup[], line: number): IndicatorGroup | undefined {
  if (groups.some(({ project }) => project === null)) return groups[0]
  return groups.findLast(({ project }) => project !== null && project.line <= line)
}

function emptyAt(group: IndicatorGroup, { documentId, line, text }: SourceLineRow): EmptyLevel[] {
  const { indicators } = group
  if (indicators.length === 0) return []
  const cells = text.split(/[\t|｜]/u).map(cellText)
  const levels = cells.flatMap((cell) => recogniseLevel(cell) ?? [])
  // Anything but labels beside them makes it no empty row.
  if (levels.length === 0 || levels.length < cells.filter((cell) => cell !== '').length) return []
  const empty = levels.flatMap(({ level1Code, level2Code, printed }) => {
    const above = level1Code ?? (level2Code ? level2ByCode(level2Code)?.under[0] : undefined)
    if (above === undefined) return []
    const isWhole = indicators.every((one) => one.level1Code !== above)
    const isEmpty =
      level2Code === null || level1Code !== null
        ? isWhole
        : indicators.every((one) => one.level2Code !== level2Code)
    return isEmpty ? [{ documentId, group, line, label: printed, level1Code: above, isWhole }] : []
  })
  // 满意度指标 and 服务对象满意度 side by side are one empty row: the finer label says it.
  return empty.filter(
    (one, index) => !empty.slice(index + 1).some((other) => other.level1Code === one.level1Code),
  )
}
