import { findMoneyUnit, parseAmount } from '../../text/parseAmount.ts'
import type { Filled, Grid, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { isHeaderWord, readHeader } from '../indicators/readHeader.ts'
import { readIndicators } from '../indicators/readIndicators.ts'
import { isBlockLabel, recogniseLevel } from '../indicators/recogniseLevel.ts'
import type { FormReader, ProjectDraft, Section, SectionContext, SectionDraft } from './form.ts'
import { emptyProject, emptySection } from './form.ts'
import { isLabel, labelKey, parseYear } from './label.ts'

/** A field of the form that a label opens; what follows the label, up to the next one, is its value. */
type Field =
  | 'name'
  | 'type'
  | 'level'
  | 'competentDepartment'
  | 'spendingUnit'
  | 'startYear'
  | 'endYear'
  | 'amountFen'
  | 'cycleGoal'
  | 'annualGoal'
  | 'none'

const NAME = /^项目名称$/u
const LABELS: readonly [RegExp, Field][] = [
  [NAME, 'name'],
  [/^项目(?:类型|类别|属性)$/u, 'type'],
  [/^项目(?:等级|级次|级别)$/u, 'level'],
  [/^(?:项目)?主管(?:部门|单位)(?:及代码|\(单位\))?$/u, 'competentDepartment'],
  [/^(?:用款单位|(?:项目)?(?:实施|申报|使用|承担)?单位(?:名称)?|资金使用单位)$/u, 'spendingUnit'],
  [/^起始年[度份]?$/u, 'startYear'],
  [/^(?:到期|终止|结束|截止)年[度份]?$/u, 'endYear'],
  [/^(?:20\d\d年度?|本?年度|当年)?预算(?:金额|数|资金)(?:\((?:亿|千|万)?元\))?$/u, 'amountFen'],
  [/^(?:实施周期|周期|实施期|中期|长期)(?:总|绩效)*目标(?:\(.*\))?$/u, 'cycleGoal'],
  [
    /^(?:20\d\d年?度?|本?年度|当年|年度总体)(?:总体|绩效)*目标(?:\(.*\))?$|^绩效目标$/u,
    'annualGoal',
  ],
  [/^(?:总体绩效目标|总体目标|绩效目标|实施周期|项目实施周期|基本信息|项目基本情况)$/u, 'none'],
]

/** 项目支出绩效目标表: one form a project, often many in a document. */
export const projectForm: FormReader = {
  form: 'project',

  recognise(grid: Grid): number[] {
    return grid.rows.flatMap((row, index) => {
      const [first, ...others] = filledCells(row)
      const isStart =
        first !== undefined &&
        isLabel(first.text, NAME) &&
        row.cells.length > 1 &&
        !others.some(isColumnHeader)
      return isStart ? [index] : []
    })
  },

  extract(section: Section, context: SectionContext): SectionDraft {
    const draft = emptySection()
    const reader = new ProjectReader(section.rows[0]?.line ?? 0, context)
    section.rows.forEach((row) => reader.read(row))
    draft.projects.push(reader.finish())
    draft.department = reader.project.competentDepartment ?? reader.project.spendingUnit
    draft.fiscalYear = reader.fiscalYear
    return draft
  },
}

/** 项目名称 beside the words of other columns is the header of a list, not the start of a form. */
function isColumnHeader(cell: Filled): boolean {
  return /^(?:总计|合计|绩效目标|绩效指标|财政拨款|三级指标|一级指标|主管部门|预算金额.*)$/u.test(
    labelKey(cell.text),
  )
}

class ProjectReader {
  readonly project: ProjectDraft
  fiscalYear: number | null = null
  readonly #context: SectionContext
  readonly #indicatorRows: GridRow[] = []
  readonly #goals: Record<'cycleGoal' | 'annualGoal', string[]> = { cycleGoal: [], annualGoal: [] }
  #field: Field = 'none'
  #unit: SectionContext['unit']

  constructor(line: number, context: SectionContext) {
    this.project = emptyProject('project', line)
    this.#context = context
    this.#unit = context.unit
  }

  read(row: GridRow): void {
    if (this.#indicatorRows.length > 0 || readHeader(row) || this.#beginsIndicators(row)) {
      this.#indicatorRows.push(row)
      return
    }
    const cells = filledCells(row)
    let taken = cells.length === 0
    for (const cell of cells) {
      const field = LABELS.find(([pattern]) => isLabel(cell.text, pattern))?.[1]
      if (field !== undefined) {
        this.#open(field, cell.text)
        taken = true
      } else if (isHeaderWord(cell) || isBlockLabel(cell.text)) {
        this.#context.ledger.mark(row.line, 'header')
      } else {
        taken = this.#take(cell.text, row.line) || taken
      }
    }
    if (taken) {
      this.project.lines.push(row.line)
      this.#context.ledger.mark(row.line, 'label')
    }
  }

  finish(): ProjectDraft {
    const { cycleGoal, annualGoal } = this.#goals
    this.project.cycleGoal = cycleGoal.length > 0 ? cycleGoal.join('\n') : null
    this.project.annualGoal = annualGoal.length > 0 ? annualGoal.join('\n') : null
    this.project.indicators = readIndicators(this.#indicatorRows, this.#context.ledger)
    return this.project
  }

  #open(field: Field, label: string): void {
    this.#field = field
    if (field !== 'amountFen' && field !== 'annualGoal') return
    const year = /^(20\d\d)年/u.exec(labelKey(label))?.[1]
    if (year !== undefined) this.fiscalYear ??= Number(year)
    if (field === 'amountFen')
      this.#unit = findMoneyUnit(label.replace(/^[^(（]*/u, '')) ?? this.#unit
  }

  /** Gives a cell to the open field; false when no field is open or the field holds something else. */
  #take(text: string, line: number): boolean {
    const field = this.#field
    if (field === 'cycleGoal' || field === 'annualGoal') {
      this.#goals[field].push(text)
      return true
    }
    if (field === 'none' || this.project[field] !== null) return this.#leave(text, line)
    if (field === 'startYear' || field === 'endYear') {
      const year = parseYear(text)
      if (year === null) return this.#leave(text, line)
      this.project[field] = year
    } else if (field === 'amountFen') {
      const parsed = parseAmount(text, this.#unit)
      if (!parsed.ok) return this.#leave(text, line)
      this.project.amountFen = parsed.fen
    } else {
      this.project[field] = text.replaceAll('\n', '')
    }
    return true
  }

  #leave(text: string, line: number): false {
    this.#context.ledger.leave(line, text)
    return false
  }

  #beginsIndicators(row: GridRow): boolean {
    const cells = filledCells(row)
    const levels = cells.filter((cell) => recogniseLevel(cell.text) !== null)
    return levels.length > 0 && cells.length >= 3
  }
}
