import { asksForPerson, REDACTED, redactPersons } from '../text/redactPersons.ts'
import type { LineRole, SourceLineRow } from '../model/rows.ts'
import type { Grid, GridRow } from './grid.ts'
import { filledCells } from './grid.ts'

/** Text of a line that no row took, though the line as a whole was understood. */
export interface Leftover {
  line: number
  text: string
}

/** More telling roles first: a line that is header and goal at once is remembered as a goal. */
const PRECEDENCE: readonly LineRole[] = [
  'indicator',
  'result',
  'execution',
  'project',
  'goal',
  'budget_line',
  'staffing',
  'document',
  'title',
  'label',
  'header',
  'running_text',
  'not_understood',
]

/** Accounts for every line of a document: what it was read as, and which rows took something from it. */
export class Ledger {
  readonly #roles = new Map<number, LineRole>()
  readonly #rowIds = new Map<number, string[]>()
  readonly #leftovers: Leftover[] = []
  readonly #persons = new Map<number, string[]>()

  /** Says what a line is; of two roles the more telling one stays. */
  mark(line: number, role: LineRole, rowId?: string): void {
    const known = this.#roles.get(line)
    if (known === undefined || PRECEDENCE.indexOf(role) < PRECEDENCE.indexOf(known))
      this.#roles.set(line, role)
    if (rowId === undefined) return
    const ids = this.#rowIds.get(line) ?? []
    if (!ids.includes(rowId)) this.#rowIds.set(line, [...ids, rowId])
  }

  /** What a line was read as so far; undefined where nobody has said. */
  roleOf(line: number): LineRole | undefined {
    return this.#roles.get(line)
  }

  /** Remembers a cell that could not be placed. */
  leave(line: number, text: string): void {
    this.#leftovers.push({ line, text: redactPersons(text) })
  }

  /** Keeps a person's name or telephone out of the account of a line. */
  redact(line: number, text: string): void {
    this.#persons.set(line, [...(this.#persons.get(line) ?? []), text])
  }

  get leftovers(): readonly Leftover[] {
    return this.#leftovers
  }

  /**
   * Every line of a document with its role; lines nobody marked are not understood, unless there are no words in them.
   *
   * @param source the grid as read, before lines were joined into rows
   * @param joined lines that were joined, by the line of their row: they share its role and rows
   */
  sourceLines(
    source: Grid,
    documentId: string,
    joined: ReadonlyMap<number, number>,
  ): SourceLineRow[] {
    const groups = this.#groups(joined)
    return source.rows.map((row, index) => {
      const own = this.#roles.has(row.line) ? row.line : groups.get(rootOf(row.line, joined))
      const role = this.#roles.get(own ?? row.line)
      return {
        documentId,
        line: row.line,
        text: isPersonsName(source.rows[index - 1], row)
          ? REDACTED
          : redactPersons(row.raw, this.#persons.get(row.line)),
        role: role ?? (filledCells(row).length === 0 ? 'label' : 'not_understood'),
        rowIds: this.#rowIds.get(own ?? row.line) ?? [],
      }
    })
  }

  /** For each row of joined lines, the line of it that tells most. */
  #groups(joined: ReadonlyMap<number, number>): Map<number, number> {
    const groups = new Map<number, number>()
    for (const [line, role] of this.#roles) {
      const root = rootOf(line, joined)
      const known = this.#roles.get(groups.get(root) ?? NaN)
      if (known === undefined || PRECEDENCE.indexOf(role) < PRECEDENCE.indexOf(known)) {
        groups.set(root, line)
      }
    }
    return groups
  }
}

/** A name or number alone on its line, below a line that is nothing but the label that asks for it. */
function isPersonsName(above: GridRow | undefined, row: GridRow): boolean {
  const label = above === undefined ? [] : filledCells(above)
  const cells = filledCells(row)
  const text = cells[0]?.text ?? ''
  return (
    label.length === 1 &&
    cells.length === 1 &&
    asksForPerson(label[0]?.text ?? '') &&
    /[人话机号]\s*[：:]?$/u.test(label[0]?.text ?? '') &&
    (/^\p{Script=Han}{2,4}$/u.test(text) || /^[\d-]{7,}$/u.test(text))
  )
}

/** The line of the row a line ended up in, through every joining. */
function rootOf(line: number, joined: ReadonlyMap<number, number>): number {
  let root = line
  for (let next = joined.get(root); next !== undefined && next !== root; next = joined.get(root))
    root = next
  return root
}
