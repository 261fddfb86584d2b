import { evaluations } from '../arithmetic/evaluations.ts'
import { citingRows } from '../citingRows.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import type { Rule } from '../rule.ts'

/** Weights are printed to hundredths at most. */
const EXACT = 0.005

/** Weights of a self-evaluation that are neither 90 nor 100 together. */
export const weightSum: Rule = {
  id: 'weight-sum',
  title: { zh: '分值合计不是满分', en: 'Weights that are not the full score' },
  computes: {
    zh: '一张自评表各指标分值（权重）之和，加上预算执行率的分值。',
    en: 'The weights of a form’s indicators together, with that of budget execution.',
  },
  threshold: {
    zh: '连预算执行率应为100分；没有印执行率分值的，指标之和应为100分或90分。',
    en: 'With budget execution it should be 100; where that has no weight, the indicators should be 100 or 90.',
  },
  exclusions: [
    {
      zh: '分值空白不当作零：有空白的只在已经超过100分时问；没有一个分值的表不问。',
      en: 'A blank is not zero: with blanks it is asked only above 100. Forms without weights are left out.',
    },
  ],
  innocent: [
    { zh: '有的指标没有读到。', en: 'An indicator was not read.' },
    { zh: '表按其他满分设计。', en: 'The form has another full score.' },
  ],
  source: {
    zh: '自评表自己印的满分（如“预算执行率10分、绩效指标90分”）；没有印的是本站的标准。',
    en: 'The full score the forms print (10 for execution, 90 for indicators); our criterion where none is printed.',
  },
  scope: 'document',
  check: (dataset) =>
    evaluations(dataset).flatMap(({ documentId, outcomes, execution }) => {
      const weights = outcomes.map(({ result }) => printedDecimal(result.weight)?.value ?? null)
      const known = weights.filter((weight) => weight !== null)
      if (known.length === 0) return []
      const own = printedDecimal(execution?.weight ?? null)?.value ?? null
      const sum = known.reduce((all, weight) => all + weight, 0) + (own ?? 0)
      const full = own === null ? [100, 90] : [100]
      if (full.some((points) => Math.abs(points - sum) < EXACT)) return []
      if (known.length < weights.length && sum < 100) return []
      const said = String(Number(sum.toFixed(2)))
      const rows = outcomes.map(({ result }) => result)
      return [
        {
          documentId,
          severity: 'error' as const,
          ...citingRows(execution && own !== null ? [execution, ...rows] : rows),
          values: {
            sum: Number(said),
            expected: full.join(' / '),
            indicators: known.length,
            ...(own === null ? {} : { execution: own }),
          },
          question: {
            zh: `${known.length}个指标的分值${own === null ? '' : `加上预算执行率的${own}分`}共${said}分，满分应是${full.join('或')}分：差在哪里？`,
            en: `${known.length} weights${own === null ? '' : ` and ${own} for execution`} are ${said} together, the full score is ${full.join(' or ')}: where is the difference?`,
          },
        },
      ]
    }),
}
