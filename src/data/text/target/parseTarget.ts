import type { TargetPart, TargetReading, TargetReason, UnreadTarget } from '../../model/target.ts'
import { countsInside } from './clause.ts'
import { foldTarget, type FoldedTarget } from './foldTarget.ts'
import { parseDated } from './parseDated.ts'
import { parseMeasure } from './parseMeasure.ts'
import { parseWords } from './parseWords.ts'
import { tokenize } from './tokenize.ts'
import type { Token } from './tokens.ts'

/** Where a form stands unfilled: ≥**%, XX次, ____, ……. */
const TEMPLATE = /\*{2}|[≥≤<>=]\*|(?<![a-z])x{2,}(?![a-z])|×{2}|_{2}|^[.…·;]+$|^指标值[:;]?$/iu

type Parsed = TargetPart[] | TargetReason | { options: string[] }

/**
 * What a target (指标值) or an outcome (实际完成值) says, typed.
 *
 * Money comes in fen (分), ratios in percent, 万 and 亿 are multiplied out; nothing is guessed: a string that could mean two
 * things carries `ambiguous`, and one that cannot be read is a reason. Never throws; takes time proportional to the length.
 *
 * @param text one cell, verbatim: `≥95%`, `约70-130人`, `每年4月底前`, `一类会议≤197.68万元；二类会议≤20万元`
 */
export function parseTarget(text: string | null): TargetReading {
  const source = foldTarget(text ?? '')
  const unread = (reason: TargetReason, options: string[] = []): UnreadTarget => ({
    shape: 'unread',
    reason,
    text: source.printed,
    options,
  })
  if (/^[-/\\;]*$/u.test(source.folded)) return unread('blank')
  if (TEMPLATE.test(source.folded)) return unread('template')
  const tokens = tokenize(source)
  const parsed = parseAll(tokens, source)
  if (typeof parsed === 'string') return unread(parsed)
  if (!Array.isArray(parsed)) return unread('option-list', parsed.options)
  const [only] = parsed
  if (parsed.length === 1 && only) return only
  return parsed.length === 0 ? unread('damaged') : { shape: 'list', parts: parsed }
}

/** Words alone are one text; with numbers among them each clause is a target of its own. */
function parseAll(tokens: readonly Token[], source: FoldedTarget): Parsed {
  const whole = trimBreaks(tokens)
  const clauses = split(whole, [';', '，'])
  if (!whole.some(hasValue)) {
    const options = parseClause(whole, source)
    if (clauses.length < 2 || !Array.isArray(options)) return options
    const parts = clauses.map((clause) => parseClause(clause, source))
    const plain = parts.every((part) => Array.isArray(part) && part[0]?.kind === 'text')
    return plain ? options : gather(parts)
  }
  return gather(clauses.map((clause) => parseListed(clause, source)))
}

/** 40家单位+15个项目: a clause is several where each of them can be read alone. */
function parseListed(clause: readonly Token[], source: FoldedTarget): Parsed {
  const pieces = split(clause, ['、', '+'])
  if (pieces.length > 1 && pieces.every((piece) => piece.some(hasValue))) {
    const parts = pieces.map((piece) => parseClause(piece, source))
    // 3+2项: whose unit is missing is no target of its own.
    const complete = parts.every(
      (part) => Array.isArray(part) && part.length === 1 && hasUnit(part[0]),
    )
    if (complete) return gather(parts)
  }
  return parseClause(clause, source)
}

function hasUnit(part: TargetPart | undefined): boolean {
  return part?.shape !== 'measure' || part.unit !== null
}

function gather(parts: readonly Parsed[]): Parsed {
  const all: TargetPart[] = []
  for (const part of parts) {
    if (!Array.isArray(part)) return typeof part === 'string' ? part : 'entangled'
    all.push(...part)
  }
  return all
}

function parseClause(tokens: readonly Token[], source: FoldedTarget): Parsed {
  const clause = tokens.filter((token) => token.type !== 'skip')
  const bad = clause.find((token) => token.type === 'bad')
  if (bad?.type === 'bad') return bad.reason
  const first = clause.find(hasValue)
  if (first?.type === 'number') {
    const measure = parseMeasure(clause, source)
    return typeof measure === 'string' ? measure : [measure]
  }
  const dated = first ? parseDated(clause, source) : null
  return dated ?? parseWordClause(clause, source)
}

function parseWordClause(clause: readonly Token[], source: FoldedTarget): Parsed {
  const [first] = clause
  const last = clause.at(-1)
  if (!first || !last) return 'damaged'
  if (clause.length === 1 && first.type === 'every')
    return [{ shape: 'frequency', kind: 'period', every: first.unit }]
  if (clause.some((token) => token.type === 'sign' && token.symbol)) return 'damaged'
  if (clause.some(countsInside)) return 'number-in-prose'
  const folded = source.folded.slice(first.start, last.end)
  const nothing = /^零(\p{L}{1,6})$/u.exec(folded)
  if (nothing?.[1] !== undefined && nothing[1] !== '发生') return [noneOf(nothing[1])]
  const word = parseWords(source.printed.slice(first.start, last.end), folded)
  return typeof word === 'string' || 'options' in word ? word : [word]
}

/** 零事故 is a count of 0. */
function noneOf(label: string): TargetPart {
  return {
    shape: 'measure',
    kind: 'quantity',
    operator: '=',
    impliedOperator: true,
    approximate: false,
    value: { decimal: '0', number: 0 },
    upper: null,
    unit: null,
    per: [],
    label,
    note: null,
    ambiguous: null,
  }
}

function hasValue(token: Token): boolean {
  return (
    token.type === 'number' ||
    token.type === 'date' ||
    token.type === 'whole' ||
    token.type === 'bad'
  )
}

function trimBreaks(tokens: readonly Token[]): Token[] {
  const isBreak = (token: Token) => token.type === 'break'
  const first = tokens.findIndex((token) => !isBreak(token))
  const last = tokens.findLastIndex((token) => !isBreak(token))
  return first < 0 ? [] : tokens.slice(first, last + 1)
}

function split(tokens: readonly Token[], marks: readonly string[]): Token[][] {
  const pieces: Token[][] = [[]]
  for (const token of tokens) {
    if (token.type === 'break' && marks.includes(token.mark)) pieces.push([])
    else pieces.at(-1)?.push(token)
  }
  return pieces.filter((piece) => piece.some((token) => token.type !== 'skip'))
}
