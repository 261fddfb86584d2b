import { LEVEL1, LEVEL2 } from '../../model/taxonomy.ts'
import type { IndicatorDraft } from './placeIndicators.ts'
import { recogniseLevel } from '../../text/recogniseLevel.ts'

const ITEM =
  /(?:\d{1,3}\s*[、.．]\s*)?(?:\d{1,2}\s*[-—]\s*)?([\p{Script=Han}\s]{2,10}?指标)\s*[；;]\s*(?:\d{1,2}\s*[-—]\s*)?([\p{Script=Han}、\s]{2,20}?)\s*[；;]\s*([^；;]*?(?:[；;][^；;]+?)*?)\s*[；;]\s*实施周期指标值\s*[：:]\s*(.*?)\s*[；;]\s*年度指标值\s*[：:]\s*(.*?)\s*(?:[。；;/、]\s*)*(?=(?:\d{1,3}\s*[、.．]\s*)?\d{1,2}\s*[-—]\s*[\p{Script=Han}\s]{2,10}?指标\s*[；;]|$)/gsu

/** A piece of a cell's text, and the line it stands on. */
export interface TextPiece {
  line: number
  text: string
}

/**
 * Reads indicators packed into one cell: `n、1-产出指标；11-数量指标；名称；实施周期指标值:x；年度指标值:y。`, with either sort of colon and
 * semicolon and any spacing. An item without a name is a row of the form nobody filled in.
 *
 * @param pieces the cell's text in order; a cell cut by a page break comes in several, and an item may be cut too
 * @returns the indicators, and every piece of the cell that is none
 */
export function readPackedIndicators(pieces: readonly TextPiece[]): {
  indicators: IndicatorDraft[]
  leftover: string[]
} {
  const indicators: IndicatorDraft[] = []
  const leftover: string[] = []
  const text = pieces.map((piece) => piece.text).join('')
  let from = 0
  const leave = (piece: string) => {
    if (piece.trim() !== '') leftover.push(piece.trim())
  }
  for (const match of text.matchAll(ITEM)) {
    leave(text.slice(from, match.index))
    from = match.index + match[0].length
    const [whole, printed1 = '', printed2 = '', name = '', cycle = '', annual = ''] = match
    if (name === '') continue
    const level2 = LEVEL2.find((level) => level.code === recogniseLevel(printed2)?.level2Code)
    const level1Code = recogniseLevel(printed1)?.level1Code
    const level1 = LEVEL1.find((level) => level.code === (level1Code ?? level2?.under[0]))
    if (!level2 || !level1) {
      leave(whole)
      continue
    }
    indicators.push({
      line: lineAt(pieces, match.index + whole.indexOf(name, printed1.length + printed2.length)),
      level1: printed1.replaceAll(/\s/gu, ''),
      level2: printed2.replaceAll(/\s/gu, ''),
      level1Code: level1.code,
      level2Code: level2.code,
      levelSource: 'printed',
      levelConfidence: 1,
      levelRunnerUp: null,
      outcome: null,
      name,
      cycleTarget: cycle === '' ? null : cycle,
      annualTarget: annual === '' ? null : annual,
    })
  }
  leave(text.slice(from))
  return { indicators, leftover }
}

function lineAt(pieces: readonly TextPiece[], offset: number): number {
  let end = 0
  for (const piece of pieces) {
    end += piece.text.length
    if (offset < end) return piece.line
  }
  return pieces.at(-1)?.line ?? 0
}
