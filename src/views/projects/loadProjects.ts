import { ask, type Engine } from '../../data/engine/engine.ts'
import { sqlOf } from '../../data/engine/sqlOf.ts'
import { findingSubjects } from '../../data/question/findingSubjects.ts'
import { ALL_LINKS } from '../../data/question/linkFilter.ts'
import { projectIndicators } from '../../data/question/projectIndicators.ts'
import { projectLinks } from '../../data/question/projectLinks.ts'
import { projectPoints } from '../../data/question/projectPoints.ts'
import { projectSummaries } from '../../data/question/projectSummaries.ts'
import { EVERYTHING } from '../../data/question/scope.ts'
import { projectLines } from '../../data/question/projectLines.ts'
import { joinedSql } from '../state/joinedSql.ts'
import type { Catalog } from '../state/catalog.ts'
import { listedProjects, type ListedProject } from './listedProjects.ts'

/** Everything the table of projects shows. */
export interface ProjectsData {
  /** Every project there is, in the order of the documents: filters count what they leave out. */
  projects: ListedProject[]
  sql: () => string
}

/** Asks for every project with what stands in its row. */
export async function loadProjects(engine: Engine, catalog: Catalog): Promise<ProjectsData> {
  const paged = catalog.all.filter(({ form }) => form === 'project').map(({ id }) => id)
  const [items, indicators, points, findings, links, lines] = await Promise.all([
    ask(engine, projectSummaries, EVERYTHING),
    ask(engine, projectIndicators, EVERYTHING),
    ask(engine, projectPoints, EVERYTHING),
    ask(engine, findingSubjects, EVERYTHING),
    ask(engine, projectLinks, ALL_LINKS),
    ask(engine, projectLines, { documents: paged }),
  ])
  return {
    projects: listedProjects(catalog, { items, indicators, points, findings, links, lines }),
    sql: () =>
      joinedSql([
        sqlOf(engine, projectSummaries, EVERYTHING),
        sqlOf(engine, projectIndicators, EVERYTHING),
        sqlOf(engine, projectPoints, EVERYTHING),
        sqlOf(engine, findingSubjects, EVERYTHING),
        sqlOf(engine, projectLinks, ALL_LINKS),
      ]),
  }
}
