import fc, { type Arbitrary } from 'fast-check'
import type { CheckedDataset, ProjectRow } from '../../../src/data/model/rows.ts'
import { fixtureDataset } from '../fixture.ts'
import {
  DEPARTMENTS,
  DOCUMENTS,
  WORDS,
  JURISDICTIONS,
  jurisdiction,
  department,
  departmentKind,
  document,
  staffing,
  budgetLine,
  project,
  goal,
  indicator,
  indicatorTarget,
  measurability,
  result,
  finding,
  indicatorLink,
  linkReview,
  projectLink,
  sourceLine,
} from './suiteRows.ts'

const MOST = Number.MAX_SAFE_INTEGER

/** A made-up dataset in which every column meets blanks, repeats and hostile texts; the same seed gives the same rows. */
export function suiteDataset(seed: number): CheckedDataset {
  const draw = <T>(rows: Arbitrary<T>, numRuns: number) => fc.sample(rows, { seed, numRuns })
  const numbered = <T extends object>(prefix: string, rows: T[]) =>
    rows.map((row, at) => ({ ...row, id: `${prefix}${at}` }))
  return {
    // Tables that no question asks about yet.
    ...fixtureDataset(),
    jurisdictions: draw(jurisdiction, 3).map((row, at) => ({
      ...row,
      code: JURISDICTIONS[at] ?? '',
    })),
    departments: draw(department, 5).map((row, at) => ({ ...row, id: DEPARTMENTS[at] ?? '' })),
    departmentKinds: draw(departmentKind, 12).map((row, at) => ({ ...row, code: WORDS[at] ?? '' })),
    documents: draw(document, DOCUMENTS.length).map((row, at) => ({
      ...row,
      id: DOCUMENTS[at] ?? '',
    })),
    staffing: numbered('s', draw(staffing, 12)),
    budgetLines: numbered('b', draw(budgetLine, 60)),
    projects: numbered('p', [...draw(project, 60), ...exactProjects(draw(project, 4))]),
    goals: numbered('g', draw(goal, 30)),
    indicators: numbered('i', draw(indicator, 80)),
    results: numbered('r', draw(result, 30)),
    indicatorTargets: uniqueBy(draw(indicatorTarget, 60), (row) =>
      [row.indicatorId, row.documentId, row.scope, row.part].join(),
    ),
    measurability: uniqueBy(draw(measurability, 60), (row) =>
      [row.indicatorId, row.documentId, row.criterion].join(),
    ),
    indicatorLinks: numbered('il', draw(indicatorLink, 40)),
    projectLinks: numbered('pl', draw(projectLink, 40)),
    linkReviews: numbered('r', draw(linkReview, 30)),
    findings: numbered('f', draw(finding, 40)),
    sourceLines: DOCUMENTS.flatMap((id, at) =>
      fc
        .sample(sourceLine, { seed: seed + at, numRuns: 9 })
        .map((row, index) => ({ ...row, documentId: id, line: index + 1 })),
    ),
  }
}

/** The first row of each key: where rows have a key, no order leaves two of them tied. */
function uniqueBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.toReversed().map((row) => [key(row), row])).values()]
}

/** Two documents whose projects’ sum is below 2⁵³, one's by way of a sum above: added up as floating-point numbers, a fen is lost. */
function exactProjects(rows: readonly Omit<ProjectRow, 'id'>[]): Omit<ProjectRow, 'id'>[] {
  const amounts = [MOST, MOST, -1, -MOST]
  return rows.map((row, at) => ({
    ...row,
    documentId: at < 3 ? 'beyond' : 'below',
    amountFen: amounts[at] ?? null,
  }))
}
