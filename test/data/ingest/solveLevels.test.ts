import { expect, test } from 'vitest'
import type { LabelMark } from '../../../src/data/ingest/indicators/solveLevels.ts'
import { solveLevels } from '../../../src/data/ingest/indicators/solveLevels.ts'

const mark = (code: string, at: number, more: Partial<LabelMark> = {}): LabelMark => ({
  code,
  at,
  onIndicator: true,
  inPlace: true,
  isPrinted: true,
  ...more,
})

const codes = (rows: [string, string][], marks: LabelMark[]) =>
  solveLevels(
    rows.map(([name, target]) => ({ name, target })),
    marks,
  ).map((placement) => marks[placement.mark]?.code)

test('labels at the head of their run carry down', () => {
  const rows: [string, string][] = [
    ['培训次数', '3次'],
    ['培训人数', '90人'],
    ['合格率', '≥95%'],
    ['项目完成率', '100%'],
  ]
  expect(codes(rows, [mark('11', 0), mark('12', 2)])).toEqual(['11', '11', '12', '12'])
})

test('a label in the middle of its merged cell owns the rows above it too', () => {
  const rows: [string, string][] = [
    ['培训次数', '3次'],
    ['培训人数', '90人'],
    ['宣传册份数', '500份'],
    ['合格率', '≥95%'],
    ['达标率', '≥95%'],
    ['准确率', '≥95%'],
  ]
  expect(codes(rows, [mark('11', 1), mark('12', 4)])).toEqual(['11', '11', '11', '12', '12', '12'])
})

test('a displaced label a row late gets its first row back', () => {
  const rows: [string, string][] = [
    ['举办活动次数', '1次'],
    ['工作质量达标率', '≥90%'],
    ['立法工作完成率', '≥90%'],
  ]
  expect(codes(rows, [mark('11', 0), mark('12', 2, { inPlace: false })])).toEqual([
    '11',
    '12',
    '12',
  ])
})

test('an indicator that prints its own label stays with it, however odd it sounds', () => {
  const rows: [string, string][] = [
    ['宣传次数', '3次'],
    ['费用支付及时率', '100%'],
    ['发放及时率', '100%'],
  ]
  expect(codes(rows, [mark('11', 0), mark('12', 1), mark('13', 2)])).toEqual(['11', '12', '13'])
})

test('confidence is high where all agrees and low where two readings are close', () => {
  const marks = [mark('11', 0), mark('12', 3, { inPlace: false })]
  const placements = solveLevels(
    [
      { name: '培训次数', target: '3次' },
      { name: '工作任务', target: '完成' },
      { name: '工作要求', target: '完成' },
      { name: '合格率', target: '≥95%' },
    ],
    marks,
  )
  expect(placements[0]?.confidence).toBeGreaterThan(0.95)
  expect(placements[2]?.confidence).toBeLessThan(placements[0]?.confidence ?? 0)
  expect(placements[2]?.runnerUp).toBe('12')
})

test('no labels or no indicators give no placements', () => {
  expect(solveLevels([], [mark('11', 0)])).toEqual([])
  expect(solveLevels([{ name: '次数', target: '1次' }], [])).toEqual([])
})
