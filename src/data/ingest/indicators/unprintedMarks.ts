import { LEVEL2 } from '../../model/taxonomy.ts'
import type { LabelMark } from './solveLevels.ts'

/**
 * Adds the labels of the taxonomy that the document does not print, where the canonical order has room for them, so that rows whose
 * label was lost can still find their place.
 */
export function withUnprintedMarks(
  marks: readonly LabelMark[],
  rows: number,
  under: readonly string[],
): LabelMark[] {
  const printed = new Set(marks.map((mark) => mark.code))
  const wanted = LEVEL2.filter(
    (level) => !printed.has(level.code) && under.includes(level.under[0]) && level.code !== '15',
  )
  const result = [...marks]
  for (const level of wanted) {
    const at = positionFor(level.code, result)
    result.splice(at, 0, {
      code: level.code,
      at: result[at]?.at ?? rows,
      onIndicator: false,
      inPlace: true,
      isPrinted: false,
    })
  }
  return result
}

/** After the last mark of the same level 1 with a smaller code, else before the first with a larger one. */
function positionFor(code: string, marks: readonly LabelMark[]): number {
  const sameLevel1 = (mark: LabelMark) => mark.code[0] === code[0]
  const smaller = marks.findLastIndex((mark) => sameLevel1(mark) && mark.code < code)
  if (smaller >= 0) return smaller + 1
  const larger = marks.findIndex((mark) => sameLevel1(mark) && mark.code > code)
  return larger >= 0 ? larger : marks.length
}
