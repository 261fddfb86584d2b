import { ourCriterion } from '../arithmetic/criterion.ts'
import { evaluations } from '../arithmetic/evaluations.ts'
import { citingRows } from '../citingRows.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import { targetReader } from '../targets/targetReadings.ts'
import type { MeasureTarget } from '../../model/target.ts'
import type { Rule } from '../rule.ts'

/** Full points although the printed outcome does not reach the printed target. */
export const fullScoreMissed: Rule = {
  id: 'full-score-missed',
  title: { zh: '未达目标而得满分', en: 'Target missed, full score' },
  computes: {
    zh: '自评表里得分等于分值的指标，实际完成值有没有达到指标值。',
    en: 'Whether outcomes with full scores reach their targets.',
  },
  threshold: {
    zh: '指标值写明≥、＞、≤、＜，两边都是同一单位的数，完成值在要求之外时问。',
    en: 'Targets with a sign, numbers of one unit on both sides, and an outcome outside the target.',
  },
  exclusions: [
    {
      zh: '没有符号的目标、等于号、约数、区间、文字和读不准的不比较。',
      en: 'Targets without a sign or with an equals sign, approximate ones, ranges, words and doubtful readings are not compared.',
    },
    {
      zh: '完成值没有写单位的，按目标的单位比较。',
      en: 'An outcome without a unit is taken to be in the target’s.',
    },
  ],
  innocent: [
    { zh: '偏差在规定的允许范围内。', en: 'The gap is within what is allowed.' },
    { zh: '目标在年中调整过。', en: 'The target was adjusted during the year.' },
  ],
  source: ourCriterion(
    '未达到指标值的指标不得满分（按完成比例计分）。',
    'an indicator that misses its target is scored by its share and not in full.',
  ),
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return evaluations(dataset).flatMap(({ outcomes }) =>
      outcomes.flatMap(({ result, indicator }) => {
        const [score, weight] = [printedDecimal(result.score), printedDecimal(result.weight)]
        if (!score || !weight || weight.value === 0 || score.value < weight.value) return []
        const target = read(indicator.annualTarget)
        const actual = read(result.actual)
        if (target.shape !== 'measure' || actual.shape !== 'measure') return []
        if (!isMissed(target, actual)) return []
        return [
          {
            documentId: result.documentId,
            severity: 'warning' as const,
            ...citingRows([result]),
            values: {
              indicator: indicator.name,
              target: indicator.annualTarget ?? '',
              actual: result.actual ?? '',
              weight: weight.value,
              score: score.value,
            },
            question: {
              zh: `“${indicator.name}”的指标值是${indicator.annualTarget ?? ''}，完成值是${result.actual ?? ''}，得了满分${result.score ?? ''}：按什么计分？`,
              en: `${indicator.name} has the target ${indicator.annualTarget ?? ''}, the outcome ${result.actual ?? ''} and the full score ${result.score ?? ''}: how was it scored?`,
            },
          },
        ]
      }),
    )
  },
}

function isMissed(target: MeasureTarget, actual: MeasureTarget): boolean {
  const isPlain = [target, actual].every(
    ({ upper, approximate, ambiguous }) => upper === null && !approximate && ambiguous === null,
  )
  if (!isPlain || actual.operator !== '=') return false
  const isBare = actual.unit === null && actual.kind === 'quantity'
  if (isBare && !isWhole(target)) return false
  if (
    !isBare &&
    (target.kind !== actual.kind || (target.kind !== 'money' && target.unit !== actual.unit))
  )
    return false
  const [wanted, reached] = [target.value.number, actual.value.number]
  if (target.operator === '≥') return reached < wanted
  if (target.operator === '>') return reached <= wanted
  if (target.operator === '≤') return reached > wanted
  return target.operator === '<' && reached >= wanted
}

/** Whether a number without unit can be taken for the target's: its value is not converted (万, 万元, ‰). */
function isWhole(target: MeasureTarget): boolean {
  return (
    (target.kind === 'ratio' && target.unit === '%') ||
    (target.kind === 'quantity' && target.value.number < 10_000)
  )
}
