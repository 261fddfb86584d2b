import { ourCriterion } from '../arithmetic/criterion.ts'
import { evaluations, sayWhose } from '../arithmetic/evaluations.ts'
import { citingRows } from '../citingRows.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import { comparable } from '../../text/normalizeText.ts'
import type { Rule } from '../rule.ts'

/** Fewer outcomes can be the same by chance. */
const FEWEST = 4

/** Every outcome the same words as its target, every score full. */
export const actualVerbatim: Rule = {
  id: 'actual-verbatim',
  title: { zh: '完成值全部照抄目标值', en: 'Outcomes that repeat the targets' },
  computes: {
    zh: '一张自评表里，实际完成值是不是每一个都与指标值一字不差，得分是不是都等于分值。',
    en: 'Whether every outcome of a form is its target word for word, and every score its weight.',
  },
  threshold: { zh: '至少4个指标，全部如此。', en: 'At least four indicators, and all of them.' },
  exclusions: [
    {
      zh: '有一个完成值空白或不同的不问。',
      en: 'Nothing is asked where one outcome is blank or differs.',
    },
    {
      zh: '指标值全是“100%”“是”这类只有达到才算完成的不问。',
      en: 'Nothing is asked where every target is one that can only be met exactly, such as 100% or 是.',
    },
  ],
  innocent: [{ zh: '目标全部恰好完成。', en: 'All targets were met exactly.' }],
  source: ourCriterion(
    '完成值应是测得的数；“≥95%”是要求，不是结果。',
    'an outcome is what was measured; ≥95% is a demand and no result.',
  ),
  scope: 'document',
  check: (dataset) =>
    evaluations(dataset).flatMap(({ documentId, project, outcomes }) => {
      const isCopied = outcomes.every(({ result, indicator }) => {
        const [score, weight] = [printedDecimal(result.score), printedDecimal(result.weight)]
        const isFull = score === null ? weight === null : score.value === weight?.value
        return isFull && result.actual !== null && isSame(result.actual, indicator.annualTarget)
      })
      const isOpen = outcomes.some(
        ({ indicator }) => !/^(?:[=＝]?100%|是|完成)$/u.test(indicator.annualTarget ?? ''),
      )
      if (outcomes.length < FEWEST || !isCopied || !isOpen) return []
      const whose = sayWhose(project)
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows(outcomes.map(({ result }) => result)),
          values: { project: project ?? '', indicators: outcomes.length },
          question: {
            zh: `${whose.zh}的${outcomes.length}个完成值与指标值一字不差，得分都是满分：完成值是怎样测得的？`,
            en: `All ${outcomes.length} outcomes of ${whose.en} repeat their targets word for word with full scores: how were they measured?`,
          },
        },
      ]
    }),
}

function isSame(actual: string, target: string | null): boolean {
  return target !== null && comparable(actual) === comparable(target)
}
