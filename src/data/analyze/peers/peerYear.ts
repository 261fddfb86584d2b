import type { BudgetSide, DepartmentRow, Form, ProjectKind, YearBasis } from '../../model/rows.ts'

/** Where something is printed. */
export interface Cited {
  documentId: string
  line: number
}

/** An amount and where it is printed; fen, null where the cell is blank. */
export interface PrintedAmount extends Cited {
  amountFen: number | null
}

/** How many indicators of a document stand under a level 1. */
export interface LevelCount {
  documentId: string
  level1Code: string
  count: number
}

/** What the questions answer about documents of one department and year; rows of other documents are left aside. */
export interface PeerAnswers {
  documents: readonly { id: string; form: Form; fiscalYearBasis: YearBasis | null }[]
  /** People; null where the cell is blank. */
  staff: readonly (Cited & { staff: number | null })[]
  budget: readonly (PrintedAmount & { side: BudgetSide; category: string })[]
  projects: readonly (PrintedAmount & { kind: ProjectKind })[]
  levels: readonly LevelCount[]
}

/** A body as far as peers are told by it. */
export type PeerDepartment = Pick<DepartmentRow, 'id' | 'name' | 'nameEn' | 'kind'>

/** What one department published for one year, as far as peers are compared by it. */
export interface PeerYear {
  department: PeerDepartment
  /** null where it is not known. */
  year: number | null
  /** On what ground the year stands; of several documents the weakest. */
  yearBasis: YearBasis | null
  /** Whether there is a whole-department form, and whether there are projects in forms of their own or a list. */
  hasDepartmentForm: boolean
  hasProjects: boolean
  /** 财政供养人员数; null where there is none printed, not even blank. */
  staff: (Cited & { staff: number | null }) | null
  /** 支出 of the department form, by category as printed. */
  expenditure: ReadonlyMap<string, PrintedAmount>
  /** Amounts of the projects of project forms or a list; tasks of a department form are not among them. */
  projectAmounts: readonly PrintedAmount[]
  /** Indicators by level 1, the department's own and those of its projects. */
  ownLevels: ReadonlyMap<string, number>
  projectLevels: ReadonlyMap<string, number>
}

const WEAKEST: readonly (YearBasis | null)[] = [
  null,
  'inferred',
  'catalog',
  'file_name',
  'reader',
  'stated',
]

/** What a department published for a year, from the answers about it; null where there is no document that peers are compared by. */
export function peerYearOf(
  department: PeerDepartment,
  year: number | null,
  answers: PeerAnswers,
): PeerYear | null {
  // 收支总表 repeats in other words what the department form says.
  const documents = answers.documents.filter(({ form }) => form !== 'budget')
  if (documents.length === 0) return null
  const own = new Set(documents.filter(({ form }) => form === 'department').map(({ id }) => id))
  const listed = new Set(documents.filter(({ id }) => !own.has(id)).map(({ id }) => id))
  const inOwn = ({ documentId }: { documentId: string }) => own.has(documentId)
  const inListed = ({ documentId }: { documentId: string }) => listed.has(documentId)
  const bases = documents.map(({ fiscalYearBasis }) => fiscalYearBasis)
  return {
    department,
    year,
    yearBasis: WEAKEST.find((basis) => bases.includes(basis)) ?? null,
    hasDepartmentForm: own.size > 0,
    hasProjects: listed.size > 0,
    staff: answers.staff.find(inOwn) ?? null,
    expenditure: new Map(
      answers.budget
        .filter((row) => inOwn(row) && row.side === 'expenditure')
        .map((row) => [row.category, row]),
    ),
    projectAmounts: answers.projects.filter((row) => inListed(row) && row.kind === 'project'),
    ownLevels: byLevel(answers.levels.filter(inOwn)),
    projectLevels: byLevel(answers.levels.filter(inListed)),
  }
}

function byLevel(counts: readonly LevelCount[]): Map<string, number> {
  const levels = new Map<string, number>()
  for (const { level1Code, count } of counts) {
    levels.set(level1Code, (levels.get(level1Code) ?? 0) + count)
  }
  return levels
}
