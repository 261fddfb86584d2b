/** What a table's columns are: all in their order, those shown unless the link says otherwise, and the one that always is. */
export interface ColumnChoice<Key extends string> {
  all: readonly Key[]
  shown: readonly Key[]
  fixed: Key
}

/** Keys of the columns that are shown, in the table's order. */
export function shownColumns<Key extends string>(
  { all, shown, fixed }: ColumnChoice<Key>,
  asked: readonly Key[],
): Key[] {
  const wanted = new Set<Key>(asked.length === 0 ? shown : asked)
  return all.filter((key) => key === fixed || wanted.has(key))
}

/** What a link says so that these columns are shown: nothing where they are what is shown anyway. */
export function askedColumns<Key extends string>(
  choice: ColumnChoice<Key>,
  wanted: readonly Key[],
): Key[] {
  const asked = choice.all.filter((key) => key === choice.fixed || wanted.includes(key))
  const usual = shownColumns(choice, [])
  const isUsual = asked.length === usual.length && asked.every((key, at) => key === usual[at])
  return isUsual ? [] : asked
}
