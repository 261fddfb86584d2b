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

test('has what Frictionless asks of a tabular data package and of each of its resources', () => {
  const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'date', 'year', 'any']
  const described = dataPackage('0.1.0', files) as Record<string, unknown>
  expect(described.profile).toBe('tabular-data-package')
  expect(described.name).toMatch(/^[-a-z0-9._/]+$/)
  expect(described.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(resources.length).toBeGreaterThan(0)
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  for (const resource of resources) {
    expect(resource.name).toMatch(/^[-a-z0-9._/]+$/)
    expect(resource).toMatchObject({
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
    })
    // A path leads down from the descriptor, and nowhere else.
    expect(resource.path).toMatch(/^(?!\/|.*\.\.|.*:)/)
    expect(resource.hash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(resource.bytes).toBeGreaterThan(0)
    const names = resource.schema.fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, type } of resource.schema.fields) {
      expect(name).not.toBe('')
      expect(TYPES).toContain(type)
    }
  }
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
