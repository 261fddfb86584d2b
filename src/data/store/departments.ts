import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type {
  DepartmentKindRow,
  DepartmentRow,
  DocumentRow,
  JurisdictionRow,
} from '../model/rows.ts'

/** Reference rows documents are joined to. */
export interface Reference {
  jurisdictions: readonly JurisdictionRow[]
  departments: readonly DepartmentRow[]
  /** The kinds a department is told by that the reference does not have. */
  kinds?: readonly DepartmentKindRow[]
}

/**
 * The department a document belongs to: the reference's, by name or alias within its jurisdiction, or a row made from
 * what is printed, with the id `x-` and eight hex digits of the SHA-256 of jurisdiction and name. Null when the document
 * names no department.
 */
export function departmentOf(document: DocumentRow, reference: Reference): DepartmentRow | null {
  if (document.department === null) return null
  const name = sameForm(document.department)
  const code = jurisdictionCode(document.jurisdiction, reference)
  const found = reference.departments.filter(
    (department) =>
      [department.name, ...department.aliases].some((known) => sameForm(known) === name) &&
      (document.jurisdiction === null || department.jurisdictionCode === code),
  )
  const [only] = found
  return only && found.length === 1 ? only : printedDepartment(document, document.department, code)
}

/** The jurisdictions that departments belong to, with the ones above them. */
export function usedJurisdictions(
  departments: readonly DepartmentRow[],
  reference: Reference,
): JurisdictionRow[] {
  const byCode = new Map(reference.jurisdictions.map((row) => [row.code, row]))
  const used = new Set<JurisdictionRow>()
  for (const { jurisdictionCode: code } of departments) {
    let row = code === null ? undefined : byCode.get(code)
    while (row && !used.has(row)) {
      used.add(row)
      row = row.parentCode === null ? undefined : byCode.get(row.parentCode)
    }
  }
  return [...used]
}

function printedDepartment(
  { jurisdiction }: DocumentRow,
  name: string,
  jurisdictionCode: string | null,
): DepartmentRow {
  const key = sameForm(`${jurisdiction ?? ''}${name}`)
  const id = `x-${bytesToHex(sha256(utf8ToBytes(key))).slice(0, 8)}`
  return { id, jurisdictionCode, name, nameEn: null, aliases: [], kind: null }
}

function jurisdictionCode(name: string | null, reference: Reference): string | null {
  if (name === null) return null
  const wanted = sameForm(name)
  return reference.jurisdictions.find((row) => sameForm(row.name) === wanted)?.code ?? null
}

/** Names are compared without the differences that printing makes: width of characters and white space. */
function sameForm(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '')
}
