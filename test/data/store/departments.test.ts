import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { departmentOf, usedJurisdictions } from '../../../src/data/store/departments.ts'
import { document, fixtureDataset } from '../fixture.ts'

const { departments, jurisdictions } = fixtureDataset()
const reference = { departments, jurisdictions }
const known = departments[0]

test.each(['样例办公室', '样例办', ' 样例\n办公室 '])(
  '%j is the department of the reference',
  (name) => {
    expect(departmentOf(document('d', { department: name }), reference)).toBe(known)
  },
)

test('an unknown department is made of what is printed, the same each time', () => {
  const row = departmentOf(document('d', { department: '无名局' }), reference)
  const hash = createHash('sha256').update('样例市无名局').digest('hex').slice(0, 8)
  expect(row).toEqual({
    id: `x-${hash}`,
    jurisdictionCode: '441900',
    name: '无名局',
    nameEn: null,
    aliases: [],
    kind: null,
  })
})

test('the same name elsewhere is another department', () => {
  const row = departmentOf(document('d', { jurisdiction: '别的市' }), reference)
  expect(row?.id).toMatch(/^x-[0-9a-f]{8}$/)
  expect(row?.jurisdictionCode).toBeNull()
})

test('without a name there is no department', () => {
  expect(departmentOf(document('d', { department: null }), reference)).toBeNull()
})

test('jurisdictions come with the ones above them, and no others', () => {
  const other = {
    code: '440100',
    name: '另市',
    nameEn: 'Other',
    level: 'prefecture',
    parentCode: '440000',
  } as const
  const used = usedJurisdictions(departments, {
    departments,
    jurisdictions: [...jurisdictions, other],
  })
  expect(used.map(({ code }) => code).sort()).toEqual(['440000', '441900'])
  expect(usedJurisdictions([], reference)).toEqual([])
})
