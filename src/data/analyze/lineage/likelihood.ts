import type { LinkItem, OwnerRelation } from './linkItem.ts'
import { sharedWeight, type Weighed, type WeighedName } from './pieceWeights.ts'

/** What two items have in common, each 0 to 1. */
export interface Likeness {
  /** Weight of what both names have beside words of the field, of the weight of both: Dice's coefficient. */
  names: number
  /** The same of the shorter name alone: 1 where one name stands within the other. */
  within: number
  /** Dice's coefficient of the words of the field: 及时率, 次数, 开展. */
  words: number
  /** The same of their texts, by the geometric mean; 0 without texts. */
  texts: number
  /** One name is lost. */
  nameLost: 0 | 1
  sameLevel1: 0 | 1
  sameLevel2: 0 | 1
  sameMeasure: 0 | 1
  /** One is the department's and one a project's. */
  acrossForms: 0 | 1
}

/** What weighs for and against a link. */
export type Coefficients = Readonly<Record<keyof Likeness | 'intercept', number>>

/**
 * Of indicators: fitted by logistic regression to the invented pairs of `test/data/analyze/lineage/inventedYears.ts`, rounded; the tests fit
 * them again and hold the shares of true links against the scores on pairs that were not fitted to. `acrossForms` is ours: no invented pair has it.
 */
export const INDICATOR_COEFFICIENTS: Coefficients = {
  intercept: -9.5,
  names: 3.5,
  within: 4.5,
  words: 5,
  texts: 0,
  nameLost: 0,
  sameLevel1: 0,
  sameLevel2: 0.8,
  sameMeasure: 0.7,
  acrossForms: -1.5,
}

/** Of projects: set by hand (本站标准), for there are too few pairs to fit to. A name alone or a text alone can carry a link. */
export const PROJECT_COEFFICIENTS: Coefficients = {
  intercept: -5,
  names: 7,
  within: 1.5,
  words: 0.3,
  texts: 16,
  nameLost: 0.5,
  sameLevel1: 0,
  sameLevel2: 0,
  sameMeasure: 0,
  acrossForms: 0,
}

/** How two items are alike. */
export function likenessOf(
  a: Weighable,
  b: Weighable,
  owners: Exclude<OwnerRelation, 'other'>,
): Likeness {
  const [name, other] = [a.name, b.name]
  const [names, within] = name && other ? overlapOf(name.own, other.own) : [0, 0]
  const [words] = name && other ? overlapOf(name.field, other.field) : [0]
  return {
    names,
    within,
    words,
    texts: a.text && b.text ? cosineLike(a.text, b.text) : 0,
    nameLost: name && other ? 0 : 1,
    sameLevel1: isSame(a.item.level1Code, b.item.level1Code),
    sameLevel2: isSame(a.item.level2Code, b.item.level2Code),
    sameMeasure: isSame(a.item.measure, b.item.measure),
    acrossForms: owners === 'same' ? 0 : 1,
  }
}

/** An item with its weighed name and text. */
export interface Weighable {
  item: LinkItem
  name: WeighedName | null
  text: Weighed | null
}

/** How likely a reviewer would link two items, 0 to 1. */
export function likelihood(likeness: Likeness, coefficients: Coefficients): number {
  let sum = coefficients.intercept
  for (const name of Object.keys(likeness) as (keyof Likeness)[]) {
    sum += coefficients[name] * likeness[name]
  }
  return 1 / (1 + Math.exp(-sum))
}

/** Dice's coefficient, and the share of the lighter one; two that have nothing at all are alike. */
function overlapOf(a: Weighed, b: Weighed): [dice: number, within: number] {
  const [total, least] = [a.total + b.total, Math.min(a.total, b.total)]
  if (total === 0) return [1, 1]
  const shared = sharedWeight(a, b)
  return [(2 * shared) / total, least > 0 ? shared / least : 0]
}

/** Texts differ in length: the geometric mean of both shares. */
function cosineLike(a: Weighed, b: Weighed): number {
  const size = Math.sqrt(a.total * b.total)
  return size > 0 ? sharedWeight(a, b) / size : 0
}

function isSame(a: string | null, b: string | null): 0 | 1 {
  return a !== null && a === b ? 1 : 0
}
