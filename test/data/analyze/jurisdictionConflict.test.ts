import { expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import { datasetOf, conflictsIn, FORM, rowsOf } from './read.ts'

test('two counties', async () => {
  const found = await conflictsIn(['安岭县部门整体支出绩效目标表', '(2026年)', ...FORM])
  expect(found).toMatchObject([
    {
      rule: 'jurisdiction-conflict',
      severity: 'error',
      lines: [1, 3],
      values: { chosen: '清河县', other: '安岭县' },
    },
  ])
})

test.each([
  ['a city above its county', '澄湖市部门整体支出绩效目标表'],
  ['words that end like a district', '财政转移支付区域绩效目标表'],
  ['the county itself, with its level', '清河县县级部门整体支出绩效目标表'],
])('%s', async (_name, title) => {
  expect(await conflictsIn([title, '(2026年)', ...FORM])).toEqual([])
})

test('a county-level city inside its prefecture is known by the reference', async () => {
  const rows = await rowsOf([
    '澄湖市部门整体支出绩效目标表',
    ...FORM.with(0, '部门名称\t澄南市水务局\t\t\t'),
  ])
  const place = (code: string, name: string, parentCode: string | null) => ({
    code,
    name,
    nameEn: name,
    level: 'county' as const,
    parentCode,
  })
  expect(findingsOf(datasetOf(rows))).toHaveLength(1)
  const jurisdictions = [place('1', '澄湖市', null), place('11', '澄南市', '1')]
  expect(findingsOf({ ...datasetOf(rows), jurisdictions })).toEqual([])
})
