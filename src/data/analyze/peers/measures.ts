import type { Said } from '../../model/problem.ts'
import type { IndicatorRow } from '../../model/rows.ts'
import type { PeerYear } from './peerYear.ts'

/** What a measure counts in. */
export type MeasureUnit = 'fen' | 'fen-per-person' | 'share' | 'count'

/** An exact value: a whole number, or one whole number over another. */
export interface MeasureValue {
  numerator: number
  denominator: number
}

/** Why a department has no value. */
export type LackCode = 'projects-only' | 'no-projects' | 'no-staff' | 'blank' | 'nothing'

/** One thing two departments can be compared by. */
export interface Measure {
  /** Permanent. */
  id: string
  title: Said
  unit: MeasureUnit
  /** The value, or why there is none. */
  of: (peer: PeerYear) => MeasureValue | LackCode
}

/** 支出 of the department form; `total` is all of it. */
function spent(peer: PeerYear, category: 'total' | '基本支出' | '项目支出'): number | LackCode {
  if (!peer.hasDepartmentForm) return 'projects-only'
  const amounts =
    category === 'total'
      ? [...peer.expenditure.values()]
      : [...peer.expenditure].filter(([name]) => name === category).map(([, amount]) => amount)
  if (amounts.length === 0) return 'nothing'
  // A sum with a blank in it is a lower bound: it is not compared.
  return amounts.reduce<number | null>(add, 0) ?? 'blank'
}

function add(sum: number | null, amount: number | null): number | null {
  return sum === null || amount === null ? null : sum + amount
}

function ratio(
  numerator: number | LackCode,
  denominator: number | LackCode,
): MeasureValue | LackCode {
  if (typeof numerator !== 'number') return numerator
  if (typeof denominator !== 'number') return denominator
  return denominator === 0 ? 'nothing' : { numerator, denominator }
}

function staffOf({ hasDepartmentForm, staff }: PeerYear): number | LackCode {
  return hasDepartmentForm ? (staff ?? 'no-staff') : 'projects-only'
}

function projectSum({ hasProjects, projectAmounts }: PeerYear): number | LackCode {
  if (!hasProjects) return 'no-projects'
  return projectAmounts.length === 0 ? 'nothing' : (projectAmounts.reduce(add, 0) ?? 'blank')
}

function levelShare(indicators: readonly IndicatorRow[], level: string): MeasureValue | LackCode {
  const count = indicators.filter(({ level1Code }) => level1Code === level).length
  return ratio(count, indicators.length)
}

const LEVELS: readonly (readonly [code: string, name: Said])[] = [
  ['1', { zh: '产出', en: 'output' }],
  ['2', { zh: '效益', en: 'benefit' }],
  ['3', { zh: '满意度', en: 'satisfaction' }],
  ['4', { zh: '成本', en: 'cost' }],
]

/** Everything departments are compared by, money first. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'expenditure',
    title: { zh: '部门预算支出', en: 'Expenditure of the department' },
    unit: 'fen',
    of: (peer) => ratio(spent(peer, 'total'), 1),
  },
  {
    id: 'expenditure-per-staff',
    title: { zh: '支出，按财政供养人员平均', en: 'Expenditure per supported staff member' },
    unit: 'fen-per-person',
    of: (peer) => ratio(spent(peer, 'total'), staffOf(peer)),
  },
  {
    id: 'basic-per-staff',
    title: {
      zh: '基本支出，按财政供养人员平均',
      en: 'Basic expenditure per supported staff member',
    },
    unit: 'fen-per-person',
    of: (peer) => ratio(spent(peer, '基本支出'), staffOf(peer)),
  },
  {
    id: 'project-share',
    title: { zh: '项目支出占支出', en: 'Project expenditure as a share of all' },
    unit: 'share',
    of: (peer) => ratio(spent(peer, '项目支出'), spent(peer, 'total')),
  },
  {
    id: 'project-amounts',
    title: { zh: '项目表列出的金额合计', en: 'Sum of the projects in forms or lists' },
    unit: 'fen',
    of: (peer) => ratio(projectSum(peer), 1),
  },
  {
    id: 'projects',
    title: { zh: '项目表列出的项目数', en: 'Projects in forms or lists' },
    unit: 'count',
    of: (peer) => ratio(peer.hasProjects ? peer.projectAmounts.length : 'no-projects', 1),
  },
  {
    id: 'indicators-per-project',
    title: { zh: '每个项目的指标数', en: 'Indicators per project' },
    unit: 'count',
    of: (peer) =>
      peer.hasProjects
        ? ratio(peer.projectIndicators.length, peer.projectAmounts.length)
        : 'no-projects',
  },
  ...LEVELS.flatMap(([code, { zh, en }]): Measure[] => [
    {
      id: `own-share-${en}`,
      title: {
        zh: `部门指标中${zh}指标的份额`,
        en: `Share of ${en} among the department’s indicators`,
      },
      unit: 'share',
      of: (peer) =>
        peer.hasDepartmentForm ? levelShare(peer.ownIndicators, code) : 'projects-only',
    },
    {
      id: `project-share-${en}`,
      title: {
        zh: `项目指标中${zh}指标的份额`,
        en: `Share of ${en} among the projects’ indicators`,
      },
      unit: 'share',
      of: (peer) => (peer.hasProjects ? levelShare(peer.projectIndicators, code) : 'no-projects'),
    },
  ]),
]
