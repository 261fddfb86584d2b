import fc, { type Arbitrary } from 'fast-check'
import type { FindingRow } from '../../../src/data/model/finding.ts'
import type { IndicatorTargetRow } from '../../../src/data/model/indicatorTarget.ts'
import type { MeasurabilityRow } from '../../../src/data/model/measurability.ts'
import type {
  IndicatorLinkRow,
  LinkReviewRow,
  ProjectLinkRow,
} from '../../../src/data/model/lineage.ts'
import type {
  BudgetLineRow,
  DepartmentKindRow,
  DepartmentRow,
  DocumentRow,
  GoalRow,
  IndicatorRow,
  JurisdictionRow,
  ProjectRow,
  ResultRow,
  SourceLineRow,
  StaffingRow,
} from '../../../src/data/model/rows.ts'
import { CRITERION_IDS } from '../../../src/data/question/indicatorPoints.ts'
import { DRIFTS } from '../../../src/data/question/linkFilter.ts'
import { DECIDERS, RELATIONS } from '../../../src/data/question/linkFilter.ts'
import { LINE_ROLES } from '../../../src/data/question/lineRoles.ts'
import {
  AMBIGUITIES,
  KINDS,
  OPERATORS,
  REASONS,
  SCOPES,
} from '../../../src/data/question/targetWords.ts'
import { fixtureDataset } from '../fixture.ts'

/** Texts on which engines have differed: quotes, patterns, what looks like SQL or like a key, and both sides of U+FFFF. */
export const WORDS: readonly string[] = [
  '基本支出',
  "o'brien",
  '100%_',
  '"',
  'a"|"b',
  'a',
  'b',
  'A',
  '\\',
  '\\n',
  '😀',
  '（全角）',
  '\uffee',
  '𠀀',
  'e\u0301',
  'é',
  'null',
  '__proto__',
  ' ',
  '第一行\n第二行\t',
  "'; DROP TABLE document; --",
  '?',
  '{x:String}',
  '$1',
  '0',
]

const word = fc.constantFrom(...WORDS)
const maybe = <T>(some: Arbitrary<T>) => fc.option(some, { freq: 3 })
const fen = maybe(fc.oneof(fc.constantFrom(0, 1, -1), fc.integer({ min: -9e13, max: 9e13 })))
const line = fc.integer({ min: 1, max: 30 })

/** Ids of the documents. */
export const DOCUMENTS = Array.from({ length: 14 }, (_, at) => `d${at}${WORDS[at] ?? ''}`)
/** Ids of the departments. */
export const DEPARTMENTS = ['office', "o'f", '部%', '😀局', 'a"|"b']
/** Codes of the divisions. */
export const JURISDICTIONS = ['440000', '441900', '440100']
const documentId = fc.constantFrom(...DOCUMENTS)

export const jurisdiction: Arbitrary<Omit<JurisdictionRow, 'code'>> = fc.record({
  name: word,
  nameEn: word,
  level: fc.constant('county' as const),
  parentCode: fc.constant(null),
})

export const department: Arbitrary<Omit<DepartmentRow, 'id'>> = fc.record({
  jurisdictionCode: maybe(fc.constantFrom(...JURISDICTIONS)),
  name: word,
  nameEn: maybe(word),
  aliases: fc.constant([]),
  kind: maybe(word),
})

export const departmentKind: Arbitrary<Omit<DepartmentKindRow, 'code'>> = fc.record({
  name: word,
  nameEn: word,
  pattern: word,
  reason: word,
  reasonEn: word,
})

export const document: Arbitrary<Omit<DocumentRow, 'id'>> = fc.record({
  file: word,
  sha256: fc.constant('0'.repeat(64)),
  title: maybe(word),
  form: fc.constantFrom('department' as const, 'project', 'project-list', 'budget'),
  fiscalYear: maybe(fc.integer({ min: 2022, max: 2026 })),
  fiscalYearBasis: maybe(fc.constantFrom('stated' as const, 'catalog')),
  fiscalYearReason: maybe(word),
  fiscalYearReasonEn: maybe(word),
  jurisdiction: maybe(word),
  department: maybe(word),
  departmentId: maybe(fc.constantFrom(...DEPARTMENTS)),
})

export const staffing: Arbitrary<Omit<StaffingRow, 'id'>> = fc.record({
  documentId,
  line,
  fiscallySupportedStaff: maybe(fc.nat(99)),
  subordinateUnits: maybe(fc.nat(3)),
})

export const budgetLine: Arbitrary<Omit<BudgetLineRow, 'id'>> = fc.record({
  documentId,
  line,
  side: fc.constantFrom('expenditure' as const, 'revenue', 'level', 'total'),
  category: word,
  amountFen: fen,
})

export const project: Arbitrary<Omit<ProjectRow, 'id'>> = fc.record({
  documentId,
  line,
  kind: fc.constantFrom('project' as const, 'key_task', 'other_task'),
  name: maybe(word),
  type: maybe(word),
  level: maybe(word),
  competentDepartment: maybe(word),
  spendingUnit: maybe(word),
  startYear: maybe(fc.constantFrom(2023, 2025)),
  endYear: maybe(fc.constantFrom(2025, 2099)),
  amountFen: fen,
  funding: maybe(fc.record({ 财政拨款: fen, "o'brien": fen })),
  content: maybe(word),
  expected: maybe(word),
  cycleGoal: maybe(word),
  annualGoal: maybe(word),
})

export const goal: Arbitrary<Omit<GoalRow, 'id'>> = fc.record({
  documentId,
  line,
  projectId: fc.constant(null),
  project: maybe(word),
  scope: fc.constantFrom('year' as const, 'annual', 'cycle'),
  ordinal: fc.nat(4),
  text: word,
})

export const indicator: Arbitrary<IndicatorRow> = fc
  .record({
    documentId,
    line,
    projectId: maybe(fc.constantFrom('p0', 'p1', 'p7')),
    project: maybe(word),
    level1: word,
    level2: word,
    level1Code: fc.constantFrom('1', '2'),
    level2Code: fc.constantFrom('11', '12', '21'),
    levelSource: fc.constantFrom('printed' as const, 'inferred'),
    levelConfidence: fc.constantFrom(0.1, 0.2, 1),
    name: word,
    cycleTarget: maybe(word),
    annualTarget: maybe(word),
  })
  .map((row) => ({ ...plainIndicator(), ...row }))

export const finding: Arbitrary<Omit<FindingRow, 'id'>> = fc.record({
  documentId,
  rule: fc.constantFrom('year-conflict', "unit's", '"'),
  severity: fc.constantFrom('error' as const, 'warning', 'note'),
  line: maybe(line),
  lines: fc.array(line, { maxLength: 3 }),
  subjectIds: fc.subarray(['b1', 'p2', 'i3']),
  values: fc.record({ chosen: word, times: fc.nat(9) }),
  questionZh: word,
  questionEn: word,
})

const indicatorId = fc.constantFrom('i0', 'i1', 'i7', 'i40')

export const measurability: Arbitrary<MeasurabilityRow> = fc.record({
  indicatorId,
  documentId,
  criterion: fc.constantFrom(...CRITERION_IDS),
  earned: fc.constantFrom(0 as const, 1),
  words: maybe(word),
})

export const indicatorTarget: Arbitrary<IndicatorTargetRow> = fc
  .record({
    scope: fc.constantFrom(...SCOPES),
    part: fc.integer({ min: 1, max: 3 }),
    kind: maybe(fc.constantFrom(...KINDS)),
    operator: maybe(fc.constantFrom(...OPERATORS)),
    value: maybe(fc.constantFrom('0', '95', '99.5', '100', '-3', '0.1')),
    upper: maybe(fc.constantFrom('100', '200')),
    unit: maybe(fc.constantFrom('%', '元', '人次')),
    printedUnit: maybe(word),
    isImplied: fc.constantFrom(0 as const, 1),
    isApproximate: fc.constantFrom(0 as const, 1),
    doubt: maybe(fc.constantFrom(...AMBIGUITIES)),
    reason: maybe(fc.constantFrom(...REASONS)),
    said: word,
  })
  .chain((row) =>
    fc.record({ indicatorId, documentId }).map((place) => ({
      ...place,
      ...row,
      number: row.value === null ? null : Number(row.value),
      per: [],
      amountFen: null,
      upperFen: null,
    })),
  )

export const result: Arbitrary<Omit<ResultRow, 'id'>> = fc.record({
  documentId,
  line,
  indicatorId,
  actual: maybe(word),
  weight: maybe(word),
  score: maybe(word),
  reason: maybe(word),
})

const year = fc.constantFrom(2022, 2023, 2026)

/** A link of rows that are there: ids of `prefix` and a number below ten. */
function link(prefix: string) {
  const end = maybe(fc.nat(9).map((at) => `${prefix}${at}`))
  return {
    departmentId: fc.constantFrom(...DEPARTMENTS),
    fromId: end,
    toId: end,
    fromYear: year,
    toYear: year,
    relation: fc.constantFrom(...RELATIONS),
    score: maybe(fc.constantFrom(0, 0.125, 1)),
    reasonZh: word,
    reasonEn: word,
    decidedBy: fc.constantFrom(...DECIDERS),
  }
}

export const indicatorLink: Arbitrary<Omit<IndicatorLinkRow, 'id'>> = fc
  .record({ ...link('i'), drift: maybe(fc.constantFrom(...DRIFTS)), said: word })
  .map(({ said, ...row }) => ({
    ...row,
    driftReasonZh: row.drift === null ? null : said,
    driftReasonEn: row.drift === null ? null : said,
  }))

export const projectLink: Arbitrary<Omit<ProjectLinkRow, 'id'>> = fc.record({
  ...link('p'),
  fromAmountFen: fen,
  toAmountFen: fen,
  changeFen: fen,
})

const linkedIds = fc.subarray(['i1', 'p2', 'i3'])

export const linkReview: Arbitrary<Omit<LinkReviewRow, 'id'>> = fc.record({
  departmentId: fc.constantFrom(...DEPARTMENTS),
  kind: fc.constantFrom('indicator' as const, 'project'),
  itemId: fc.constantFrom('i1', 'i5', 'p1', 'p7'),
  fromYear: year,
  toYear: year,
  machineRelation: fc.constantFrom(...RELATIONS),
  machineIds: linkedIds,
  machineScore: maybe(fc.constantFrom(0, 0.125, 1)),
  reviewedRelation: fc.constantFrom(...RELATIONS),
  reviewedIds: linkedIds,
  sameItems: fc.constantFrom(0 as const, 1 as const),
  agrees: fc.constantFrom(0 as const, 1 as const),
})

export const sourceLine: Arbitrary<Omit<SourceLineRow, 'documentId' | 'line'>> = fc.record({
  text: word,
  role: fc.constantFrom(...LINE_ROLES),
  rowIds: fc.subarray(['b1', 'p2', 'i3']),
})

/** The fixture's, for the columns that no question asks about. */
function plainIndicator(): IndicatorRow {
  const [row] = fixtureDataset().indicators
  if (!row) throw new Error('the fixture has no indicator')
  return row
}
