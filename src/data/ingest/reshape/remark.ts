import { looksLikeTarget } from '../indicators/looksLikeTarget.ts'
import { looksLikeAmount } from '../../text/parseAmount.ts'
import { isKnownLabel } from './knownLabel.ts'

/** Cells of a row that can close with a remark: level, name, target and what was achieved stand before it. */
export const FEWEST_FOR_REMARK = 5
/** A remark seldom goes on for more lines than this; what does is the text below the table. */
export const MOST_REMARK_LINES = 6

/** Whether a text is words of its own that no form prints, as a name or a remark is. */
export function isWords(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han >= 3 && !isKnownLabel(text) && !looksLikeTarget(text) && !looksLikeAmount(text)
}
