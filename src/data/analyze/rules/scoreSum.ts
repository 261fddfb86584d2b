import { ourCriterion } from '../arithmetic/criterion.ts'
import { evaluations } from '../arithmetic/evaluations.ts'
import { groupBy } from '../arithmetic/groupBy.ts'
import { printedDecimal } from '../arithmetic/printedDecimal.ts'
import { citingRows } from '../citingRows.ts'
import type { SourceLineRow } from '../../model/rows.ts'
import type { Finding, Rule } from '../rule.ts'

/** Scores are printed to hundredths: half of that for each, and for the total. */
const HALF_STEP = 0.005

/** A printed total score that is not the sum of the scores. */
export const scoreSum: Rule = {
  id: 'score-sum',
  title: { zh: '总分不等于各项得分之和', en: 'Total that is not the sum of scores' },
  computes: {
    zh: '自评表“总分”一行的最后一个数，与各指标得分和预算执行率得分之和比较。',
    en: 'The last number of the form’s line 总分 against the scores of its indicators and of budget execution.',
  },
  threshold: {
    zh: '相差超过四舍五入（每个得分0.005分）时问。',
    en: 'Asked beyond rounding: 0.005 for each score.',
  },
  exclusions: [
    {
      zh: '有分值而得分空白的不问：空白不当作零。',
      en: 'Nothing is asked where a weighted indicator has no score: a blank is not zero.',
    },
    {
      zh: '一份文件有几张自评表，或总分一行不是满分和得分两个数的，不比较。',
      en: 'Files with several forms, and lines that are not a full score and a score.',
    },
  ],
  innocent: [{ zh: '总分含加分或扣分项。', en: 'The total includes points added or taken off.' }],
  source: ourCriterion('总分应是各项得分之和。', 'a total score is the sum of the scores.'),
  scope: 'document',
  check: (dataset) => {
    const forms = groupBy(evaluations(dataset), ({ documentId }) => documentId)
    const totals = groupBy(dataset.sourceLines, ({ documentId, text }) =>
      numbersOf(text).length === 2 ? documentId : null,
    )
    return [...forms].flatMap(([documentId, [form, another]]): Finding[] => {
      const [line, second] = totals.get(documentId) ?? []
      if (!form || another || !line || second) return []
      const { outcomes, execution } = form
      const rows = [...(execution ? [execution] : []), ...outcomes.map(({ result }) => result)]
      const scored = rows.filter(({ weight }) => printedDecimal(weight) !== null)
      const scores = scored.map(({ score }) => printedDecimal(score)?.value ?? null)
      const known = scores.filter((score) => score !== null)
      const printed = numbersOf(line.text)[1] ?? 0
      const sum = known.reduce((all, score) => all + score, 0)
      const slack = (known.length + 1) * HALF_STEP
      if (known.length < scores.length || known.length === 0) return []
      if (Math.abs(sum - printed) <= slack) return []
      const said = String(Number(sum.toFixed(2)))
      return [
        {
          documentId,
          severity: 'error',
          ...citingRows([...scored, { id: scored[0]?.id ?? '', line: line.line }]),
          values: { total: printed, sum: Number(said), count: known.length },
          question: {
            zh: `总分写的是${printed}分，${known.length}项得分之和是${said}分：差在哪里？`,
            en: `The total is printed as ${printed}, the ${known.length} scores are ${said} together: where is the difference?`,
          },
        },
      ]
    })
  },
}

/** The numbers of a line that begins with 总分, empty for any other line. */
function numbersOf(text: SourceLineRow['text']): number[] {
  if (!/^[\s|]*总\s*分/u.test(text)) return []
  return text.split(/[\t|\s]+/u).flatMap((cell) => printedDecimal(cell)?.value ?? [])
}
