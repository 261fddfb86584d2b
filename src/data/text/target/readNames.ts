import { sticky } from './readDate.ts'
import { one, type Place, type Read, type TokenContent } from './tokens.ts'
import { protectedLength } from './words.ts'

const WORD: TokenContent = { type: 'word' }

/** ★, (1), 1、 and ① before a clause only number it. */
export function readBullet({ text, at, before }: Place): Read {
  if (before) return null
  const match = sticky(
    /[★☆▲※*]+|[①-⑳]|\(\d{1,2}\)|\([一二三四五六七八九十]{1,2}\)|\d{1,2}(?:、|\.)(?=[^\d.%‰*])/uy,
    text,
    at,
  )
  if (match?.[0].startsWith('*') && text.startsWith('*', at + 1)) return null
  return match && at + match[0].length < text.length
    ? one({ type: 'skip' }, at + match[0].length)
    : null
}

export function readProtected({ text, at }: Place): Read {
  const length = protectedLength(text, at)
  return length > 0 ? one(WORD, at + length) : null
}

/** What stands in quotation marks or is a title (《》) is one word, with the numbers in it. */
export function readQuoted({ text, at, closes }: Place): Read {
  const close = closes.get(at)
  return close !== undefined && '“‘《「『'.includes(text[at] ?? '') ? one(WORD, close + 1) : null
}

export function readGroup({ text, printed, at, closes }: Place): Read {
  const close = closes.get(at)
  if (close === undefined) return null
  // 〔2015〕88号 is the number of a regulation.
  const document = sticky(/[〔[(](?:19|20)\d\d[〕\])]第?\d{1,5}号/uy, text, at)
  if (document) return one(WORD, at + document[0].length)
  return one({ type: 'group', text: printed.slice(at + 1, close) }, close + 1)
}

/** PM10, GB19272, CCTV, 第2段, 3号线, 5A级景区: numbers that name and do not count. */
export function readCode({ text, at, before }: Place): Read {
  const ordinal = sticky(/第(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?!季度)/uy, text, at)
  if (ordinal) return one(WORD, at + ordinal[0].length)
  // 3A, 5A: a grade
  const grade = sticky(/\dA(?![\p{L}\d])/uy, text, at)
  if (grade) return one(WORD, at + 2)
  const name = sticky(
    /(?:\d{1,3}A?|[一二三四五六七八九])(?:号|类|级|档|等)(?=[\p{L}\d])(?!以|及|或)/uy,
    text,
    at,
  )
  if (name && before?.type !== 'to' && before?.type !== 'sign')
    return one(WORD, at + name[0].length)
  if (before?.type === 'number') return null
  const code = sticky(/[a-z]{1,12}(?:[/-]?[a-z\d]{1,12}(?:[.-]\d{1,8})*)?/iuy, text, at)
  return code ? one(WORD, at + code[0].length) : null
}
