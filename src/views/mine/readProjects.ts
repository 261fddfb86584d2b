import type { ProjectRow, Rows } from '../../data/model/rows.ts'
import type { Site } from '../state/site.ts'
import { amount, money, printed, readRow, type Fact, type ReadRow } from './readRow.ts'

/** The forms' way to print "open end". */
const OPEN_END = 2099

/** Projects and tasks with everything that was read of them. */
export function projectRows({ projects }: Rows, site: Site): ReadRow[] {
  const { facts } = site.t.mine
  return projects.map((row) =>
    readRow({
      id: row.id,
      line: row.line,
      kind: site.t.vocabulary.kinds[row.kind],
      text: row.name ?? site.t.nameLost,
      note: amount(row.amountFen, site),
      facts: [
        ...Object.entries(row.funding ?? {}).map(([source, fen]) => money(source, fen, site)),
        ...printed(facts.type, row.type),
        ...printed(facts.level, row.level),
        ...printed(facts.competentDepartment, row.competentDepartment),
        ...printed(facts.spendingUnit, row.spendingUnit),
        ...years(row, site),
      ],
      texts: [
        ...printed(facts.content, row.content),
        ...printed(facts.expected, row.expected),
        ...printed(facts.cycleGoal, row.cycleGoal),
        ...printed(facts.annualGoal, row.annualGoal),
      ],
    }),
  )
}

function years({ startYear, endYear }: ProjectRow, { t }: Site): Fact[] {
  if (startYear === null && endYear === null) return []
  const end = endYear === OPEN_END ? t.mine.openEnd : (endYear ?? t.blank)
  const value = `${startYear ?? t.blank} – ${end}`
  return [{ label: t.mine.facts.years, value, printed: false }]
}
