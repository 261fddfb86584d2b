import { expect, test } from 'vitest'
import { isBlockLabel, recogniseLevel } from '../../../src/data/text/recogniseLevel.ts'

test.each([
  ['产出指标', '1', null],
  ['1-产出指标', '1', null],
  ['产出指标(50分)', '1', null],
  ['成本指标(0-20)分', '4', '15'],
  ['数 量\n指标', null, '11'],
  ['11-数量指标', null, '11'],
  ['数量指标（或建筑规模指标）', null, '11'],
  ['经济效益', null, '21'],
  ['可持续影响指标', null, '24'],
  ['满意度指标', '3', '31'],
  ['社会公众或服务对象满意度指标', null, '31'],
  ['生态环境成本指标', null, '43'],
])('%s', (text, level1Code, level2Code) => {
  expect(recogniseLevel(text)).toMatchObject({ level1Code, level2Code })
})

test.each(['服务对象满意度(%)', '培训班培训费标准', '≥95%', ''])('%s is no level', (text) => {
  expect(recogniseLevel(text)).toBeNull()
})

test('the label beside the block says nothing about levels', () => {
  expect(isBlockLabel('绩效指标')).toBe(true)
  expect(isBlockLabel('年度绩效指标')).toBe(true)
  expect(isBlockLabel('产出指标')).toBe(false)
})
