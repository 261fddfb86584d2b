import { expect, test } from 'vitest'
import { products } from '../../../src/data/analyze/arithmetic/priceTimesQuantity.ts'
import { plainText, statedTotals } from '../../../src/data/analyze/arithmetic/statedTotals.ts'
import { work } from '../../work.ts'

const yuan = (fen: number | null) => (fen === null ? null : fen / 100)

test.each([
  ['年度征订1500份，每份96元/年，合计14.40万元。', [[1500, 96, 1, 144_000]]],
  ['共印5000本，每本印刷费费用控制在20元以内，合计10万元。', [[5000, 20, 1, 100_000]]],
  [
    '（1）聘任4名，每人每年2万元。（2）聘任1名，每人每年1万元',
    [
      [4, 20_000, 1, null],
      [1, 10_000, 1, null],
    ],
  ],
  ['培训50人，每人每天550元，3天，共8.25万元', [[50, 550, 3, 82_500]]],
  ['补贴12人，每人每月4000元，12个月，共计57.6万元', [[12, 4000, 12, 576_000]]],
  ['购置40台，2,500元/台，总计100,000元', [[40, 2500, 1, 100_000]]],
])('%s', (text, wanted) => {
  const found = products(text)
  expect(
    found.map(({ quantity, priceFen, times, statedFen }) => [
      quantity,
      yuan(priceFen),
      times,
      yuan(statedFen),
    ]),
  ).toEqual(wanted)
})

test.each([
  ['约1500份，每份96元'],
  ['70-130人，每人550元'],
  ['培训50人，每人每天550元'],
  ['每份96元'],
  ['甲50人，乙30人，每人550元'],
  ['每人550元，每场2000元，50人'],
  ['市内差旅交通补贴80元/天，伙食补助40元/天。'],
  [''],
])('nothing is multiplied in “%s”', (text) => {
  expect(products(text)).toEqual([])
})

test('totals in words', () => {
  expect(statedTotals(plainText('小计 1,200.50元，合计为3万元')).map(({ fen }) => fen)).toEqual([
    120_050, 3_000_000,
  ])
  expect(statedTotals(plainText('共5人，每人总额2万元/年'))).toEqual([])
})

test('long texts take time in proportion', () => {
  const text = '每人每年2万元1'.repeat(20_000)
  const start = work()
  products(text)
  expect(work() - start).toBeLessThan(2000)
})
