import type { Said } from '../../model/problem.ts'
import type { TargetReading, TargetReason } from '../../model/target.ts'
import { sayInChinese } from './sayInChinese.ts'
import { sayInEnglish } from './sayInEnglish.ts'

const REASONS: Record<TargetReason, Said> = {
  blank: { zh: '空白', en: 'blank' },
  template: { zh: '模板未填写', en: 'a template that was not filled in' },
  'option-list': { zh: '只列出档次，未选定', en: 'a scale without a choice' },
  contradiction: { zh: '比较符号相互矛盾', en: 'its operators contradict each other' },
  'descending-range': { zh: '区间下限不小于上限', en: 'a range that goes down' },
  entangled: {
    zh: '一句中数字过多，无法分清',
    en: 'more numbers in a clause than one target holds',
  },
  'number-in-prose': { zh: '数字无法与计量单位对应', en: 'a number without a unit that is known' },
  'bare-fraction': { zh: '分数、日期或得分，无法分清', en: 'a fraction, a date or a score' },
  damaged: { zh: '文字或符号残缺', en: 'signs or characters are lost' },
  'finer-than-fen': { zh: '金额小于一分', en: 'money finer than one fen' },
  'endless-decimal': { zh: '分数不能化为有限小数', en: 'a fraction whose decimal does not end' },
  'too-large': { zh: '数字过长', en: 'a number with too many digits' },
}

/**
 * A reading in words. What was understood is said from its parts, so that a person can compare it with what is printed;
 * what was not is given back verbatim (`sayReason` tells why).
 *
 * `parseTarget(sayTarget(reading, 'zh'))` means the same as `reading`.
 *
 * @param language `zh` 不少于50次; `en` at least 50 times. Labels, notes and words stay as printed in both
 */
export function sayTarget(reading: TargetReading, language: keyof Said): string {
  const say = language === 'zh' ? sayInChinese : sayInEnglish
  if (reading.shape === 'unread') return reading.text
  if (reading.shape === 'list') return reading.parts.map(say).join(language === 'zh' ? '；' : '; ')
  return say(reading)
}

/** Why a target is not understood, in words. */
export function sayReason(reason: TargetReason, language: keyof Said): string {
  return REASONS[reason][language]
}
