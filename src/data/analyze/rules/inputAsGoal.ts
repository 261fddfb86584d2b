import { documentCards } from '../documentCards.ts'
import { isInput } from '../inputs.ts'
import type { Rule } from '../rule.ts'

/** Inputs among the indicators of output and benefit. */
export const inputAsGoal: Rule = {
  id: 'input-as-goal',
  title: { zh: '以投入作绩效指标', en: 'Inputs as targets' },
  computes: {
    zh: '找出归在产出或效益下、名称却是资金支付率、费用支付及时率、经费总额、聘用或派遣人数的指标。',
    en: 'Finds indicators filed under output or benefit that are named for money paid, the sum spent, or staff hired.',
  },
  threshold: {
    zh: '一个文件问一次，列出全部各行。',
    en: 'One question a document, with every line.',
  },
  exclusions: [
    { zh: '成本指标下的金额不算。', en: 'Amounts under cost are in their place.' },
    {
      zh: '补助、救助、奖励、养老金等发放的及时率和受益人数不算：那就是产出。',
      en: 'Grants, relief, rewards and pensions being paid to people are outputs and do not count.',
    },
  ],
  innocent: [
    {
      zh: '按进度付款本身是对供应商的承诺。',
      en: 'Paying on time is itself a promise to suppliers.',
    },
    {
      zh: '项目就是聘用人员，人数是最直接的产出。',
      en: 'The project is to hire people, and their number is its most direct output.',
    },
  ],
  source: {
    zh: '财政项目绩效填报说明（dybbs8.com/excel/974350）：“财力、人力和物力等投入数量不能作为绩效目标”。',
    en: 'Instructions for performance targets of projects (dybbs8.com/excel/974350): quantities of money, people and material put in are no targets.',
  },
  scope: 'document',
  check: (dataset) =>
    documentCards(dataset, (groups) => ({
      picked: groups.flatMap(({ indicators }) => indicators.filter(isInput)),
      severity: 'warning',
      question: ({ count, all, names }) => ({
        zh: `${all}个指标里有${count}个说的是投入（${names.zh}）：投入换来了什么？`,
        en: `${count} of ${all} indicators ${count === 1 ? 'names' : 'name'} what is put in (${names.en}): what comes out of it?`,
      }),
    })),
}
