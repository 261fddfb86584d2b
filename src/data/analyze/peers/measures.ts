import type { Said } from '../../model/problem.ts'
import {
  allOf,
  counted,
  levelShare,
  ONE,
  projectCount,
  projectSum,
  ratio,
  spent,
  staffOf,
  type LackCode,
  type MeasureValue,
} from './measureValue.ts'
import type { PeerYear } from './peerYear.ts'

/** What a measure counts in. */
export type MeasureUnit = 'fen' | 'fen-per-person' | 'share' | 'count' | 'people' | 'mean'

/** What measures are listed under: the money as printed, by heads or in parts; projects; indicators of the department and of projects. */
export type MeasureGroup =
  'amount' | 'staff' | 'share' | 'projects' | 'own-levels' | 'project-levels'

/** One thing departments can be compared by. */
export interface Measure {
  /** Permanent. */
  id: string
  group: MeasureGroup
  title: Said
  /** The same in fewer words, under the heading of its group. */
  underHeading?: Said
  unit: MeasureUnit
  /** Code of the level 1 whose indicators are counted. */
  level1?: string
  /** The value, or why there is none. */
  of: (peer: PeerYear) => MeasureValue | LackCode
}

const LEVELS: readonly (readonly [code: string, name: Said])[] = [
  ['1', { zh: '产出', en: 'output' }],
  ['2', { zh: '效益', en: 'benefit' }],
  ['3', { zh: '满意度', en: 'satisfaction' }],
  ['4', { zh: '成本', en: 'cost' }],
]

const MONEY: readonly Measure[] = [
  {
    id: 'expenditure',
    group: 'amount',
    title: { zh: '部门预算支出', en: 'Expenditure of the department' },
    unit: 'fen',
    of: (peer) => ratio(spent(peer, 'total'), ONE),
  },
  {
    id: 'basic',
    group: 'amount',
    title: { zh: '基本支出', en: 'Basic expenditure' },
    unit: 'fen',
    of: (peer) => ratio(spent(peer, '基本支出'), ONE),
  },
  {
    id: 'project',
    group: 'amount',
    title: { zh: '项目支出', en: 'Project expenditure' },
    unit: 'fen',
    of: (peer) => ratio(spent(peer, '项目支出'), ONE),
  },
  {
    id: 'staff',
    group: 'amount',
    title: { zh: '财政供养人员数', en: 'Supported staff' },
    unit: 'people',
    of: (peer) => ratio(staffOf(peer), ONE),
  },
  {
    id: 'expenditure-per-staff',
    group: 'staff',
    title: { zh: '支出，按财政供养人员平均', en: 'Expenditure per supported staff member' },
    unit: 'fen-per-person',
    of: (peer) => ratio(spent(peer, 'total'), staffOf(peer)),
  },
  {
    id: 'basic-per-staff',
    group: 'staff',
    title: {
      zh: '基本支出，按财政供养人员平均',
      en: 'Basic expenditure per supported staff member',
    },
    unit: 'fen-per-person',
    of: (peer) => ratio(spent(peer, '基本支出'), staffOf(peer)),
  },
  {
    id: 'project-per-staff',
    group: 'staff',
    title: {
      zh: '项目支出，按财政供养人员平均',
      en: 'Project expenditure per supported staff member',
    },
    unit: 'fen-per-person',
    of: (peer) => ratio(spent(peer, '项目支出'), staffOf(peer)),
  },
  {
    id: 'basic-share',
    group: 'share',
    title: { zh: '基本支出占支出', en: 'Basic expenditure as a share of all' },
    unit: 'share',
    of: (peer) => ratio(spent(peer, '基本支出'), spent(peer, 'total')),
  },
  {
    id: 'project-share',
    group: 'share',
    title: { zh: '项目支出占支出', en: 'Project expenditure as a share of all' },
    unit: 'share',
    of: (peer) => ratio(spent(peer, '项目支出'), spent(peer, 'total')),
  },
]

const PROJECTS: readonly Measure[] = [
  {
    id: 'project-amounts',
    group: 'projects',
    title: { zh: '项目表列出的金额合计', en: 'Sum of the projects in forms or lists' },
    unit: 'fen',
    of: (peer) => ratio(projectSum(peer), ONE),
  },
  {
    id: 'projects',
    group: 'projects',
    title: { zh: '项目表列出的项目数', en: 'Projects in forms or lists' },
    unit: 'count',
    of: (peer) => ratio(projectCount(peer), ONE),
  },
  {
    id: 'indicators-per-project',
    group: 'projects',
    title: { zh: '每个项目的指标数', en: 'Indicators per project' },
    unit: 'mean',
    of: (peer) => ratio(counted(allOf(peer.projectLevels)), projectCount(peer)),
  },
]

function shareOf(zh: string, en: string): Said {
  return { zh: `${zh}指标占比`, en: `Share of ${en} indicators` }
}

/** Everything departments are compared by, money first. */
export const MEASURES: readonly Measure[] = [
  ...MONEY,
  ...PROJECTS,
  {
    id: 'own-indicators',
    group: 'own-levels',
    title: { zh: '部门指标数', en: 'Indicators of the department' },
    unit: 'count',
    of: (peer) =>
      peer.hasDepartmentForm ? ratio(counted(allOf(peer.ownLevels)), ONE) : 'projects-only',
  },
  ...LEVELS.map(([code, { zh, en }]): Measure => ({
    id: `own-share-${en}`,
    group: 'own-levels',
    title: {
      zh: `部门指标中${zh}指标的份额`,
      en: `Share of ${en} among the department’s indicators`,
    },
    underHeading: shareOf(zh, en),
    unit: 'share',
    level1: code,
    of: (peer) => (peer.hasDepartmentForm ? levelShare(peer.ownLevels, code) : 'projects-only'),
  })),
  {
    id: 'project-indicators',
    group: 'project-levels',
    title: { zh: '项目指标数', en: 'Indicators of the projects' },
    unit: 'count',
    of: (peer) =>
      peer.hasProjects ? ratio(counted(allOf(peer.projectLevels)), ONE) : 'no-projects',
  },
  ...LEVELS.map(([code, { zh, en }]): Measure => ({
    id: `project-share-${en}`,
    group: 'project-levels',
    title: {
      zh: `项目指标中${zh}指标的份额`,
      en: `Share of ${en} among the projects’ indicators`,
    },
    underHeading: shareOf(zh, en),
    unit: 'share',
    level1: code,
    of: (peer) => (peer.hasProjects ? levelShare(peer.projectLevels, code) : 'no-projects'),
  })),
]
