import type { TargetOperator } from '../../model/target.ts'

/** Signs and words that stand before the number. Longer ones first. */
const BEFORE: Record<string, TargetOperator> = {
  '>=': '≥', '=>': '≥', '≥': '≥', '<=': '≤', '=<': '≤', '≤': '≤', '>': '>', '<': '<', '=': '=', '±': '±', '+/-': '±',
  不少于: '≥', 不低于: '≥', 不小于: '≥', 不短于: '≥', 不早于: '≥', 大于等于: '≥', 大于或等于: '≥', 至少: '≥', 最少: '≥', 最低: '≥', 达到: '≥', 达: '≥',
  不超过: '≤', 不高于: '≤', 不大于: '≤', 不多于: '≤', 不超: '≤', 不长于: '≤', 不晚于: '≤', 不迟于: '≤', 小于等于: '≤', 小于或等于: '≤', 至多: '≤', 最多: '≤', 最高: '≤',
  控制在: '≤', 大于: '>', 高于: '>', 多于: '>', 超过: '>', 超: '>', 晚于: '>', 小于: '<', 低于: '<', 少于: '<', 早于: '<', 等于: '=',
} // prettier-ignore

/** Words that stand after the number. 以上, 以下 and 以内 include it (民法典 art. 1259). */
const AFTER: Record<string, TargetOperator> = {
  及以上: '≥', 或以上: '≥', 以上: '≥', 起: '≥', 及以下: '≤', 或以下: '≤', 以下: '≤', 及以内: '≤', 以内: '≤', 之内: '≤', 内: '≤',
} // prettier-ignore

/** Words after a date: a deadline includes its day. */
const AFTER_DATE: Record<string, TargetOperator> = {
  之前: '≤', 以前: '≤', 前: '≤', 以内: '≤', 之内: '≤', 内: '≤', 之后: '≥', 以后: '≥', 起: '≥',
} // prettier-ignore

/** Words that hold an operator, a numeral or a unit by accident. */
const PROTECTED = [
  '节约', '集约', '预约', '合约', '违约', '签约', '履约', '公约', '契约', '条约', '制约', '达标', '附近', '邻近', '一次性', '统一', '一定', '一致', '一体',
  '唯一', '一批', '一系列', '十五五', '十四五', '三公', '一把手', '一站式', '一网', '一带一路', '最低生活', '最低工资', '两个维护', '四个意识', '四个自信',
] // prettier-ignore

/** Words by their first character, longer ones first. */
type WordList = ReadonlyMap<string, readonly string[]>

function wordList(words: readonly string[]): WordList {
  const list = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word[0] ?? ''
    list.set(first, [...(list.get(first) ?? []), word])
  }
  return list
}

/** The longest word of the list that begins at `at`. */
function longest(list: WordList, text: string, at: number): string | null {
  return list.get(text[at] ?? '')?.find((word) => text.startsWith(word, at)) ?? null
}

const BEFORE_WORDS = wordList(Object.keys(BEFORE))
const AFTER_WORDS = wordList(Object.keys(AFTER))
const AFTER_DATE_WORDS = wordList(Object.keys(AFTER_DATE))
const ABOUT_BEFORE = wordList(['大约', '约为', '约', '近'])
const ABOUT_AFTER = wordList(['左右', '上下'])
const PROTECTED_WORDS = wordList(PROTECTED)

/** An operator and how many characters print it. */
export interface OperatorWord {
  operator: TargetOperator
  length: number
}

/** The operator before a number (不少于, ≥) that begins at `at`. */
export function operatorBefore(text: string, at: number): OperatorWord | null {
  const word = longest(BEFORE_WORDS, text, at)
  return word === null ? null : { operator: BEFORE[word] ?? '=', length: word.length }
}

/** The operator after a number (以上, 以内) that begins at `at`. */
export function operatorAfter(text: string, at: number): OperatorWord | null {
  const word = longest(AFTER_WORDS, text, at)
  return word === null ? null : { operator: AFTER[word] ?? '=', length: word.length }
}

/** The operator after a date (前) that begins at `at`. */
export function operatorAfterDate(text: string, at: number): OperatorWord | null {
  const word = longest(AFTER_DATE_WORDS, text, at)
  return word === null ? null : { operator: AFTER_DATE[word] ?? '=', length: word.length }
}

/** How many characters of 约 or 左右 begin at `at`; 0 when none. */
export function aboutLength(text: string, at: number, afterNumber: boolean): number {
  return longest(afterNumber ? ABOUT_AFTER : ABOUT_BEFORE, text, at)?.length ?? 0
}

/** How many characters of a word that is to be left whole begin at `at`; 0 when none. */
export function protectedLength(text: string, at: number): number {
  const known = longest(PROTECTED_WORDS, text, at)
  if (known !== null) return known.length
  // 一户一策, 一人一档
  return text[at] === '一' && text[at + 2] === '一' && /\p{L}/u.test(text[at + 3] ?? '') ? 4 : 0
}
