import type { ChartEdit } from '../../charts/frame/chartEdit.ts'
import type { Language } from '../../charts/frame/types.ts'
import type { Criterion } from '../../data/model/measurability.ts'
import type { ReportableView } from '../report/reportable.ts'
import type { ProjectKind } from '../../data/model/rows.ts'
import type {
  Across,
  Doubt,
  Has,
  ProjectColumn,
  ProjectGroup,
  ProjectSort,
} from '../projects/choices.ts'
import type { TargetClass } from '../indicators/targetClasses.ts'
import type { Severity } from '../../data/model/finding.ts'
import type { LinkRelation } from '../../data/model/lineage.ts'
import type { TargetComparison } from '../../data/model/target.ts'

/** How budget amounts are shown: as money, as parts of the whole, or per supported staff member. */
export type BudgetMeasure = 'amount' | 'share' | 'staff'

/** Whether the reader's own documents count in the views. */
export type MineShown = 'on' | 'off'

/** What the cells of the matrix of levels hold: how many indicators, or their mean points. */
export type CellMeasure = 'count' | 'points'
/** A department in one of its years; null for the latest it has a document of. */
export interface PeerRef {
  departmentId: string
  year: number | null
}

/** Everything a link can say. Empty lists and null do not restrict. */
export interface UrlState {
  lang: Language
  departments: string[]
  years: number[]
  by: BudgetMeasure
  level1: string[]
  level2: string[]
  /** Parts of a report. */
  views: ReportableView[]
  /** Ids of rules. */
  rules: string[]
  severities: Severity[]
  /** How targets changed. */
  drifts: TargetComparison[]
  /** What became of indicators. */
  relations: LinkRelation[]
  q: string
  doc: string | null
  line: number | null
  from: number | null
  to: number | null
  /** Id of the one finding that is shown. */
  finding: string | null
  /** Id of the rule that is explained. */
  about: string | null
  /** How many findings are shown; null for as many as the view begins with. */
  shown: number | null
  mine: MineShown
  cells: CellMeasure
  /** Criteria of measurability whose points are not earned: all of them. */
  lacks: Criterion[]
  /** Points of measurability, 0 to 6: one of them. */
  scores: number[]
  /** What a target says: one of them. */
  says: TargetClass[]
  /** Values of targets in percent, exact digits: one of them. */
  percents: string[]
  /** Id of the indicator whose card is open. */
  indicator: string | null
  /** Departments that stand side by side; empty for those the view proposes. */
  peers: PeerRef[]
  /** Whom they are measured against; null for printed values. */
  base: PeerRef | null
  /** Key of the part of a whole that fills its picture; null for the whole. */
  zoom: string | null
  /** Codes of the divisions that publish. */
  cities: string[]
  kinds: ProjectKind[]
  /** Types of projects as printed; one hyphen for those without. */
  types: string[]
  /** What a project has, or has not. */
  has: Has[]
  /** How a project stands to those of another year. */
  across: Across[]
  /** Why a row is to be read with care. */
  doubts: Doubt[]
  /** How the table is sorted; null for the most money first. */
  sort: ProjectSort | null
  /** Columns of the table; empty for the usual ones. */
  columns: ProjectColumn[]
  group: ProjectGroup | null
  /** Ids of the projects that stand above the others. */
  pins: string[]
  /** Id of the project whose card is open. */
  project: string | null
  /** SQL to be run when the reader says so; null for what the view begins with. */
  sql: string | null
  /** What the reader has changed about charts of the view; one entry a chart. */
  edits: ChartEdit[]
}

/** A link that says nothing. */
export const NO_STATE: UrlState = {
  lang: 'zh',
  departments: [],
  years: [],
  by: 'amount',
  level1: [],
  level2: [],
  views: [],
  rules: [],
  severities: [],
  drifts: [],
  relations: [],
  q: '',
  doc: null,
  line: null,
  from: null,
  to: null,
  finding: null,
  about: null,
  shown: null,
  mine: 'on',
  cells: 'count',
  lacks: [],
  scores: [],
  says: [],
  percents: [],
  indicator: null,
  peers: [],
  base: null,
  zoom: null,
  cities: [],
  kinds: [],
  types: [],
  has: [],
  across: [],
  doubts: [],
  sort: null,
  columns: [],
  group: null,
  pins: [],
  project: null,
  sql: null,
  edits: [],
}
