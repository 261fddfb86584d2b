/**
 * The rows Mingzhang reads out of disclosures, one interface a table.
 * Fields are camelCase here and snake_case in SQL and CSV; `store/columns.ts` is the one place that maps them.
 *
 * Conventions that hold everywhere: money is a whole number of fen (分); a blank cell is `null` and never zero;
 * `line` is the 1-based physical line of the source file; ids are permanent for a document's bytes.
 */

import type { DocumentFactRow } from './documentFact.ts'
import type { FindingRow } from './finding.ts'
import type { IndicatorTargetRow } from './indicatorTarget.ts'
import type { Lineage } from './lineage.ts'
import type { MeasurabilityRow } from './measurability.ts'

/** Which disclosure form a document is: 部门整体, 项目 (a form a project), a list of projects in one table, or a 预算公开 table. */
export type Form = 'department' | 'project' | 'project-list' | 'budget'

/**
 * On what ground a fiscal year stands: printed by the document, told by the name of its file, told (or inferred) by the catalog, or
 * corrected by the reader in whose browser the document is.
 */
export type YearBasis = 'stated' | 'file_name' | 'catalog' | 'inferred' | 'reader'

/** A published file (文件). */
export interface DocumentRow {
  /** First twelve hex digits of the file's SHA-256. */
  id: string
  file: string
  sha256: string
  title: string | null
  form: Form
  /** 预算年度; null when the document does not print it and neither its file name nor a catalog tells it. */
  fiscalYear: number | null
  fiscalYearBasis: YearBasis | null
  /** Why the catalog says this year, in words; null when the document states it. */
  fiscalYearReason: string | null
  /** The same in English; null where the catalog has it in Chinese only. */
  fiscalYearReasonEn: string | null
  /** The 市/县/区 whose body publishes, as printed. */
  jurisdiction: string | null
  /** 部门名称 as printed. */
  department: string | null
  departmentId: string | null
}

/** A division of government (行政区划), GB/T 2260. */
export interface JurisdictionRow {
  code: string
  name: string
  nameEn: string
  level: 'province' | 'prefecture' | 'county'
  parentCode: string | null
}

/** A body that spends (部门). */
export interface DepartmentRow {
  id: string
  jurisdictionCode: string | null
  name: string
  nameEn: string | null
  /** Other names the body has been printed under. */
  aliases: string[]
  /** What sort of body it is, so that the same office in two cities is a peer. */
  kind: string | null
}

/** A sort of body (部门类别) and how its names are told: bodies of one kind are peers. */
export interface DepartmentKindRow {
  code: string
  name: string
  nameEn: string
  /** Regular expression over a name without white space; the first kind that fits is the body's. */
  pattern: string
  /** Why names that fit are one sort of body. */
  reason: string
  reasonEn: string
}

/** 基本信息 of a department's year. */
export interface StaffingRow {
  id: string
  documentId: string
  line: number
  /** 财政供养人员数 */
  fiscallySupportedStaff: number | null
  /** 下属二级单位数 */
  subordinateUnits: number | null
}

/** Which side of the budget table an amount stands on: 支出, 收入, 预算级次, or a printed total. */
export type BudgetSide = 'expenditure' | 'revenue' | 'level' | 'total'

/** One printed department-level amount (预算金额). */
export interface BudgetLineRow {
  id: string
  documentId: string
  line: number
  side: BudgetSide
  /** As printed. */
  category: string
  amountFen: number | null
}

/** Whose goal: the department form's 总体绩效目标 (year), or a block for the year or the whole cycle. */
export type GoalScope = 'year' | 'annual' | 'cycle'

/** One numbered goal (绩效目标). */
export interface GoalRow {
  id: string
  documentId: string
  line: number
  projectId: string | null
  /** Name of the project the goal belongs to; null when it is the department's. */
  project: string | null
  scope: GoalScope
  /** Printed number; 0 for an opening paragraph without one. */
  ordinal: number
  text: string
}

/** 项目, 年度重点工作任务 or 其他需完成的任务. */
export type ProjectKind = 'project' | 'key_task' | 'other_task'

/** A project or a key task. */
export interface ProjectRow {
  id: string
  documentId: string
  line: number
  kind: ProjectKind
  /** null when the document has lost it. */
  name: string | null
  /** 项目类型 */
  type: string | null
  /** 项目等级 */
  level: string | null
  /** 主管部门 */
  competentDepartment: string | null
  /** 用款单位 / 资金使用单位 */
  spendingUnit: string | null
  /** 起始年度 */
  startYear: number | null
  /** 到期年度; 2099 is the forms' way to print "open end". */
  endYear: number | null
  /** This year's money. */
  amountFen: number | null
  /** Money by source as the form's columns name them; null when the form does not split it. */
  funding: Record<string, number | null> | null
  /** 主要实施内容 */
  content: string | null
  /** 期望达到的目标 */
  expected: string | null
  /** 实施周期总目标 */
  cycleGoal: string | null
  /** 年度目标 */
  annualGoal: string | null
}

/** Whether an indicator's levels stand where the form prints them, had to be worked out, or were corrected by the reader. */
export type LevelSource = 'printed' | 'inferred' | 'reader'

/** A confidence below this says that another reading comes close; the row names it. */
export const CLOSE_READING = 0.9

/** One 三级指标 with its targets. */
export interface IndicatorRow {
  id: string
  documentId: string
  line: number
  projectId: string | null
  /** Name of the project; null when the indicator is the department's. */
  project: string | null
  /** 一级指标 as printed (or from the taxonomy where it is lost). */
  level1: string
  /** 二级指标 as printed (or from the taxonomy where it is lost). */
  level2: string
  /** Canonical code of level 1, see `taxonomy.ts`. */
  level1Code: string
  /** Canonical code of level 2, see `taxonomy.ts`. */
  level2Code: string
  levelSource: LevelSource
  /** How sure the reading of the levels is, 0 to 1: from the margin to the best other reading. */
  levelConfidence: number
  /** Level-2 code of the next best reading where it comes close (a confidence under `CLOSE_READING`), else null. */
  levelRunnerUp: string | null
  /** 三级指标 */
  name: string
  /** 实施周期指标值, verbatim. */
  cycleTarget: string | null
  /** 年度指标值, verbatim. */
  annualTarget: string | null
}

/** What became of one indicator, as a self-evaluation (绩效自评) prints it beside the target. Verbatim: scores are not computed here. */
export interface ResultRow {
  id: string
  documentId: string
  line: number
  indicatorId: string
  /** 实际完成值 */
  actual: string | null
  /** 分值 / 权重 */
  weight: string | null
  /** 得分 */
  score: string | null
  /** 偏差原因分析 */
  reason: string | null
}

/** How much of a year's money was spent (预算执行情况), as a self-evaluation prints it. */
export interface ExecutionRow {
  id: string
  documentId: string
  line: number
  projectId: string | null
  /** Name of the project; null when the money is the department's. */
  project: string | null
  /** 年初预算数 */
  initialFen: number | null
  /** 全年（调整）预算数 */
  adjustedFen: number | null
  /** 全年执行数 */
  executedFen: number | null
  /** 执行率, verbatim: a printed rate can differ from the one the amounts give. */
  rate: string | null
  weight: string | null
  score: string | null
}

/** What a line of a document turned out to be. */
export type LineRole =
  | 'title'
  | 'running_text'
  | 'header'
  | 'label'
  | 'document'
  | 'staffing'
  | 'budget_line'
  | 'goal'
  | 'project'
  | 'indicator'
  | 'result'
  | 'execution'
  | 'not_understood'

/** One non-blank line of a document, so that nothing is lost. */
export interface SourceLineRow {
  documentId: string
  line: number
  text: string
  role: LineRole
  /** Ids of the rows that took something from this line. */
  rowIds: string[]
}

/** Everything one or more documents say. */
export interface Rows {
  documents: DocumentRow[]
  documentFacts: DocumentFactRow[]
  staffing: StaffingRow[]
  budgetLines: BudgetLineRow[]
  goals: GoalRow[]
  projects: ProjectRow[]
  indicators: IndicatorRow[]
  results: ResultRow[]
  executions: ExecutionRow[]
  sourceLines: SourceLineRow[]
}

/** The published dataset: what the documents say, and the reference rows they join to. */
export interface Dataset extends Rows {
  jurisdictions: JurisdictionRow[]
  departments: DepartmentRow[]
}

/** A dataset with what the rules of `analyze` ask about it, and once its years were compared, how they go together. */
export interface CheckedDataset extends Dataset, Partial<Lineage> {
  /** The kinds its departments are told by, where they are published. */
  departmentKinds?: DepartmentKindRow[]
  findings: FindingRow[]
  indicatorTargets: IndicatorTargetRow[]
  measurability: MeasurabilityRow[]
}
