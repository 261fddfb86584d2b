import type { Form, StaffingRow } from '../../model/rows.ts'
import type { BudgetLineRow, GoalRow, ProjectRow } from '../../model/rows.ts'
import type { MoneyUnit } from '../../text/parseAmount.ts'
import type { Grid, GridRow } from '../grid.ts'
import type { IndicatorDraft } from '../indicators/placeIndicators.ts'
import type { Ledger } from '../ledger.ts'

/** A row before it knows its document and its id. */
export type Draft<Row> = Omit<Row, 'id' | 'documentId' | 'projectId' | 'project'>

/** How much of a year's money was spent (预算执行情况), as a self-evaluation prints it. */
export interface ExecutionDraft {
  line: number
  initialFen: number | null
  adjustedFen: number | null
  executedFen: number | null
  /** 执行率, verbatim. */
  rate: string | null
  weight: string | null
  score: string | null
}

/** A project with what hangs on it, and the lines it was read from. */
export interface ProjectDraft extends Draft<ProjectRow> {
  indicators: IndicatorDraft[]
  execution: ExecutionDraft | null
  /** Lines other than `line` that the project's own fields came from. */
  lines: number[]
}

/** What one section of a document (one form filled in) says. */
export interface SectionDraft {
  staffing: Draft<StaffingRow> | null
  budgetLines: Draft<BudgetLineRow>[]
  goals: Draft<GoalRow>[]
  projects: ProjectDraft[]
  /** The department's own indicators. */
  indicators: IndicatorDraft[]
  /** Execution of the department's budget, in a self-evaluation. */
  execution: ExecutionDraft | null
  /** Department as the section prints it. */
  department: string | null
}

/** A part of a document that is one form filled in. */
export interface Section {
  rows: GridRow[]
  /** The lines right above it: its title and what else is printed there. */
  heading: string[]
}

/** What a form needs to know of the document around its section. */
export interface SectionContext {
  ledger: Ledger
  /** Unit of money the document states for amounts whose header does not. */
  unit: MoneyUnit
  /** Department the document names outside the section. */
  department: string | null
}

/** A disclosure form: finds where it begins in a grid, and reads one section of it. */
export interface FormReader {
  form: Form
  /** Indexes of the rows at which sections of this form begin. */
  recognise(grid: Grid): number[]
  extract(section: Section, context: SectionContext): SectionDraft
}

/** A section draft with nothing in it. */
export function emptySection(): SectionDraft {
  return {
    staffing: null,
    budgetLines: [],
    goals: [],
    projects: [],
    indicators: [],
    execution: null,
    department: null,
  }
}

/** A project draft with nothing but its place. */
export function emptyProject(kind: ProjectDraft['kind'], line: number): ProjectDraft {
  return {
    kind,
    line,
    name: null,
    type: null,
    level: null,
    competentDepartment: null,
    spendingUnit: null,
    startYear: null,
    endYear: null,
    amountFen: null,
    funding: null,
    content: null,
    expected: null,
    cycleGoal: null,
    annualGoal: null,
    indicators: [],
    execution: null,
    lines: [],
  }
}
