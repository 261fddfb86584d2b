import { rollup, sum } from 'd3-array'
import { ask, type Engine } from '../../data/engine/engine.ts'
import { citedLines } from '../../data/question/citedLines.ts'
import { findings, type FindingItem } from '../../data/question/findings.ts'
import { indicatorPoints } from '../../data/question/indicatorPoints.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import { projectLines, type ProjectLine } from '../../data/question/projectLines.ts'
import { projectTexts, type ProjectText } from '../../data/question/projectTexts.ts'
import { EVERYTHING, onlyDocument } from '../../data/question/scope.ts'
import type { ListedProject } from './listedProjects.ts'

/** An indicator of the project with its points. */
export interface CardIndicator extends IndicatorItem {
  /** 0 to 6; null where it was not looked at. */
  score: number | null
}

/** What a card shows besides the row it was opened from. */
export interface ProjectCardData {
  text: ProjectText | null
  indicators: CardIndicator[]
  findings: FindingItem[]
  /** Lines the project stands on. */
  lines: ProjectLine[]
  /** Text of its own line; null where it is gone. */
  ownLine: string | null
}

/** Asks for what is printed of one project. */
export async function loadProjectCard(
  engine: Engine,
  row: ListedProject,
): Promise<ProjectCardData> {
  const scope = onlyDocument(row.documentId)
  const own = new Set(row.indicatorIds)
  const [texts, items, points, asked, lines, cited] = await Promise.all([
    ask(engine, projectTexts, { projects: [row.id] }),
    own.size === 0 ? [] : ask(engine, indicators, scope),
    own.size === 0 ? [] : ask(engine, indicatorPoints, scope),
    row.findingIds.length === 0
      ? []
      : ask(engine, findings, {
          ...EVERYTHING,
          rules: [],
          severities: [],
          ids: row.findingIds,
        }),
    ask(engine, projectLines, { documents: [row.documentId] }),
    ask(engine, citedLines, { documents: [row.documentId], lines: [row.line] }),
  ])
  const scores = rollup(
    points,
    (of) => sum(of, ({ earned }) => Number(earned)),
    ({ indicatorId }) => indicatorId,
  )
  return {
    text: texts[0] ?? null,
    indicators: items
      .filter(({ id }) => own.has(id))
      .map((item) => ({ ...item, score: scores.get(item.id) ?? null })),
    findings: asked,
    lines: lines.filter(({ rowIds }) => rowIds.includes(row.id)),
    ownLine: cited[0]?.text ?? null,
  }
}
