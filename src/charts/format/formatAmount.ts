import type { Language } from '../frame/types.ts'
import { chooseUnit, FEN_PER } from './chooseUnit.ts'
import type { AmountUnit } from './chooseUnit.ts'
import { formatQuotient, NO_VALUE, wholeFen } from './decimal.ts'

/** How an amount is printed. */
export interface AmountFormat {
  /** Defaults to auto: by the size of this one amount. Charts choose one unit for all, see `chooseUnit`. */
  unit?: AmountUnit | 'auto'
  language: Language
  /** long `4,684.01 万元`, short `4,684.01万`, bare `4,684.01`. Defaults to long. */
  style?: 'long' | 'short' | 'bare'
}

interface Scale {
  divisor: bigint
  digits: number
  long: string
  short: string
}

const CHINESE: Readonly<Record<AmountUnit, Scale>> = {
  yuan: { divisor: FEN_PER.yuan, digits: 2, long: ' 元', short: '元' },
  wan: { divisor: FEN_PER.wan, digits: 2, long: ' 万元', short: '万' },
  yi: { divisor: FEN_PER.yi, digits: 2, long: ' 亿元', short: '亿' },
}

/** English readers count in millions and billions; 万元 amounts are millions with two decimals. */
const ENGLISH: Readonly<Record<AmountUnit, Scale>> = {
  yuan: { divisor: FEN_PER.yuan, digits: 2, long: '', short: '' },
  wan: { divisor: 100_000_000n, digits: 2, long: ' million', short: 'm' },
  yi: { divisor: 100_000_000_000n, digits: 2, long: ' billion', short: 'bn' },
}

/**
 * An amount in fen as text. Rounding, where the unit needs it, is exact to the last printed digit; null prints `—`.
 * Throws past 2⁵³ fen.
 */
export function formatAmount(fen: number | null, options: AmountFormat): string {
  if (fen === null) return NO_VALUE
  const { unit = 'auto', language, style = 'long' } = options
  const { divisor, digits, long, short } = scaleOf(
    unit === 'auto' ? chooseUnit(fen) : unit,
    language,
  )
  const amount = wholeFen(fen)
  const isWhole = amount % divisor === 0n && divisor === FEN_PER.yuan
  const number = formatQuotient(amount, divisor, isWhole ? 0 : digits)
  if (style === 'bare') return number
  if (language === 'zh') return number + (style === 'long' ? long : short)
  return style === 'long' ? `CNY ${number}${long}` : withSymbol(number) + short
}

function scaleOf(unit: AmountUnit, language: Language): Scale {
  return language === 'zh' ? CHINESE[unit] : ENGLISH[unit]
}

/** The sign stands before the currency: −¥3.99m, <¥0.01m. */
function withSymbol(number: string): string {
  return number.replace(/^([<>−]*)/, '$1¥')
}
