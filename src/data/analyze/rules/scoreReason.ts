import { evaluations, sayWhose } from '../arithmetic/evaluations.ts'
import { citingRows } from '../citingRows.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import type { Rule } from '../rule.ts'

/** Points taken off without a word on why, in a form that has a column for it. */
export const scoreReason: Rule = {
  id: 'score-reason',
  title: { zh: '扣分而未写原因', en: 'Points off without a reason' },
  computes: {
    zh: '自评表里得分低于分值的指标有没有写偏差原因。',
    en: 'Whether indicators that score below their weight have a reason.',
  },
  threshold: {
    zh: '得分小于分值而原因空白；一张表问一次，列出全部这样的指标。',
    en: 'A score below the weight and a blank reason; asked once a form, with all such indicators.',
  },
  exclusions: [
    {
      zh: '没有一个指标写了原因的表不问：可能没有这一栏。',
      en: 'Nothing is asked of forms where no indicator has a reason: there may be no such column.',
    },
    { zh: '得分或分值空白的不算。', en: 'Blank scores and weights are left out.' },
  ],
  innocent: [
    { zh: '定性指标按档给分。', en: 'A graded indicator is scored by grade.' },
    { zh: '原因写在自评报告里。', en: 'The reason stands in the report.' },
  ],
  source: {
    zh: '自评表的“偏差原因分析及改进措施”一栏；得分低于分值须填原因是一个公开的自评系统里的规则。',
    en: 'The forms’ own column for reasons; that a score below the weight needs one is a rule of a published system of self-evaluation.',
  },
  scope: 'document',
  check: (dataset) =>
    evaluations(dataset).flatMap(({ documentId, project, outcomes }) => {
      if (outcomes.every(({ result }) => result.reason === null)) return []
      const short = outcomes.filter(({ result }) => {
        const score = printedDecimal(result.score)
        const weight = printedDecimal(result.weight)
        return score && weight && score.value < weight.value && result.reason === null
      })
      if (short.length === 0) return []
      const whose = sayWhose(project)
      const say = (from: string, to: string) =>
        short
          .map(
            ({ result, indicator }) =>
              `${indicator.name} ${result.score ?? ''}/${result.weight ?? ''}`,
          )
          .join(from === '' ? to : from)
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows(short.map(({ result }) => result)),
          values: { project: project ?? '', indicators: say('', '; '), count: short.length },
          question: {
            zh: `${whose.zh}有${short.length}个指标得分低于分值而没有写原因（${say('；', '')}）：为什么扣分？`,
            en: `${short.length} indicators of ${whose.en} score below their weight without a reason (${say('; ', '')}): why?`,
          },
        },
      ]
    }),
}
