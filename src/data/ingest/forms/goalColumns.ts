import type { GoalScope } from '../../model/rows.ts'
import type { Filled, GridRow } from '../grid.ts'
import { filledCells } from '../grid.ts'
import { labelKey } from './label.ts'

/** A goal's text and whose it is. */
export interface GoalPart {
  line: number
  scope: GoalScope
  text: string
}

const HEADS: readonly [RegExp, GoalScope | 'skip'][] = [
  [/^(?:长期|中期|中长期|实施周期)(?:滚动|绩效|总)*目标(?:\(.*\))?$/u, 'cycle'],
  [/完成情况/u, 'skip'],
  [/^(?:本|当)?年度?(?:绩效|总)*目标(?:\(.*\))?$/u, 'annual'],
  [/^(?:预期|年初(?:设定)?(?:绩效)?|全年(?:\(调整\))?(?:绩效)?)目标$/u, 'year'],
]

/**
 * The goals of a department: one cell, or two columns side by side (中期 | 年度, 预期 | 实际). Of the columns, those that tell what was achieved
 * are passed over, and of several for the same scope the last one counts.
 */
export class GoalColumns {
  readonly #parts = new Map<GoalScope, GoalPart>()
  #heads: (GoalScope | 'skip')[] = []
  /** Where cells stand on lines of their own: the head whose text comes next, or null. */
  #next: number | null = null
  /** Whether the text just read is the first below its head. */
  #isNextHead = false

  /** Goals as they stand, a text per scope. */
  get parts(): GoalPart[] {
    return [...this.#parts.values()]
  }

  /** Takes a row that prints the heads of two or more columns; false when it is none. */
  readHeads(row: GridRow): boolean {
    const found = filledCells(row).flatMap((cell) => {
      const head = HEADS.find(
        ([pattern]) => cell.text.length <= 40 && pattern.test(labelKey(cell.text)),
      )
      return head ? [head[1]] : []
    })
    const [only] = found
    if (filledCells(row).length === 1 && only !== undefined) {
      this.#heads = this.#next === 0 ? [...this.#heads, only] : [only]
      this.#next = 0
      return true
    }
    if (found.length < 2) return false
    this.#heads = found
    this.#next = null
    return true
  }

  /** Takes the texts of a row, one a column. */
  read(line: number, cells: readonly Filled[]): void {
    const heads = this.#headsFor(cells.length)
    const seen = new Set<GoalScope>()
    for (const [index, cell] of cells.entries()) {
      const scope = heads[Math.min(index, heads.length - 1)] ?? 'year'
      if (scope === 'skip' || /^(?:目标\d+[:：])?[….]+$/u.test(cell.text.trim())) continue
      const part = this.#parts.get(scope)
      // The same scope twice in a row is a goal and its adjusted version; on the next row it goes on.
      const isAgain = seen.has(scope) || part === undefined || this.#isNextHead
      this.#parts.set(
        scope,
        isAgain
          ? { line, scope, text: cell.text }
          : { ...part, text: `${part.text}\n${cell.text}` },
      )
      seen.add(scope)
    }
  }

  #headsFor(count: number): (GoalScope | 'skip')[] {
    this.#isNextHead = false
    if (this.#next === null || count !== 1) return this.#heads.slice(-Math.max(count, 1))
    this.#isNextHead = this.#next < this.#heads.length
    const head = this.#heads[Math.min(this.#next, this.#heads.length - 1)]
    this.#next++
    return head === undefined ? [] : [head]
  }
}
