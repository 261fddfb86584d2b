import { ask, type Engine } from '../../data/engine/engine.ts'
import { driftCounts, type DriftCount } from '../../data/question/driftCounts.ts'
import { findingCounts, type FindingCount } from '../../data/question/findingCounts.ts'
import { goalCounts, type GoalCount } from '../../data/question/goalCounts.ts'
import { indicators, type IndicatorItem } from '../../data/question/indicators.ts'
import { projects, type ProjectItem } from '../../data/question/projects.ts'
import type { Scope } from '../../data/question/scope.ts'
import type { Catalog } from '../state/catalog.ts'
import { loadCoverage, type CoverageData } from './loadCoverage.ts'

/** Everything the overview shows. */
export interface OverviewData extends CoverageData {
  nameless: ProjectItem[]
  withoutAnnual: IndicatorItem[]
  goals: GoalCount[]
  /** What the checks ask, by rule and severity. */
  findings: FindingCount[]
  /** How targets changed between years of the scope. */
  drifts: DriftCount[]
}

/** Asks what is here, within a scope. */
export async function loadOverview(
  engine: Engine,
  catalog: Catalog,
  scope: Scope,
): Promise<OverviewData> {
  const [coverage, nameless, withoutAnnual, goals, findings, drifts] = await Promise.all([
    loadCoverage(engine, catalog, scope),
    ask(engine, projects, { ...scope, nameLost: true }),
    ask(engine, indicators, { ...scope, withoutAnnualTarget: true }),
    ask(engine, goalCounts, scope),
    ask(engine, findingCounts, { ...scope, rules: [], severities: [] }),
    ask(engine, driftCounts, {
      departments: scope.departments,
      fromYears: scope.years,
      toYears: scope.years,
    }),
  ])
  return { ...coverage, nameless, withoutAnnual, goals, findings, drifts }
}
