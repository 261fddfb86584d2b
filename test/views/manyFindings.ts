import { RULES } from '../../src/data/analyze/rules/index.ts'
import type { FindingRow } from '../../src/data/model/finding.ts'
import type { Dataset } from '../../src/data/model/rows.ts'
import { SEVERITIES } from '../../src/data/model/finding.ts'

/**
 * Made-up findings over real documents, for tests of how many are shown: rules by turns, the first ones oftener, each citing lines that are there.
 */
export function manyFindings(dataset: Dataset, count: number): FindingRow[] {
  const { documents, sourceLines } = dataset
  return Array.from({ length: count }, (_, at): FindingRow => {
    const document = documents[at % documents.length]
    const rule = RULES[Math.floor(Math.sqrt(at % RULES.length ** 2))]
    if (!document || !rule) throw new Error('no documents or no rules')
    const own = sourceLines.filter(({ documentId }) => documentId === document.id)
    const lines = [at % own.length, (at * 7 + 3) % own.length]
      .flatMap((index) => own[index]?.line ?? [])
      .sort((a, b) => a - b)
    const other = sourceLines.find(
      ({ documentId, rowIds }) => documentId !== document.id && rowIds.length > 0,
    )
    return {
      id: `${document.id}.${rule.id}.${String(lines[0])}.${String(at + 2)}`,
      rule: rule.id,
      severity: SEVERITIES[at % 7 === 0 ? 0 : at % 3 === 0 ? 2 : 1] ?? 'note',
      documentId: document.id,
      line: lines[0] ?? null,
      lines,
      subjectIds: at % 5 === 0 ? (other?.rowIds ?? []) : [],
      values: { sum_fen: 468_401_000_000 + at, difference_fen: 1, share_ratio: 0.8114, count: at },
      questionZh: `样例第${String(at + 1)}问：部门预算支出合计与各项任务资金之和相差的部分，是哪些任务没有列入？`,
      questionEn: `Sample ${String(at + 1)}: which tasks are not listed in the difference between total expenditure and the sum of the tasks?`,
    }
  })
}
