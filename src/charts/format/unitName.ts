import type { Language } from '../frame/types.ts'
import type { AmountUnit } from './chooseUnit.ts'

const NAMES: Readonly<Record<AmountUnit, Record<Language, string>>> = {
  yuan: { zh: '元', en: 'CNY' },
  wan: { zh: '万元', en: 'CNY million' },
  yi: { zh: '亿元', en: 'CNY billion' },
}

/** Name of a unit for subtitles and column heads; English has no 万, so it prints millions. */
export function unitName(unit: AmountUnit, language: Language): string {
  return NAMES[unit][language]
}
