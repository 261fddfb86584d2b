import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitGoals } from '../../../src/data/text/splitGoals.ts'

test('numbers in every style begin goals, and are not in the text', () => {
  const expected = [
    { ordinal: 1, text: '甲。' },
    { ordinal: 2, text: '乙。' },
  ]
  expect(splitGoals('1. 甲。\n2. 乙。')).toEqual(expected)
  expect(splitGoals('1、甲。2、乙。')).toEqual(expected)
  expect(splitGoals('一、甲。二、乙。')).toEqual(expected)
  expect(splitGoals('目标1：甲。\n目标2：乙。')).toEqual(expected)
  expect(splitGoals('（1）甲。（2）乙。')).toEqual(expected)
  expect(splitGoals('（一）甲。（二）乙。')).toEqual(expected)
})

test('an opening paragraph has ordinal 0, and a text without numbers is one', () => {
  expect(splitGoals('总述。\n目标1：甲。')).toEqual([
    { ordinal: 0, text: '总述。' },
    { ordinal: 1, text: '甲。' },
  ])
  expect(splitGoals('只有一段。')).toEqual([{ ordinal: 0, text: '只有一段。' }])
  expect(splitGoals(' \n ')).toEqual([])
})

test('inner numbering and decimals do not cut a goal', () => {
  expect(splitGoals('1. 甲：一、子；二、丑。\n2. 达到3.5个。')).toEqual([
    { ordinal: 1, text: '甲：一、子；二、丑。' },
    { ordinal: 2, text: '达到3.5个。' },
  ])
  expect(splitGoals('增长1.2倍，投入2、3人。')).toEqual([
    { ordinal: 0, text: '增长1.2倍，投入2、3人。' },
  ])
})

test('ordinals go on past ten', () => {
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
  const goals = splitGoals(numbers.map((number) => `${number}、做事。`).join(''))
  expect(goals.map((goal) => goal.ordinal)).toEqual(numbers.map((_, index) => index + 1))
})

test('no character but numbers and space is lost', () => {
  const words = fc.constantFrom(
    '甲',
    '乙',
    '。',
    '1.',
    '一、',
    '目标2：',
    '（1）',
    '\n',
    '3.5',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join('')
      const kept = (from: string) => from.replace(/[^甲乙]/gu, '')
      expect(
        kept(
          splitGoals(text)
            .map((goal) => goal.text)
            .join(''),
        ),
      ).toBe(kept(text))
    }),
  )
})
