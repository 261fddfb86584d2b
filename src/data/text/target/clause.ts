import type { TargetAmbiguity, TargetOperator, TargetReason } from '../../model/target.ts'
import type { FoldedTarget } from './foldTarget.ts'
import type { Token } from './tokens.ts'

/** What stands before a value: its label, and what its operator words say. */
export interface Lead {
  label: string | null
  signs: { operator: TargetOperator; symbol: boolean }[]
  about: boolean
  every: string[]
  /** A colon sets the label off. */
  colon: boolean
  ambiguous: TargetAmbiguity | null
}

/** Reads the tokens before a value. Operators count only directly before it; further off they are words of the label. */
export function readLead(tokens: readonly Token[], source: FoldedTarget): Lead {
  const lead: Lead = {
    label: null,
    signs: [],
    about: false,
    every: [],
    colon: false,
    ambiguous: null,
  }
  let end = tokens.length
  for (; end > 0; end -= 1) {
    const token = tokens[end - 1]
    if (token?.type === 'sign' && token.before) lead.signs.unshift(token)
    else if (token?.type === 'about') lead.about = true
    else if (token?.type === 'every') lead.every.unshift(token.unit)
    else if (token?.type === 'colon') lead.colon = true
    else if (!isCopula(token, source, tokens[end - 2])) break
  }
  const label = tokens.slice(0, end)
  // 不超概算±3%: what the far operator belongs to is for a person to say.
  // 前10名 is a rank and no count.
  const last = label.at(-1)
  const ranked = last !== undefined && source.folded[last.end - 1] === '前'
  if (ranked || label.some((token) => token.type === 'sign' || countsInside(token)))
    lead.ambiguous = 'in-prose'
  const words = label.filter((token) => {
    if (token.type === 'every') lead.every.unshift(token.unit)
    return token.type !== 'every'
  })
  lead.every = [...new Set(lead.every)]
  lead.label = wordsOf(words, source)
  return lead
}

/** 为 and 是 between a label and its value. */
function isCopula(
  token: Token | undefined,
  source: FoldedTarget,
  before: Token | undefined,
): boolean {
  if (token?.type !== 'word' || !before) return false
  return /^[为是]$/u.test(source.folded.slice(token.start, token.end))
}

/** Brackets with a number in them, between words. */
export function countsInside(token: Token): boolean {
  return token.type === 'group' && /\d/u.test(token.text)
}

/** The tokens as printed, or null when there are none. */
export function wordsOf(tokens: readonly Token[], source: FoldedTarget): string | null {
  const [only] = tokens
  if (tokens.length === 1 && only?.type === 'group') return only.text === '' ? null : only.text
  const text = tokens.map((token) => source.printed.slice(token.start, token.end)).join('')
  return text === '' ? null : text
}

/** One operator of those that stand before and after a value. */
export interface Joined {
  operator: TargetOperator
  implied: boolean
  ambiguous: TargetAmbiguity | null
}

const UP = new Set<TargetOperator>(['≥', '>'])
const DOWN = new Set<TargetOperator>(['≤', '<'])

/** `≥90%以上` says the same twice, `>90%以上` nearly the same, `≥90%以下` the opposite. */
export function joinOperators(signs: readonly TargetOperator[]): Joined | TargetReason {
  const [first] = signs
  if (first === undefined) return { operator: '=', implied: true, ambiguous: null }
  const others = signs.filter((sign) => sign !== first)
  if (others.length === 0) return { operator: first, implied: false, ambiguous: null }
  const unequal = signs.filter((sign) => sign !== '=')
  if (unequal.includes('±')) {
    const within = unequal.every((sign) => sign === '±' || sign === '≤')
    return within ? { operator: '±', implied: false, ambiguous: null } : 'contradiction'
  }
  if (unequal.some((sign) => UP.has(sign)) && unequal.some((sign) => DOWN.has(sign)))
    return 'contradiction'
  const strict = unequal.find((sign) => sign === '>' || sign === '<')
  return { operator: strict ?? unequal[0] ?? '=', implied: false, ambiguous: 'strictness' }
}
