import type { TypedTarget } from '../../data/question/typedTargets.ts'

/** What a target says, in classes of which every target has one. In the order in which they are explained. */
export const TARGET_CLASSES = [
  'hundred',
  'high',
  'ratio',
  'zero',
  'money',
  'quantity',
  'bare',
  'time',
  'yes-no',
  'graded',
  'text',
  'several',
  'unread',
  'blank',
] as const

export type TargetClass = (typeof TARGET_CLASSES)[number]

/**
 * The class of a target from its parts: 100 %, from 95 up to 100 %, another ratio, none at all (0 %), money, a quantity with its unit, a bare number, a
 * date or time, yes or no, a grade (较高), other words. Parts of several classes are `several`.
 *
 * @param parts parts of one string; none is `blank`
 */
export function targetClass(parts: readonly TypedTarget[]): TargetClass {
  const [first, ...others] = new Set(parts.map(classOfPart))
  if (first === undefined) return 'blank'
  return others.length === 0 ? first : 'several'
}

function classOfPart(part: TypedTarget): TargetClass {
  switch (part.kind) {
    case null:
      return 'unread'
    case 'ratio':
      return ratioClass(part)
    case 'quantity':
      return part.printedUnit === null ? 'bare' : 'quantity'
    case 'date':
    case 'period':
      return 'time'
    default:
      return part.kind
  }
}

function ratioClass({ operator, number, unit }: TypedTarget): TargetClass {
  if (unit !== '%' || number === null) return 'ratio'
  const isFloor = operator === '=' || operator === '≥' || operator === '>'
  if (number === 100 && (operator === '=' || operator === '≥')) return 'hundred'
  if (number >= 95 && number < 100 && isFloor) return 'high'
  return number === 0 && (operator === '=' || operator === '≤') ? 'zero' : 'ratio'
}
