import type { DocumentChange } from './changes.ts'
import type { TextRow } from './tableText.ts'

/** The same document before and after. */
export interface DocumentPair {
  before: TextRow
  after: TextRow
  isReplaced: boolean
}

/**
 * Which documents are which: the same bytes are the same document; of the others the one of the same file name, then the only one of
 * the same department, year and form, was republished. The rest were removed or added.
 */
export function pairDocuments(
  before: readonly TextRow[],
  after: readonly TextRow[],
): { pairs: DocumentPair[]; removed: TextRow[]; added: TextRow[] } {
  const pairs: DocumentPair[] = []
  let [removed, added] = [[...before], [...after]]
  for (const { key, isReplaced } of WAYS) {
    const [olds, news] = [onlyOnes(removed, key), onlyOnes(added, key)]
    for (const [value, old] of olds) {
      const now = news.get(value)
      if (now) pairs.push({ before: old, after: now, isReplaced })
    }
    const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]))
    removed = removed.filter((row) => !paired.has(row))
    added = added.filter((row) => !paired.has(row))
  }
  return { pairs, removed, added }
}

/** What is to be told of them, in the order of the files. */
export function documentChanges({
  pairs,
  removed,
  added,
}: ReturnType<typeof pairDocuments>): DocumentChange[] {
  const changes = [
    ...removed.map((row) => changeOf('removed', row, undefined)),
    ...added.map((row) => changeOf('added', undefined, row)),
    ...pairs.flatMap(({ before, after, isReplaced }) =>
      isReplaced
        ? [changeOf('replaced', before, after)]
        : before.file === after.file
          ? []
          : [changeOf('renamed', before, after)],
    ),
  ]
  const place = ({ file, fileBefore }: DocumentChange) => file ?? fileBefore ?? ''
  return changes.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
}

const WAYS: readonly { key: (row: TextRow) => string | null; isReplaced: boolean }[] = [
  { key: ({ sha256 = '' }) => sha256, isReplaced: false },
  { key: ({ file = '' }) => file, isReplaced: true },
  {
    key: ({ department_id: department = '', fiscal_year: year = '', form = '' }) =>
      department === '' || year === '' ? null : [department, year, form].join('\n'),
    isReplaced: true,
  },
]

/** Rows by key, of keys that one row has. */
function onlyOnes(
  rows: readonly TextRow[],
  keyOf: (row: TextRow) => string | null,
): Map<string, TextRow> {
  const found = new Map<string, TextRow>()
  const twice = new Set<string>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    if (found.has(key)) twice.add(key)
    found.set(key, row)
  }
  for (const key of twice) found.delete(key)
  return found
}

function changeOf(
  change: DocumentChange['change'],
  before: TextRow | undefined,
  after: TextRow | undefined,
): DocumentChange {
  return {
    change,
    fileBefore: before?.file ?? null,
    file: after?.file ?? null,
    sha256Before: before?.sha256 ?? null,
    sha256: after?.sha256 ?? null,
    idBefore: before?.id ?? null,
    id: after?.id ?? null,
  }
}
