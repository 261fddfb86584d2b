import { expect, test } from 'vitest'
import { cellText, comparable } from '../../../src/data/text/normalizeText.ts'

test('comparable drops width, space and invisible characters', () => {
  expect(comparable('１ 级（指 标）\u200B\uFEFF：')).toBe('1级(指标):')
})

test('cellText takes mark-up off and keeps paragraphs apart', () => {
  expect(cellText('<p>1. 甲</p> <p><b>2. 乙</b></p>')).toBe('1. 甲\n2. 乙')
  expect(cellText('## 项目绩效目标表')).toBe('项目绩效目标表')
  expect(cellText('&nbsp;A&amp;B&#8805;5&#x2265;&bogus;')).toBe('A&B≥5≥&bogus;')
})

test('angle brackets that are no tags stay', () => {
  expect(cellText('<5% 且 >3')).toBe('<5% 且 >3')
})
