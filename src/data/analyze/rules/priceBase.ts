import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { isOfCost } from '../arithmetic/statedTotals.ts'
import { parseTarget } from '../../text/target/parseTarget.ts'
import type { Rule } from '../rule.ts'

const PRICE = /标准|单价|定额/u
const BASE = /[人户亩套台均每次天月年度]|单[^价位]|[/／]/u

/** A price or rate that does not say what it is for. */
export const priceBase: Rule = {
  id: 'price-base',
  title: { zh: '标准没有写按什么算', en: 'A rate without its base' },
  computes: {
    zh: '名称是标准、单价、定额的成本指标，指标值只有金额时，有没有写每人、每天、每户等。',
    en: 'Whether a cost indicator named a rate or price (标准, 单价, 定额) says per what: person, day, household.',
  },
  threshold: {
    zh: '名称和指标值都没有写按什么算时问。',
    en: 'Asked where neither name nor target says it.',
  },
  exclusions: [
    {
      zh: '名称里有“人、户、均、每、单台”等的不问；指标值不是一个金额的不问。',
      en: 'Names with a base (人, 户, 均, 每, 单台 …), and targets that are not one amount.',
    },
  ],
  innocent: [
    {
      zh: '按通行的标准（如每人每天）填写，省略了单位。',
      en: 'It follows a well-known rate (per person and day) and leaves the base out.',
    },
  ],
  source: ourCriterion('标准应写明按什么计算。', 'a rate says what it is for.'),
  scope: 'document',
  check: ({ indicators }) =>
    indicators.flatMap((indicator) => {
      const { documentId, name, annualTarget } = indicator
      if (annualTarget === null || !isOfCost(indicator) || !PRICE.test(name)) return []
      const target = parseTarget(annualTarget)
      if (target.shape !== 'measure' || target.kind !== 'money' || target.per.length > 0) return []
      if (BASE.test(name) || BASE.test(annualTarget)) return []
      return [
        {
          documentId,
          severity: 'warning' as const,
          ...citingRows([indicator]),
          values: { indicator: name, target: annualTarget },
          question: {
            zh: `“${name}”的指标值是${annualTarget}：是每人、每天，还是别的？`,
            en: `${name} has the target ${annualTarget}: is it for a person, a day or something else?`,
          },
        },
      ]
    }),
}
