/** Unit an amount is printed in: 元, 万元 or 亿元. */
export type AmountUnit = 'yuan' | 'wan' | 'yi'

/** Fen in one unit. */
export const FEN_PER: Readonly<Record<AmountUnit, bigint>> = {
  yuan: 100n,
  wan: 1_000_000n,
  yi: 10_000_000_000n,
}

/**
 * One unit for a whole chart, from its largest amount in fen (by size, whatever the sign): 元 below one 万元, 万元 below
 * ten 亿元, because departments' budgets are read in 万元 up to there, 亿元 from there on.
 */
export function chooseUnit(maxFen: number | null): AmountUnit {
  const size = Math.abs(maxFen ?? 0)
  if (size >= 100_000_000_000) return 'yi'
  return size > 0 && size < 1_000_000 ? 'yuan' : 'wan'
}
