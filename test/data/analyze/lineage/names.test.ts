import { expect, test } from 'vitest'
import { segmentEvenly, namePieces } from '../../../../src/data/analyze/lineage/namePieces.ts'
import { createWeigher, sharedWeight } from '../../../../src/data/analyze/lineage/pieceWeights.ts'
import { plainName, sameKey } from '../../../../src/data/analyze/lineage/plainName.ts'

test.each([
  ['群众获得感增强（是/否）', '群众获得感增强'],
  ['会议出勤率（%）', '会议出勤率'],
  ['2025年度河道清淤长度', '2026年河道清淤长度'],
  ['召开第三次会议', '召开第六次会议'],
  ['“十四五”规划编制', '“十五五”规划编制'],
  ['河道清淤、管护', '河道清淤，管护 '],
])('%s is the name of %s', (one, other) => {
  expect(sameKey(one)).toBe(sameKey(other))
  expect(sameKey(one)).not.toBe('')
})

test.each([
  ['一类会议次数', '二类会议次数'],
  ['三公经费', '五公经费'],
  ['河道清淤次数', '河道清淤长度'],
  ['检查（夜间）次数', '检查（白天）次数'],
])('%s is not the name of %s', (one, other) => {
  expect(sameKey(one)).not.toBe(sameKey(other))
})

test('brackets stand apart, unless there is nothing beside them', () => {
  expect(plainName('检查次数（含夜间）')).toEqual({ core: '检查次数 ', qualifiers: ['含夜间'] })
  expect(plainName('（河道）')).toEqual({ core: ' 河道 ', qualifiers: [] })
})

test('spellings of the field are one word', () => {
  const pieces = (name: string) => namePieces(name, segmentEvenly).map(({ piece }) => piece)
  expect(pieces('清淤按时完成率')).toEqual(pieces('清淤完成及时率'))
  expect(pieces('清淤满意率')).toEqual(pieces('清淤满意度'))
  expect(pieces('清淤次数')).not.toEqual(pieces('清淤满意度'))
})

test('what is rare weighs more than what every name has', () => {
  const weigher = createWeigher(
    ['河道清淤检查', '公厕管护检查', '校舍维修检查', '桥梁检测检查'],
    [],
    segmentEvenly,
  )
  const rare = sharedWeight(weigher.name('河道'), weigher.name('河道清淤检查'))
  const common = sharedWeight(weigher.name('检查'), weigher.name('河道清淤检查'))
  expect(rare).toBeGreaterThan(common * 1.3)
  expect(weigher.shared(weigher.name('河道次数'), weigher.name('河道期数'))).toContain('次数')
})

test.each([
  ['河道清淤（城区）次数', '河道清淤（镇区）次数'],
  ['河道清淤（城区）', '河道清淤（镇区）'],
])('brackets that say which one keep %s and %s apart', (one, other) => {
  expect(sameKey(one)).not.toBe(sameKey(other))
})
