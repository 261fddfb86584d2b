import type { MeasureTarget, TargetOperator, TargetReason } from '../../model/target.ts'
import { countsInside, joinOperators, readLead, wordsOf, type Lead } from './clause.ts'
import type { FoldedTarget } from './foldTarget.ts'
import { measureValue, rangeValues, type NumberToken } from './measureValue.ts'
import type { Token } from './tokens.ts'
import { kindOfUnit, matchUnit } from './units.ts'

/** What stands behind the first number of a clause. */
interface Tail {
  unit: string | null
  upper: NumberToken | null
  upperUnit: string | null
  per: string[]
  signs: TargetOperator[]
  about: boolean
  rest: Token[]
}

/**
 * The measure of a clause.
 *
 * @param tokens of the clause, at least one of them a number; everything before the first is its label
 */
export function parseMeasure(
  tokens: readonly Token[],
  source: FoldedTarget,
): MeasureTarget | TargetReason {
  const at = tokens.findIndex((token) => token.type === 'number')
  const number = tokens[at] as NumberToken
  const lead = readLead(tokens.slice(0, at), source)
  const tail = readTail(tokens.slice(at + 1), source)
  if (typeof tail === 'string') return tail
  const signs = [...lead.signs.map((sign) => sign.operator), ...tail.signs]
  const joined = joinOperators(signs)
  if (typeof joined === 'string') return joined
  const context = {
    shape: 'measure' as const,
    approximate: lead.about || tail.about,
    per: [...new Set([...lead.every, ...tail.per])],
    label: lead.label,
    note: wordsOf(tail.rest, source),
  }
  if (tail.upper) {
    // 控制在5-10人以内 keeps within the range; ≥5-10人 has two lower ends.
    if (signs.some((sign) => sign !== '≤') || lead.signs.some((sign) => sign.symbol))
      return 'contradiction'
    const range = rangeValues(number, tail.unit, tail.upper, tail.upperUnit)
    if (typeof range === 'string') return range
    const kind = kindOfUnit(range.unit)
    return {
      ...context,
      ...range,
      kind,
      operator: 'between',
      impliedOperator: false,
      ambiguous: lead.ambiguous,
    }
  }
  const value = measureValue(number, tail.unit)
  if (typeof value === 'string') return value
  const measure: MeasureTarget = {
    ...context,
    kind: kindOfUnit(tail.unit),
    operator: joined.operator,
    impliedOperator: joined.implied,
    value,
    upper: null,
    unit: tail.unit,
    ambiguous: joined.ambiguous ?? lead.ambiguous,
  }
  measure.ambiguous ??= ambiguityOf(measure, number, lead, tail)
  return measure
}

function readTail(tokens: readonly Token[], source: FoldedTarget): Tail | TargetReason {
  const tail: Tail = {
    unit: null,
    upper: null,
    upperUnit: null,
    per: [],
    signs: [],
    about: false,
    rest: [],
  }
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    const words = tail.rest.length > 0
    if (token.type === 'number') {
      if (before?.type !== 'to' || tail.upper)
        return isSlash(before, source) ? 'bare-fraction' : 'entangled'
      tail.upper = token
    } else if (token.type === 'unit') {
      if (tail.upper) tail.upperUnit = token.unit
      else tail.unit = token.unit
    } else if (token.type === 'date') return 'entangled'
    else if (token.type === 'about') tail.about = true
    else if (token.type === 'per') tail.per.push(token.unit)
    else if (token.type === 'every' && !words) tail.per.push(token.unit)
    else if (token.type === 'sign') {
      if (token.before) return 'entangled'
      tail.signs.push(token.operator)
    } else if (token.type === 'group' && !words && /^[含不]?含/u.test(token.text)) continue
    else if (token.type === 'group' && !words && addUnit(tail, token.text)) continue
    else if (token.type !== 'to') tail.rest.push(token)
  }
  const note = wordsOf(tail.rest, source)
  // 一年半: half of what is not for a note to say.
  if (note !== null && (note.startsWith('半') || /^[\d/]/u.test(note))) return 'entangled'
  if (
    note !== null &&
    tail.unit === null &&
    tail.upperUnit === null &&
    tail.rest[0]?.type === 'word'
  )
    return 'number-in-prose'
  return tail
}

function isSlash(token: Token | undefined, source: FoldedTarget): boolean {
  return token !== undefined && source.folded.slice(token.start, token.end) === '/'
}

/** 台（套）, 1（次）: a unit in brackets. */
function addUnit(tail: Tail, text: string): boolean {
  const known = matchUnit(text, 0)
  if (known?.end !== text.length) return false
  if (tail.upper)
    tail.upperUnit = tail.upperUnit === null ? known.unit : `${tail.upperUnit}（${text}）`
  else tail.unit = tail.unit === null ? known.unit : `${tail.unit}（${text}）`
  return true
}

/** Verbs before a number that say that it is what will be done. */
const ACTION =
  /(?:完成|开展|举办|组织|召开|安排|新建|新增|建设|建成|改造|编制|制定|修订|出版|发布|检查|聘任|聘请|培训|购置|采购|发放|印发|共|共印|合计|总计|累计|报道)$/u

/** Alternatives that a slash can stand for. */
const ALTERNATIVES = new Set(['台/套', '人/次', '件/套', '户/次', '家/次'])

function ambiguityOf(
  measure: MeasureTarget,
  number: NumberToken,
  lead: Lead,
  tail: Tail,
): MeasureTarget['ambiguous'] {
  if (ALTERNATIVES.has(`${measure.unit ?? ''}/${tail.per.join('/')}`)) return 'unit-or-rate'
  if (tail.rest.some(countsInside)) return 'in-prose'
  if (!measure.impliedOperator) return null
  const plain = measure.label === null && measure.note === null && measure.per.length === 0
  if (measure.unit === null && plain && /^20[1-4]\d$/u.test(number.decimal)) return 'date-or-number'
  // OCR reads ≥ as 2: 292%, 2100%.
  const lost = /^2(\d{2,3})$/u.exec(number.decimal)
  if (measure.unit === '%' && plain && lost && isShare(Number(lost[1]))) return 'lost-sign'
  const [note] = tail.rest
  const prose = measure.label !== null && note && note.type !== 'group' && measure.per.length === 0
  return prose && !lead.colon && !lead.about && !ACTION.test(measure.label ?? '')
    ? 'in-prose'
    : null
}

function isShare(number: number): boolean {
  return number >= 50 && number <= 100
}
