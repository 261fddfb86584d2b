import fc, { type Arbitrary } from 'fast-check'
import type { CheckedDataset } from '../../../src/data/model/rows.ts'
import { budgetByCategory } from '../../../src/data/question/budgetByCategory.ts'
import { citedLines } from '../../../src/data/question/citedLines.ts'
import { departmentKinds } from '../../../src/data/question/departmentKinds.ts'
import { documents } from '../../../src/data/question/documents.ts'
import { driftCounts } from '../../../src/data/question/driftCounts.ts'
import { findingCounts } from '../../../src/data/question/findingCounts.ts'
import { findingReach } from '../../../src/data/question/findingReach.ts'
import { findings, type FindingFilter } from '../../../src/data/question/findings.ts'
import { SEVERITIES } from '../../../src/data/model/finding.ts'
import { goalCounts } from '../../../src/data/question/goalCounts.ts'
import { goals } from '../../../src/data/question/goals.ts'
import { indicatorCounts } from '../../../src/data/question/indicatorCounts.ts'
import { indicatorPoints } from '../../../src/data/question/indicatorPoints.ts'
import { indicatorResults } from '../../../src/data/question/indicatorResults.ts'
import { kindsOfDepartments } from '../../../src/data/question/kindsOfDepartments.ts'
import { indicatorLinks } from '../../../src/data/question/indicatorLinks.ts'
import { indicators } from '../../../src/data/question/indicators.ts'
import type { LinkFilter } from '../../../src/data/question/linkFilter.ts'
import { indicatorNames } from '../../../src/data/question/indicatorNames.ts'
import { linkReviews } from '../../../src/data/question/linkReviews.ts'
import { lineRoles } from '../../../src/data/question/lineRoles.ts'
import { measurabilityCounts } from '../../../src/data/question/measurabilityCounts.ts'
import { projectCoverage } from '../../../src/data/question/projectCoverage.ts'
import { findingSubjects } from '../../../src/data/question/findingSubjects.ts'
import { projectIndicators } from '../../../src/data/question/projectIndicators.ts'
import { projectLines } from '../../../src/data/question/projectLines.ts'
import { projectLinks } from '../../../src/data/question/projectLinks.ts'
import { projectNames } from '../../../src/data/question/projectNames.ts'
import { projectPoints } from '../../../src/data/question/projectPoints.ts'
import { projectSummaries } from '../../../src/data/question/projectSummaries.ts'
import { projectTexts } from '../../../src/data/question/projectTexts.ts'
import { projects } from '../../../src/data/question/projects.ts'
import type { AnswerRow, Query, Question } from '../../../src/data/question/query.ts'
import type { Scope } from '../../../src/data/question/scope.ts'
import { sourceLines } from '../../../src/data/question/sourceLines.ts'
import { targetValues } from '../../../src/data/question/targetValues.ts'
import { typedTargets } from '../../../src/data/question/typedTargets.ts'
import { staffing } from '../../../src/data/question/staffing.ts'
import { WORDS } from './suiteRows.ts'

/** A question under generated filters. */
export interface SuiteQuestion {
  name: string
  /** The query of a generated filter, and how its rows are decoded. */
  cases: Arbitrary<{ query: Query; decode: (row: AnswerRow) => unknown }>
}

/** Every exported question, each with the filters it takes: what is there, what is not, and empty lists. */
export function suiteQuestions(dataset: CheckedDataset): SuiteQuestion[] {
  const ids = listOf(dataset.documents.map(({ id }) => id))
  const scope: Arbitrary<Scope> = fc.record({
    departments: listOf(dataset.departments.map(({ id }) => id)),
    years: fc.array(YEAR, { maxLength: 3 }),
    documents: ids,
  })
  const asked = fc.tuple(scope, findingFilter(dataset)).map(([within, narrowed]) => ({
    ...within,
    ...narrowed,
  }))
  const someIndicators = listOf(dataset.indicators.map(({ id }) => id))
  const someProjects = listOf(dataset.projects.map(({ id }) => id))
  const kinds = listOf((dataset.departmentKinds ?? []).map(({ code }) => code))
  const linked: Arbitrary<LinkFilter> = fc.record({
    departments: listOf(dataset.departments.map(({ id }) => id)),
    fromYears: fc.array(YEAR, { maxLength: 3 }),
    toYears: fc.array(YEAR, { maxLength: 3 }),
  })
  const flag = fc.constantFrom(true, false, undefined)
  // No cube answers a search for part of a text: "free queries" ask that of the databases.
  const names = fc.record({ text: fc.constant(''), limit: fc.nat(20) })
  return [
    suiteQuestion(documents, scope),
    suiteQuestion(kindsOfDepartments, scope),
    suiteQuestion(departmentKinds, fc.record({ kinds })),
    suiteQuestion(budgetByCategory, scope),
    suiteQuestion(staffing, scope),
    suiteQuestion(projectCoverage, scope),
    suiteQuestion(goalCounts, scope),
    suiteQuestion(indicatorCounts, scope),
    suiteQuestion(goals, scope),
    suiteQuestion(projects, fc.tuple(scope, flag).map(nameLost)),
    suiteQuestion(projectSummaries, scope),
    suiteQuestion(projectTexts, fc.record({ projects: someProjects })),
    suiteQuestion(projectIndicators, scope),
    suiteQuestion(projectPoints, scope),
    suiteQuestion(indicators, fc.tuple(scope, flag).map(withoutAnnualTarget)),
    suiteQuestion(measurabilityCounts, scope),
    suiteQuestion(indicatorPoints, fc.tuple(scope, fc.option(someIndicators)).map(ofIndicators)),
    suiteQuestion(typedTargets, scope),
    suiteQuestion(targetValues, scope),
    suiteQuestion(indicatorResults, scope),
    suiteQuestion(findings, asked),
    suiteQuestion(findingCounts, asked),
    suiteQuestion(findingReach, asked),
    suiteQuestion(findingSubjects, scope),
    suiteQuestion(indicatorLinks, linked),
    suiteQuestion(driftCounts, linked),
    suiteQuestion(projectLinks, linked),
    suiteQuestion(linkReviews, linked),
    suiteQuestion(indicatorNames, names),
    suiteQuestion(projectNames, names),
    suiteQuestion(citedLines, fc.record({ documents: ids, lines: fc.array(fc.nat(10)) })),
    suiteQuestion(lineRoles, fc.record({ documents: ids })),
    suiteQuestion(projectLines, fc.record({ documents: ids })),
    suiteQuestion(sourceLines, fc.record({ document: ids.map(([first]) => first ?? '') })),
  ]
}

/** Years that are there, that are not, and what is no year. */
export const YEAR = fc.constantFrom(2022, 2023, 2024, 2025, 2026, 1999, 0, -1, 2023.5)

function suiteQuestion<Filter, Row>(
  question: Question<Filter, Row>,
  filters: Arbitrary<Filter>,
): SuiteQuestion {
  const decode = (row: AnswerRow) => question.decode(row)
  const cases = filters.map((filter) => ({ query: question.query(filter), decode }))
  return { name: question.name, cases }
}

function listOf(known: readonly string[]): Arbitrary<string[]> {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    fc.constantFrom(...WORDS, ''),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  return fc.oneof(fc.constant<string[]>([]), fc.array(text, { maxLength: 5 }))
}

function findingFilter(dataset: CheckedDataset): Arbitrary<Omit<FindingFilter, keyof Scope>> {
  return fc.record(
    {
      rules: listOf(dataset.findings.map(({ rule }) => rule)),
      severities: fc.subarray([...SEVERITIES]),
      ids: listOf(dataset.findings.map(({ id }) => id)),
      limit: fc.nat(12),
    },
    { requiredKeys: ['rules', 'severities'] },
  )
}

type Flag = boolean | undefined

function nameLost([scope, flag]: [Scope, Flag]) {
  return flag === undefined ? scope : { ...scope, nameLost: flag }
}

function withoutAnnualTarget([scope, flag]: [Scope, Flag]) {
  return flag === undefined ? scope : { ...scope, withoutAnnualTarget: flag }
}

function ofIndicators([scope, indicatorIds]: [Scope, string[] | null]) {
  return indicatorIds === null ? scope : { ...scope, indicators: indicatorIds }
}
