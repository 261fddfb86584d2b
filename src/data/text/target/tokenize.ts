import { matchBrackets } from './matchBrackets.ts'
import { readDate, sticky } from './readDate.ts'
import { readSpan } from './readSpan.ts'
import { readNumberToken } from './readNumberToken.ts'
import type { FoldedTarget } from './foldTarget.ts'
import { readBullet, readCode, readGroup, readProtected, readQuoted } from './readNames.ts'
import { one, type Place, type Read, type Token } from './tokens.ts'
import { counterName, matchMultiplier, matchUnit } from './units.ts'
import { aboutLength, operatorAfter, operatorAfterDate, operatorBefore } from './words.ts'

/** In order of precedence: the first rule that reads something wins. */
const RULES: readonly ((place: Place) => Read)[] = [
  readBullet,
  readProtected,
  readQuoted,
  readGroup,
  readCode,
  readSpan,
  readDateToken,
  readRange,
  readNumber,
  readPer,
  readEvery,
  readAfter,
  readBefore,
  readMark,
]

/** Cuts a target string into tokens; every character is in exactly one. Takes time proportional to the length. */
export function tokenize({ folded, printed }: FoldedTarget): Token[] {
  const tokens: Token[] = []
  const closes = matchBrackets(folded)
  let before: Token | undefined
  let at = 0
  while (at < folded.length) {
    const place = { text: folded, printed, at, before, closes }
    let read: Read = null
    for (const rule of RULES) {
      read = rule(place)
      if (read) break
    }
    for (const { content, end } of read ?? [{ content: { type: 'word' as const }, end: at + 1 }]) {
      const token = { ...content, start: at, end }
      if (token.type !== 'skip') before = token.type === 'break' ? undefined : token
      tokens.push(token)
      at = end
    }
  }
  return tokens
}

function readDateToken({ text, at, before }: Place): Read {
  const where =
    before?.type === 'every'
      ? 'every'
      : !before || before.type === 'sign' || before.type === 'to'
        ? 'start'
        : null
  const match = readDate(text, at, where)
  if (!match) return null
  if (match.whole) return one({ type: 'whole', date: match.date }, match.end)
  const ambiguous = match.loose ? ('date-or-number' as const) : null
  return one({ type: 'date', date: match.date, ambiguous }, match.end)
}

/** Between two numbers or dates; a minus before a number is read with the number. */
function readRange({ text, at, before }: Place): Read {
  if (before?.type !== 'number' && before?.type !== 'unit' && before?.type !== 'date') return null
  const match = sticky(
    /(?:-+|~|至|到)(?=[-±\d零一二两三四五六七八九十百千第上下年]|约)/uy,
    text,
    at,
  )
  return match ? one({ type: 'to' }, at + match[0].length) : null
}

function readNumber({ text, at, before }: Place): Read {
  return readNumberToken(text, at, before)
}

/** /人, /人·月, /千人 */
function readPer({ text, at, before }: Place): Read {
  if (!before || !'/·*'.includes(text[at] ?? ' ')) return null
  if (text[at] !== '/' && before.type !== 'per') return null
  if (!['number', 'unit', 'per', 'group'].includes(before.type)) return null
  const multiplier = matchMultiplier(text, at + 1)
  const start = multiplier?.end ?? at + 1
  const known = matchUnit(text, start)
  if (known)
    return one({ type: 'per', unit: (multiplier?.word ?? '') + counterName(known.unit) }, known.end)
  const word = sticky(/\p{L}{1,4}(?![\p{L}\d])/uy, text, at + 1)
  return word ? one({ type: 'per', unit: word[0] }, at + 1 + word[0].length) : null
}

function readEvery({ text, at }: Place): Read {
  if (text[at] !== '每') return null
  // 每半年, 每两年: once in more or less than one.
  const stretch = sticky(/[半两二三四五](?:年|个月|月|周|天)/uy, text, at + 1)
  if (stretch) return one({ type: 'every', unit: stretch[0] }, at + 1 + stretch[0].length)
  const start = text.startsWith('一', at + 1) ? at + 2 : at + 1
  const multiplier = matchMultiplier(text, start)
  // 每月底前: the unit is the month, not 月底.
  const known = matchUnit(text, multiplier?.end ?? start)
  if (!known) return null
  return one({ type: 'every', unit: (multiplier?.word ?? '') + counterName(known.unit) }, known.end)
}

const ENDS_NUMBER = ['number', 'unit', 'group', 'per', 'sign', 'about']

/** 以上, 左右, 前: only behind a number or a date. */
function readAfter({ text, at, before }: Place): Read {
  if (!before) return null
  const dated = before.type === 'date' || before.type === 'whole'
  if (!dated && !ENDS_NUMBER.includes(before.type)) return null
  const sign = (dated ? operatorAfterDate : operatorAfter)(text, at)
  if (sign && (before.type !== 'sign' || !before.before)) {
    return one(
      { type: 'sign', operator: sign.operator, before: false, symbol: false },
      at + sign.length,
    )
  }
  // 100+
  if (text[at] === '+' && !dated && sticky(/\+(?:$|[;，,])/uy, text, at)) {
    return one({ type: 'sign', operator: '≥', before: false, symbol: false }, at + 1)
  }
  const about = aboutLength(text, at, true)
  if (about > 0) return one({ type: 'about' }, at + about)
  // 次不等 repeats that it is a range.
  return text.startsWith('不等', at) ? one({ type: 'skip' }, at + 2) : null
}

/** 不少于, ≥, 约 */
function readBefore({ text, at }: Place): Read {
  const sign = operatorBefore(text, at)
  if (sign) {
    const symbol = !/\p{L}/u.test(text[at] ?? '')
    return one({ type: 'sign', operator: sign.operator, before: true, symbol }, at + sign.length)
  }
  const about = aboutLength(text, at, false)
  return about > 0 ? one({ type: 'about' }, at + about) : null
}

function readMark({ text, at }: Place): Read {
  const mark = text[at] ?? ''
  // ① in the middle of a line begins the next target.
  if (/[①-⑳]/u.test(mark)) return one({ type: 'break', mark: ';' }, at + 1)
  if (mark === ':') return one({ type: 'colon' }, at + 1)
  if (mark === ';' || mark === '，' || mark === '、' || mark === '+')
    return one({ type: 'break', mark }, at + 1)
  return mark === ',' ? one({ type: 'break', mark: '，' }, at + 1) : null
}
