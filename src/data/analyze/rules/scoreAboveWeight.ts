import { evaluations } from '../arithmetic/evaluations.ts'
import { citingRows } from '../citingRows.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import type { Rule } from '../rule.ts'

/** A score above the points there are for it. */
export const scoreAboveWeight: Rule = {
  id: 'score-above-weight',
  title: { zh: '得分高于分值', en: 'Score above its weight' },
  computes: {
    zh: '自评表每个指标和预算执行率的得分与分值（权重）。',
    en: 'Scores of indicators and of budget execution against their weights.',
  },
  threshold: { zh: '得分大于分值时问。', en: 'Asked where the score is the greater.' },
  exclusions: [
    {
      zh: '得分或分值空白、不是数字的不比较。',
      en: 'Nothing is compared where either is blank or no number.',
    },
  ],
  innocent: [
    {
      zh: '两栏填反了，或有加分的规定。',
      en: 'Columns were exchanged, or a rule gives extra points.',
    },
  ],
  source: ourCriterion('得分不超过分值。', 'a score does not exceed its weight.'),
  scope: 'document',
  check: (dataset) =>
    [
      ...evaluations(dataset).flatMap(({ outcomes }) =>
        outcomes.map(({ result, indicator }) => ({ row: result, name: indicator.name })),
      ),
      ...dataset.executions.map((row) => ({ row, name: '预算执行率' })),
    ].flatMap(({ row, name }) => {
      const score = printedDecimal(row.score)
      const weight = printedDecimal(row.weight)
      if (!score || !weight || score.value <= weight.value) return []
      return [
        {
          documentId: row.documentId,
          severity: 'error' as const,
          ...citingRows([row]),
          values: { indicator: name, weight: weight.value, score: score.value },
          question: {
            zh: `“${name}”的分值是${row.weight ?? ''}，得分是${row.score ?? ''}：得分为什么更高？`,
            en: `${name} has a weight of ${row.weight ?? ''} and a score of ${row.score ?? ''}: why is the score higher?`,
          },
        },
      ]
    }),
}
