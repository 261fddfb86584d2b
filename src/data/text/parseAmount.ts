import { comparable } from './normalizeText.ts'

/** Unit in which a form prints money (金额单位). */
export type MoneyUnit = '元' | '千元' | '万元' | '亿元'

/** Powers of ten between a unit and one fen (分). */
const FEN_EXPONENT: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 }

/** An amount in whole fen, or why the text is none. */
export type ParsedAmount =
  | { ok: true; fen: number }
  | { ok: false; reason: 'blank' | 'not-a-number' | 'finer-than-fen' | 'too-large' }

const AMOUNT = /^([-+−]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(元|千元|万元?|亿元?)?$/u

/**
 * Reads a cell that holds an amount and nothing else, exactly (no floating point on the way).
 *
 * @param text as printed: `4,684.01`, `1 059.59`, `-363300.00`, `12.5万元`
 * @param unit the unit the form's header prints; a unit in the cell itself goes before it
 */
export function parseAmount(text: string, unit: MoneyUnit): ParsedAmount {
  const compact = comparable(text)
  if (compact === '') return { ok: false, reason: 'blank' }
  const match = AMOUNT.exec(compact)
  if (!match) return { ok: false, reason: 'not-a-number' }
  const [, sign, whole = '', fraction = '', ownUnit] = match
  const exponent = FEN_EXPONENT[ownUnit === undefined ? unit : fullUnit(ownUnit)]
  const significant = fraction.replace(/0+$/u, '')
  if (significant.length > exponent) return { ok: false, reason: 'finer-than-fen' }
  const digits = whole.replaceAll(',', '') + significant.padEnd(exponent, '0')
  const fen = Number(digits)
  if (!Number.isSafeInteger(fen)) return { ok: false, reason: 'too-large' }
  return { ok: true, fen: fen === 0 ? 0 : sign === '-' || sign === '−' ? -fen : fen }
}

/** `854万` is `854万元`. */
function fullUnit(printed: string): MoneyUnit {
  return (printed.endsWith('元') ? printed : `${printed}元`) as MoneyUnit
}

/** Whether a cell holds an amount as money columns print it: digits with separators or decimals, no words. */
export function looksLikeAmount(text: string): boolean {
  return AMOUNT.test(comparable(text))
}

/** The unit of money a header, heading or note names (`(万元)`, `单位：元`), or null. */
export function findMoneyUnit(text: string): MoneyUnit | null {
  const match = /[(:,/]?(亿元|千元|万元|元)[),]?/u.exec(comparable(text))
  return (match?.[1] as MoneyUnit | undefined) ?? null
}
