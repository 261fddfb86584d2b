import type { Dataset } from '../../model/rows.ts'
import type { Pair } from './pair.ts'
import { createRowLines, type Amount } from './rowLines.ts'
import { sideOf } from './sides.ts'

/** A project's money and the sources it is split into. */
export function fundingPairs(dataset: Dataset): Pair[] {
  const lines = createRowLines(dataset.sourceLines)
  return dataset.projects.flatMap((project): Pair[] => {
    const { id, documentId, line, name, amountFen, funding } = project
    if (amountFen === null || funding === null) return []
    const parts = Object.values(funding).map((part): Amount => ({
      id,
      documentId,
      line,
      amountFen: part,
    }))
    const of = name === null ? { zh: '这个项目', en: 'the project' } : { zh: `“${name}”`, en: name }
    return [
      {
        documentId,
        a: sideOf([project], lines),
        // A single source can be a 其中 that leaves the others out.
        b: sideOf(parts, lines, parts.length > 1),
        nameA: { zh: `${of.zh}的金额`, en: `The money of ${of.en}` },
        nameB: { zh: '各来源之和', en: 'the sum of its sources' },
      },
    ]
  })
}
