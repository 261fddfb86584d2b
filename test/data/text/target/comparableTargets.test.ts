import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableTargets } from '../../../../src/data/text/target/comparableTargets.ts'
import { parseTarget } from '../../../../src/data/text/target/parseTarget.ts'
import { corpus } from './corpus.ts'

const compare = (earlier: string, later: string, name: string | null = null) =>
  comparableTargets(parseTarget(earlier), parseTarget(later), { name })

test.each([
  // The sign says which way is better.
  ['≥90%', '≥95%', null, 'raised'],
  ['≥95%', '≥90%', null, 'lowered'],
  ['≤5%', '≤3%', null, 'raised'],
  ['≤550元', '≤600元', null, 'lowered'],
  ['±3%', '±5%', null, 'lowered'],
  ['≥0.5‰', '≥0.05%', null, 'same'],
  ['≤0.5‰', '≤0.1%', '差错率', 'lowered'],
  ['95%', '≥95%', null, 'same'],
  ['≥95%', '大于95%', null, 'same'],
  ['100%', '≥95%', '工作完成率', 'lowered'],
  ['≥95%', '≤95%', null, 'incomparable'],
  // Without a sign the name does.
  ['5%', '3%', '经费超支率', 'raised'],
  ['3次', '5次', '群众投诉次数', 'lowered'],
  ['20%', '30%', '投诉宗数下降比例', 'raised'],
  ['90%', '95%', '投诉处理率', 'raised'],
  ['3次', '5次', '培训次数', 'raised'],
  ['20000份/年', '10000份/年', '印刷文件数量', 'lowered'],
  ['408万元', '300万元', '费用总额', 'raised'],
  ['1.5万元', '1.46万元', '户均补助标准', 'incomparable'],
  ['5天', '3天', '训练时间', 'incomparable'],
  ['5天', '3天', '反馈时限', 'raised'],
  // 万 and units of time do not matter, other units do.
  ['≥1.2万人', '≥12000人', null, 'same'],
  ['≤24小时', '≤1天', null, 'same'],
  ['≤48小时', '≤1天', null, 'raised'],
  ['≤5天', '≤5个工作日', null, 'unit-changed'],
  ['≥100人', '≥100人次', null, 'unit-changed'],
  ['不超过6万元/年', '不超过6万元', null, 'unit-changed'],
  ['提高5个百分点', '提高5%', null, 'unit-changed'],
  ['同比下降2%', '2%', null, 'incomparable'],
  // Ranges: the bound that is hardest to pass, then the other.
  ['70-130人', '80-130人', '培训人数', 'raised'],
  ['70-130人', '70-150人', '培训人数', 'raised'],
  ['100人', '70-130人', '培训人数', 'lowered'],
  // Deadlines.
  ['12月底前', '10月底前', null, 'raised'],
  ['12月底前', '12月31日前', null, 'same'],
  ['每年4月底前', '4月底前', null, 'incomparable'],
  ['2025年4月底前', '4月底前', null, 'incomparable'],
  // Kinds.
  ['≥95%', '≥95次', null, 'kind-changed'],
  ['≥95%', '12月底前', null, 'kind-changed'],
  ['≥95%', '较高', null, 'dequantified'],
  ['≥95%', '优良中低差', null, 'dequantified'],
  ['持续改善', '≥3%', null, 'quantified'],
  ['较高', '是', null, 'kind-changed'],
  ['较高', '明显提高', null, 'incomparable'],
  ['较高', '较高', null, 'same'],
  // Doubts and what is not understood.
  ['292%', '≥95%', null, 'incomparable'],
  ['≥**%', '≥95%', null, 'incomparable'],
  ['≥**%', '≥**%', null, 'same'],
  // Lists.
  ['一类会议≤200万元；二类会议≤20万元', '一类会议≤190万元；二类会议≤20万元', null, 'raised'],
  ['一类会议≤200万元；二类会议≤20万元', '一类会议≤190万元；二类会议≤30万元', null, 'incomparable'],
  ['一类会议≤200万元；二类会议≤20万元', '三类会议≤190万元；二类会议≤20万元', null, 'incomparable'],
] as const)('%s, then %s (%s): %s', (earlier, later, name, expected) => {
  expect(compare(earlier, later, name)).toBe(expected)
})

test('deadlines are compared within their fiscal years', () => {
  const [earlier, later] = [parseTarget('2025年10月底前'), parseTarget('2026年9月底前')]
  expect(comparableTargets(earlier, later)).toBe('lowered')
  expect(comparableTargets(earlier, later, { years: [2025, 2026] })).toBe('raised')
})

describe('any two targets of the corpus', () => {
  const text = fc.constantFrom(...corpus())
  const OPPOSITE: Record<string, string> = {
    raised: 'lowered',
    lowered: 'raised',
    quantified: 'dequantified',
    dequantified: 'quantified',
  }

  test('compare the other way round with the opposite result', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const forth = compare(one, other)
        expect(compare(other, one)).toBe(OPPOSITE[forth] ?? forth)
      }),
      { numRuns: 2000 },
    )
  })

  test('are the same as themselves', () => {
    for (const one of corpus()) expect(compare(one, one)).toBe('same')
  })
})
