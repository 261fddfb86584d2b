import type { DocumentFactRow } from '../../model/documentFact.ts'
import type { LineRole, SourceLineRow } from '../../model/rows.ts'
import { capitalised, citing, placeOf, readingsByDocument } from '../readings.ts'
import type { Finding, Rule } from '../rule.ts'

/** Roles of lines that hold a table's rows: what stands above them belongs to one table, what stands below to the next. */
const TABLE_ROWS: readonly LineRole[] = [
  'budget_line',
  'execution',
  'goal',
  'indicator',
  'project',
  'result',
]

/** Two units of money stated for one table. */
export const unitConflict: Rule = {
  id: 'unit-conflict',
  title: { zh: '金额单位不一致', en: 'Two units of money' },
  computes: {
    zh: '比较同一张表上方和标题里写的金额单位。',
    en: 'Compares the units of money that title and heading state for one table.',
  },
  threshold: null,
  exclusions: [
    {
      zh: '栏目自己写明的单位（如“预算金额(万元)”“拟投入的资金(元)”）只管那一栏，不算不一致。',
      en: 'A unit in a column’s own head (预算金额(万元), 拟投入的资金(元)) is for that column and no conflict.',
    },
    {
      zh: '不同的表各写各的单位不算。',
      en: 'Different tables may state different units.',
    },
  ],
  innocent: [
    {
      zh: '一处是套用的模板文字，没有改。',
      en: 'One of the two was left over from a template.',
    },
  ],
  source: {
    zh: '本站的标准：一张表的金额应只用一个总的单位。',
    en: 'Our criterion: one table should state one overall unit of money.',
  },
  scope: 'document',
  check: (dataset) => {
    const ends = linesOfRows(dataset.sourceLines)
    return readingsByDocument(dataset, 'money_unit').flatMap(({ documentId, readings }) =>
      tablesOf(readings, ends.get(documentId) ?? []).flatMap((ofTable) =>
        conflictIn(documentId, ofTable),
      ),
    )
  },
}

/** By document, the lines that hold rows of a table. */
function linesOfRows(sourceLines: readonly SourceLineRow[]): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (const { documentId, line, role } of sourceLines) {
    if (!TABLE_ROWS.includes(role)) continue
    const known = lines.get(documentId)
    if (known) known.push(line)
    else lines.set(documentId, [line])
  }
  return lines
}

/** Units stated for a whole table, table by table: rows between two statements say that the second is for the next table. */
function tablesOf(
  readings: readonly DocumentFactRow[],
  rowLines: readonly number[],
): DocumentFactRow[][] {
  const tables: DocumentFactRow[][] = []
  let last: number | null = null
  for (const reading of readings) {
    const { source, line } = reading
    if (line === null || (source !== 'title' && source !== 'heading')) continue
    const from: number | null = last
    const isNext = from === null || rowLines.some((row) => row > from && row < line)
    if (isNext) tables.push([reading])
    else tables.at(-1)?.push(reading)
    last = line
  }
  return tables
}

function conflictIn(documentId: string, readings: readonly DocumentFactRow[]): Finding[] {
  const [first] = readings
  const other = readings.find(({ value }) => value !== first?.value)
  if (!first || !other) return []
  const [here, there] = [placeOf(first), placeOf(other)]
  return [
    {
      documentId,
      severity: 'error',
      ...citing(readings),
      values: { first: first.value, other: other.value },
      question: capitalised({
        zh: `${here.zh}写的金额单位是${first.value}，${there.zh}写的是${other.value}：这张表的金额以哪个为单位？`,
        en: `${here.en} states ${first.value}, ${there.en} states ${other.value}: in which unit are the amounts of this table?`,
      }),
    },
  ]
}
