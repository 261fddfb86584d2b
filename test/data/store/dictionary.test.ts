import { expect, test } from 'vitest'
import { TABLES } from '../../../src/data/store/columns.ts'
import { dictionaryTables, dictionaryViews } from '../../../src/data/store/dictionary.ts'
import { columnsOf, FACT_NAMES } from '../../../src/data/store/facts.ts'

test('has every table and every column of it', () => {
  expect(
    dictionaryTables().map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  ).toEqual(TABLES.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
})

test('has every view and every column of it, each with its term and meaning', () => {
  const views = dictionaryViews()
  expect(views.map(({ name }) => name)).toEqual(FACT_NAMES)
  for (const [index, { columns }] of views.entries()) {
    const fact = FACT_NAMES[index]
    if (fact === undefined) throw new Error('no fact')
    expect(columns.map(({ name }) => name)).toEqual(columnsOf(fact).map(({ name }) => name))
    for (const column of columns) {
      expect(column.title, `${fact}.${column.name}`).toMatch(/\S/)
      expect(column.description, `${fact}.${column.name}`).toMatch(/\S/)
    }
  }
})

test('a joined column says of what it is', () => {
  const columnOf = (view: string, name: string) =>
    dictionaryViews()
      .find((one) => one.name === view)
      ?.columns.find((one) => one.name === name)
  expect(columnOf('budget_fact', 'department_name')?.title).toBe('部门·名称')
  expect(columnOf('budget_fact', 'amount_fen')).toMatchObject({
    title: '金额（分）',
    holds: 'fen',
    type: 'BIGINT',
  })
  expect(columnOf('indicator_link_fact', 'from_annual_target')?.title).toBe('前一年·年度指标值')
  expect(columnOf('budget_fact', 'category')?.required).toBe(true)
  expect(columnOf('indicator_target_fact', 'name')?.required).toBe(false)
})
