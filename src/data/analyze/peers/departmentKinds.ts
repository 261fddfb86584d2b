import type { DepartmentKindRow, DepartmentRow } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'

/** What says nothing of what a body is: the party's name before it, and that only the body itself is meant. */
const AROUND = /^(?:中国共产党|中共)|[（(][^（()）]*[）)]$|(?:本级|机关本级|部门)$/gu

/** The code of the first kind whose pattern fits a name; null where none does. */
export function kindOf(name: string, kinds: readonly DepartmentKindRow[]): string | null {
  const plain = comparable(name).replaceAll(AROUND, '')
  return kinds.find(({ pattern }) => new RegExp(pattern, 'u').test(plain))?.code ?? null
}

/** Departments with the kind their names tell, where the reference gives them none: by the name, then the aliases. */
export function withKinds(
  departments: readonly DepartmentRow[],
  kinds: readonly DepartmentKindRow[],
): DepartmentRow[] {
  return departments.map((department) => {
    if (department.kind !== null) return department
    const told = [department.name, ...department.aliases].map((name) => kindOf(name, kinds))
    return { ...department, kind: told.find((kind) => kind !== null) ?? null }
  })
}

/**
 * The kinds as they are.
 *
 * @throws Error naming the kind that is there twice, or whose pattern is no regular expression.
 */
export function checkKinds(kinds: DepartmentKindRow[]): DepartmentKindRow[] {
  const seen = new Set<string>()
  for (const { code, pattern } of kinds) {
    if (seen.has(code)) throw new Error(`department_kinds.csv: ${code} is there twice`)
    seen.add(code)
    try {
      new RegExp(pattern, 'u')
    } catch (cause) {
      throw new Error(`department_kinds.csv: the pattern of ${code} cannot be used`, { cause })
    }
  }
  return kinds
}
