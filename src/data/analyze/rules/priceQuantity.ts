import { groupBy } from '../arithmetic/groupBy.ts'
import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { pricedTexts, type PricedText } from '../arithmetic/pricedTexts.ts'
import { countPrices, products, type Product } from '../arithmetic/priceTimesQuantity.ts'
import { createRowLines } from '../arithmetic/rowLines.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import { isOfCost } from '../arithmetic/statedTotals.ts'
import type { Dataset } from '../../model/rows.ts'
import type { Finding, Rule } from '../rule.ts'

/** A difference up to this share is taken for rounding. */
const TOLERATED = 0.05

/** A price times its quantity that is not the sum stated beside it, or not the project's money. */
export const priceQuantity: Rule = {
  id: 'price-quantity',
  title: { zh: '单价乘数量对不上', en: 'Price times quantity differs' },
  computes: {
    zh: '一句话里的单价乘以数量（和写明的天数、月数），与同一句写的合计比较；成本指标没有写合计的，各句之和与项目本年金额比较。',
    en: 'Price times quantity (and the days or months stated) in one clause against the total it states; in a cost indicator without totals, the sum of its clauses against the project’s money.',
  },
  threshold: { zh: '相差超过5%时问。', en: 'Asked where they are more than 5% apart.' },
  exclusions: [
    {
      zh: '只算一句话里正好一个单价、一个同单位数量的；约数和区间不算；按天、按月的单价没有写天数、月数不算。',
      en: 'Only clauses with exactly one price and one quantity of its unit; no approximate figures or ranges, no daily or monthly price without days or months.',
    },
  ],
  innocent: [
    { zh: '合计另含税费或其他费用。', en: 'The total includes taxes or other costs.' },
    { zh: '有的只支付一部分年度。', en: 'Some are paid for part of the year only.' },
  ],
  source: ourCriterion(
    '写出的单价、数量与总额应算得拢。',
    'a price, a quantity and a total that are written down fit each other.',
  ),
  scope: 'document',
  check: (dataset) => {
    const texts = pricedTexts(dataset)
    return [...texts.flatMap((text) => statedOtherwise(text)), ...againstMoney(dataset, texts)]
  },
}

function statedOtherwise({ documentId, id, line, text }: PricedText): Finding[] {
  return products(text).flatMap((product): Finding[] => {
    const { statedFen, productFen } = product
    if (statedFen === null || isNear(productFen, statedFen)) return []
    const [worked, stated] = [sayMoney(productFen), sayMoney(statedFen)]
    return [
      {
        documentId,
        severity: 'error',
        ...citingRows([{ id, line }]),
        values: {
          clause: product.clause,
          ...factorsOf(product),
          product_yuan: inYuan(productFen),
          stated_yuan: inYuan(statedFen),
        },
        question: {
          zh: `“${product.clause}”：${inChinese(product)}是${worked.zh}，写的是${stated.zh}：哪个数字是对的？`,
          en: `“${product.clause}”: ${inEnglish(product)} is ${worked.en}, and ${stated.en} is stated: which figure is right?`,
        },
      },
    ]
  })
}

/** A target of cost that is nothing but prices with their quantities says what the project costs. */
function againstMoney(dataset: Dataset, texts: readonly PricedText[]): Finding[] {
  const lines = createRowLines(dataset.sourceLines)
  const projects = new Map(dataset.projects.map((project) => [project.id, project]))
  const costs = new Map(
    dataset.indicators.filter((row) => isOfCost(row)).map((row) => [row.id, row]),
  )
  const ofCost = groupBy(texts, ({ id, text }) =>
    costs.get(id)?.annualTarget === text ? id : null,
  )
  return [...ofCost.values()].flatMap((group): Finding[] => {
    const [text] = group
    const project = projects.get(text?.projectId ?? '')
    const found = text ? products(text.text) : []
    if (!text || !project?.amountFen || found.length === 0) return []
    const isWhole = found.length === countPrices(text.text)
    if (!isWhole || found.some(({ statedFen }) => statedFen !== null)) return []
    const sum = found.reduce((total, { productFen }) => total + productFen, 0)
    if (isNear(sum, project.amountFen)) return []
    const [worked, money] = [sayMoney(sum), sayMoney(project.amountFen)]
    const ways = (say: (product: Product) => string) => found.map((one) => say(one)).join(' + ')
    return [
      {
        documentId: text.documentId,
        severity: 'warning',
        ...citingRows([lines.amountOf(project), text]),
        values: {
          product_yuan: inYuan(sum),
          amount_yuan: inYuan(project.amountFen),
          factors: ways(inChinese),
        },
        question: {
          zh: `成本指标按${ways(inChinese)}算是${worked.zh}，本年金额是${money.zh}：差额是什么？`,
          en: `The cost indicator’s ${ways(inEnglish)} is ${worked.en}, the money of the year is ${money.en}: what is the difference?`,
        },
      },
    ]
  })
}

function isNear(product: number, other: number): boolean {
  return Math.abs(product - other) <= Math.abs(other) * TOLERATED
}

function factorsOf({ priceFen, quantity, times, unit }: Product) {
  return { price_yuan: inYuan(priceFen), quantity, unit, times }
}

function inChinese({ priceFen, quantity, times, unit }: Product): string {
  return `${sayMoney(priceFen).zh}×${quantity}${unit}${times === 1 ? '' : `×${times}`}`
}

function inEnglish({ priceFen, quantity, times }: Product): string {
  return `${sayMoney(priceFen).en} × ${quantity}${times === 1 ? '' : ` × ${times}`}`
}
