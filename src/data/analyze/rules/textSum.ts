import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { pricedTexts } from '../arithmetic/pricedTexts.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import { plainText, statedTotals } from '../arithmetic/statedTotals.ts'
import type { Finding, Rule } from '../rule.ts'

/** Subtotals in a sentence that do not add up to the grand total at its end. */
export const textSum: Rule = {
  id: 'text-sum',
  title: { zh: '文字里的分项与总计不符', en: 'Parts and total in a text differ' },
  computes: {
    zh: '一段文字里写的各个“共／合计／小计”金额之和，与最后写的“总计／合计”比较。',
    en: 'The amounts that a text calls 共, 合计 or 小计 against the 总计 or 合计 at its end.',
  },
  threshold: {
    zh: '至少两个分项；分项之和与总计不相等时问。',
    en: 'At least two parts, whose sum is not exactly the total.',
  },
  exclusions: [
    {
      zh: '只有一个金额，或最后没有总计的文字不算。',
      en: 'Texts with one amount, or without a total at the end, are left out.',
    },
    {
      zh: '每个分项都等于总计的（同一数字写了几次）不算。',
      en: 'A total that is written several times is left out.',
    },
  ],
  innocent: [
    {
      zh: '有的分项是另一种算法，写在括号里作说明。',
      en: 'One of the parts is another way to count and stands there as an explanation.',
    },
  ],
  source: ourCriterion(
    '写出的分项应加得出总计。',
    'parts that are written down add up to their total.',
  ),
  scope: 'document',
  check: (dataset) =>
    pricedTexts(dataset).flatMap(({ documentId, id, line, text }): Finding[] => {
      const amounts = statedTotals(plainText(text))
      const total = amounts.at(-1)
      const parts = amounts.slice(0, -1)
      if (!total || !/总|合计/u.test(total.word) || parts.length < 2) return []
      const sum = parts.reduce((all, { fen }) => all + fen, 0)
      if (sum === total.fen || parts.every(({ fen }) => fen === total.fen)) return []
      const say = (language: 'zh' | 'en') =>
        parts.map(({ fen }) => sayMoney(fen)[language]).join(language === 'zh' ? '、' : ', ')
      return [
        {
          documentId,
          severity: 'warning',
          ...citingRows([{ id, line }]),
          values: {
            parts: parts.map(({ fen }) => inYuan(fen)).join(' + '),
            sum_yuan: inYuan(sum),
            total_yuan: inYuan(total.fen),
          },
          question: {
            zh: `文字里写的分项是${say('zh')}，${total.word}写的是${sayMoney(total.fen).zh}：总计包括哪些分项？`,
            en: `The text gives the parts ${say('en')} and the total ${sayMoney(total.fen).en}: which parts make up the total?`,
          },
        },
      ]
    }),
}
