import { numeralRun, readNumeral } from './chineseNumeral.ts'
import { sticky } from './readDate.ts'
import { readShare } from './readShare.ts'
import type { Read, Token, TokenContent } from './tokens.ts'
import { MULTIPLIERS, matchMultiplier, matchUnit, moneyPlaces } from './units.ts'
import { operatorAfter } from './words.ts'

/** Numerals before these words count; before others (一类, 三公) they are part of a word. */
const COUNTED =
  /^(?:个|次|场|期|篇|份|名|人|家|项|套|座|件|本|条|户|所|处|起|例|只|辆|台|轮|届|倍|成|万|亿|元|亩|米|公里|吨|年一遇)/u
const TIMED = /^(?:年|个月|月|周|星期|天|日|小时|个小时|分钟|季度|个季度|个工作日|工作日|学期)/u

/** A number that begins at `at` with its unit: 1,520路, 197.68万元, 百分之九十五, 两个, 半年. Null when none begins. */
export function readNumberToken(text: string, at: number, before: Token | undefined): Read {
  return readShare(text, at) ?? readDigits(text, at, before) ?? readWords(text, at, before)
}

/** 1,520 98.5 -3 */
function readDigits(text: string, at: number, before: Token | undefined): Read {
  const signed =
    !before || before.type === 'to' || before.type === 'sign' || before.type === 'colon'
  const match = sticky(/([-+]?)(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)/uy, text, at)
  if (!match || (match[1] !== '' && !signed)) return readSymbolMoney(text, at, before)
  const sign = match[1] === '-' ? '-' : ''
  const end = at + match[0].length
  // 1.2.3, 12 34 and 1,23 are no numbers; which digits were lost cannot be told.
  if (sticky(/[.,]\d| \d/uy, text, end))
    return [{ content: { type: 'bad', reason: 'damaged' }, end: end + 2 }]
  return withUnit(text, end, sign + (match[2] ?? '').replaceAll(',', ''), false)
}

/** ¥500 */
function readSymbolMoney(text: string, at: number, before: Token | undefined): Read {
  if (text[at] !== '¥' && text[at] !== '￥') return null
  const number = readDigits(text, at + 1, before)
  const first = number?.[0]?.content
  if (!number || number.length > 1 || first?.type !== 'number') return number
  const end = number[0]?.end ?? at + 1
  return [
    { content: first, end: end - 1 },
    { content: { type: 'unit', unit: first.multiplier + '元' }, end },
  ]
}

/** 两个, 十二, 半年; a numeral alone or before a word that counts. */
function readWords(text: string, at: number, before: Token | undefined): Read {
  if (
    text[at] === '半' &&
    (!before || before.type !== 'word') &&
    /^(?:年|个月|天|小时)/u.test(text.slice(at + 1, at + 3))
  ) {
    return withUnit(text, at + 1, '0.5', true)
  }
  const run = numeralRun(text, at)
  if (run === '') return null
  const number = readNumeral(run)
  const end = at + run.length
  const next = text.slice(end, end + 4)
  const free = !before || before.type !== 'word'
  const alone = !before && end === text.length
  // 二100%: a sign that was read as a numeral.
  if (/^\d/u.test(next)) return [{ content: { type: 'bad', reason: 'damaged' }, end }]
  const half = number === null ? null : readAndHalf(text, end, number)
  if (half && free) return half
  const counted = COUNTED.test(next) || (free && TIMED.test(next) && endsWords(text, end))
  const ranged =
    before?.type === 'to' || (free && /^(?:-|~|至|到)[\d一二两三四五六七八九十]/u.test(next))
  // A numeral that is no number (三五个) stays a word where it stands in words.
  if (!alone && !counted && !ranged) return [{ content: { type: 'word' }, end }]
  if (number === null) return [{ content: { type: 'bad', reason: 'damaged' }, end }]
  return withUnit(text, end, String(number), true)
}

/** 一年半, 两个半月 */
function readAndHalf(text: string, at: number, number: number): Read {
  const match = sticky(/(年|天|小时|个月)半|个半(月|小时)/uy, text, at)
  if (!match || !isBoundary(text, at + match[0].length)) return null
  const unit = match[1] ?? (match[2] === '月' ? '个月' : (match[2] ?? ''))
  return [
    {
      content: { type: 'number', decimal: `${number}.5`, places: 0, multiplier: '', chinese: true },
      end: at,
    },
    { content: { type: 'unit', unit }, end: at + match[0].length },
  ]
}

/** 三年内, 十二个月: nothing but the unit and an operator, so that 五年规划 stays a word. */
function endsWords(text: string, at: number): boolean {
  const unit = matchUnit(text, at)
  return unit !== null && (isBoundary(text, unit.end) || text.startsWith('左右', unit.end))
}

function isBoundary(text: string, at: number): boolean {
  return at >= text.length || !/\p{L}/u.test(text[at] ?? '') || operatorAfter(text, at) !== null
}

type Piece = { content: TokenContent; end: number }

/** The number with its multiplier, 余 or 多, and its unit when one stands there. */
function withUnit(text: string, at: number, decimal: string, chinese: boolean): Read {
  const number = (end: number, multiplier: string): Piece => ({
    content: { type: 'number', decimal, places: MULTIPLIERS[multiplier] ?? 0, multiplier, chinese },
    end,
  })
  const direct = readUnit(text, at)
  if (direct) return [number(at, ''), direct]
  const early = moreLength(text, at)
  const multiplier = matchMultiplier(text, at + early)
  const end = multiplier?.end ?? at + early
  const late = multiplier ? moreLength(text, end) : 0
  const unit = readUnit(text, end + late)
  const pieces = [number(end, multiplier?.word ?? '')]
  if (early + late > 0) {
    pieces[0] = number(end + late - 1, multiplier?.word ?? '')
    pieces.push({ content: { type: 'about' }, end: end + late })
  }
  if (unit?.content.type !== 'unit') return pieces
  const name = unit.content.unit
  // 万元 is a unit of money; the 万 of 万人 is not part of the unit.
  const whole = multiplier && moneyPlaces(name) !== null ? multiplier.word + name : name
  return [...pieces, { content: { type: 'unit', unit: whole }, end: unit.end }]
}

/** 50余场, 1万多人 */
function moreLength(text: string, at: number): number {
  return sticky(/[余多](?=\p{L})/uy, text, at) ? 1 : 0
}

/** A known unit; 个 before one (个班次) is dropped where the word ends there. Else an unknown word of at most three characters. */
function readUnit(text: string, at: number): Piece | null {
  const known = matchUnit(text, at)
  if (known?.unit === '个') {
    const counted = matchUnit(text, known.end)
    if (counted && isBoundary(text, counted.end))
      return { content: { type: 'unit', unit: counted.unit }, end: counted.end }
  }
  if (known) return { content: { type: 'unit', unit: known.unit }, end: known.end }
  if (
    operatorAfter(text, at) ||
    matchMultiplier(text, at) ||
    /^(?:不等|左右|上下|[余多至到每])/u.test(text.slice(at, at + 2))
  )
    return null
  const word = sticky(/[\p{L}\u00B0]{1,3}?(?=[^\p{L}]|$|以上|以下|以内|及以|左右)/uy, text, at)
  return word ? { content: { type: 'unit', unit: word[0] }, end: at + word[0].length } : null
}
