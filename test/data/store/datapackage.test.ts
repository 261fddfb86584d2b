import { expect, test } from 'vitest'
import { TABLES } from '../../../src/data/store/columns.ts'
import { dataPackage } from '../../../src/data/store/datapackage.ts'

const files = Object.fromEntries(
  TABLES.map(({ name }) => [name, { path: `${name}.csv`, bytes: 7, sha256: 'b'.repeat(64) }]),
)

interface Resource {
  name: string
  path: string
  hash: string
  bytes: number
  schema: {
    fields: { name: string; type: string; constraints?: object }[]
    primaryKey: string[]
    foreignKeys: { fields: string; reference: { resource: string; fields: string } }[]
  }
}

const resources = (dataPackage('0.1.0', files) as { resources: Resource[] }).resources

test('describes every table, its columns and its file', () => {
  expect(resources.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name))
  const budget = resources.find(({ name }) => name === 'budget_line')
  expect(budget).toMatchObject({
    path: 'budget_line.csv',
    bytes: 7,
    hash: `sha256:${'b'.repeat(64)}`,
  })
  expect(budget?.schema.fields.at(-1)).toMatchObject({ name: 'amount_fen', type: 'integer' })
  expect(budget?.schema.fields[0]).toMatchObject({ constraints: { required: true } })
})

test('every key names columns that exist', () => {
  const fields = new Map(
    resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]),
  )
  for (const { name, schema } of resources) {
    expect(fields.get(name)).toEqual(expect.arrayContaining(schema.primaryKey))
    for (const key of schema.foreignKeys) {
      expect(fields.get(name)).toContain(key.fields)
      expect(fields.get(key.reference.resource)).toContain(key.reference.fields)
    }
  }
})
