import type { Language } from '../frame/types.ts'
import { FEN_PER } from './chooseUnit.ts'
import { formatQuotient, NO_VALUE, wholeFen } from './decimal.ts'

/** Every digit of an amount in fen: `46,840,100.00`; with the unit when a language is given. Null prints `—`. */
export function exactYuan(fen: number | null, language?: Language): string {
  if (fen === null) return NO_VALUE
  const number = formatQuotient(wholeFen(fen), FEN_PER.yuan, 2)
  if (language === undefined) return number
  return language === 'zh' ? `${number} 元` : `CNY ${number}`
}
