import { format } from 'd3-format'
import { NO_VALUE } from './decimal.ts'

/**
 * A ratio (1 is all) as a percentage. A share that is not zero is not printed as zero (`<0.1%`), and one that is not
 * all is not printed as all (`>99.9%`). Null prints `—`.
 */
export function formatShare(ratio: number | null, digits = 1): string {
  if (ratio === null || !Number.isFinite(ratio)) return NO_VALUE
  const print = format(`,.${digits}%`)
  const step = 10 ** -(digits + 2)
  if (ratio !== 0 && Math.abs(ratio) < step / 2)
    return ratio > 0 ? `<${print(step)}` : `>${print(-step)}`
  if (ratio < 1 && ratio > 1 - step / 2) return `>${print(1 - step)}`
  return print(ratio)
}
