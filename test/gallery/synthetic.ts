import { formatAmount } from '../../src/charts/format/formatAmount.ts'
import type { Language } from '../../src/charts/frame/types.ts'

/** Words of the gallery: all of it is made up, and says so. */
export interface Words {
  language: Language
  /** Picks the text of the language. */
  say: (zh: string, en: string) => string
  office: (n: number) => string
  longOffice: string
  /** Fen as short amounts in 万元 or millions. */
  money: (fen: number) => string
}

/** The words in a language. */
export function words(language: Language): Words {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return {
    language,
    say,
    office: (n) => say(`合成部门${String(n)}`, `Synthetic office ${String(n)}`),
    longOffice: say(
      '合成数据示例市人民代表大会常务委员会信息化建设与运行维护保障服务中心（含下属单位）',
      'Synthetic Example City People’s Congress Standing Committee Centre for Information Systems, Operations and Maintenance',
    ),
    money: (fen) => formatAmount(Math.round(fen), { unit: 'wan', language, style: 'short' }),
  }
}

/** A number with a true minus sign. */
export function minus(value: number): string {
  return String(value).replace('-', '−')
}

/** The same numbers every time, 0 to 1, that look like none in particular. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** `count` things, numbered from 1. */
export function many<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1))
}
