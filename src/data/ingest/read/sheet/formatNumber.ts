import { dateText, isDateFormat } from './dateText.ts'
import { decimalText } from './decimalText.ts'

/** Number formats that workbooks name by number alone. Those from 27 on are the Chinese ones. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** Code of a format that is named by number alone. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

/**
 * A number as the sheet displays it, without thousands separators: `4684.014` under `#,##0.00` is `4684.01`, `0.95` under `0%` is `95%`, `12`
 * under `0"个"` is `12个`. Formats that cannot be followed (fractions, exponents, conditions) show all digits.
 *
 * @param from1904 whether the workbook counts days from 1904
 */
export function formatNumber(value: number, format: string, from1904 = false): string {
  if (!Number.isFinite(value)) return ''
  const sections = splitSections(format)
  const section = sections.length > 1 ? sectionFor(value, sections) : (sections[0] ?? '')
  const isNegativeSection = value < 0 && sections.length > 1
  if (/^\s*(?:general|@|g\/通用格式)\s*$/iu.test(section) || section.trim() === '')
    return decimalText(value)
  if (isDateFormat(section)) return dateText(value, section, from1904) ?? decimalText(value)
  return formatDigits(isNegativeSection ? -value : value, section) ?? decimalText(value)
}

function sectionFor(value: number, sections: readonly string[]): string {
  const [positive = '', negative = '', zero = positive] = sections
  return value > 0 ? positive : value < 0 ? negative : zero
}

/** Sections of a format, split at the semicolons that are not quoted. */
function splitSections(format: string): string[] {
  const sections = ['']
  for (const [token] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|[\s\S]/gu)) {
    if (token === ';') sections.push('')
    else sections.push((sections.pop() ?? '') + token)
  }
  return sections
}

const TOKEN = /"([^"]*)"?|[\\!](.)|[_*].|\[([^\]]*)\]?|([0#?.,]+)|(%)|([\s\S])/gu
const CONDITION = /^[<>=]/u
/** Characters that stand for themselves without quotes. */
const LITERAL = /^[\s$+\-():^'{}=<>&~¥￥€£≥≤＞＜＝\p{Script=Han}]$/u

/** A number under one section, or null where the section asks for what is not done here. */
function formatDigits(value: number, section: string): string | null {
  let before = ''
  let after = ''
  let pattern: string | null = null
  let percents = 0
  for (const [, quoted, escaped, bracket, digits, percent, other] of section.matchAll(TOKEN)) {
    let literal = quoted ?? escaped ?? ''
    if (digits !== undefined) {
      if (pattern !== null) return null
      pattern = digits
    } else if (percent !== undefined) {
      percents++
      literal = '%'
    } else if (bracket !== undefined) {
      if (CONDITION.test(bracket)) return null
      literal = /^\$([^-]*)/u.exec(bracket)?.[1] ?? ''
    } else if (other !== undefined) {
      if (!LITERAL.test(other)) return null
      literal = other
    }
    if (pattern === null) before += literal
    else after += literal
  }
  // A section without digits prints its words alone: `"-"` for zero.
  if (pattern === null) return before
  return placed(value * 100 ** percents, pattern, before, after)
}

function placed(value: number, pattern: string, before: string, after: string): string {
  const [whole = '', fraction] = pattern.replace(/,+$/u, '').split('.')
  const thousands = /,*$/u.exec(pattern)?.[0].length ?? 0
  const places = (fraction ?? '').replaceAll(',', '')
  let text = decimalText(value / 1000 ** thousands, places.length)
  const required = places.replace(/[#?]+$/u, '').length
  while (text.includes('.') && text.endsWith('0') && text.length - text.indexOf('.') - 1 > required)
    text = text.slice(0, -1)
  text = text.replace(/\.$/u, '')
  const sign = text.startsWith('-') ? '-' : ''
  const width = whole.replaceAll(/[^0]/gu, '').length
  const [digits = '', decimals] = text.slice(sign.length).split('.')
  const padded = digits.padStart(width, '0')
  return `${sign}${before}${padded}${decimals === undefined ? '' : `.${decimals}`}${after}`.trim()
}
