import { beforeAll, expect, test } from 'vitest'
import { prerenderView } from '../../src/views/app/prerender.ts'
import { FirstRecorder, readFirst } from '../../src/views/state/first.ts'
import { ask } from '../../src/data/engine/engine.ts'
import { budgetByCategory } from '../../src/data/question/budgetByCategory.ts'
import { EVERYTHING } from '../../src/data/question/scope.ts'
import type { Manifest } from '../../src/data/store/manifest.ts'
import { realDataset } from './realSite.ts'

let real: Awaited<ReturnType<typeof realDataset>>
beforeAll(async () => {
  real = await realDataset()
}, 60_000)

const manifest: Manifest = {
  formatVersion: 1,
  appVersion: 'test',
  dataVersion: '0123abcd',
  database: 'a.duckdb',
  cubes: [],
  tables: [],
  files: [],
  sources: [],
}

test('what a page carries is what the engine said, through JSON', async () => {
  const recorder = new FirstRecorder(real.engine, manifest)
  const asked = budgetByCategory.query(EVERYTHING)
  const rows = await recorder.answer(asked)
  const first = readFirst(JSON.parse(JSON.stringify(recorder.toJson())) as never)
  expect(rows.length).toBeGreaterThan(10)
  expect(await first.answer(asked)).toEqual(rows)
  expect(await first.answer({ ...asked, limit: 3 })).toBeNull()
  expect(first.version).toBe('0123abcd')
  expect(first.manifest()).toBeNull()
})

test('a view is drawn with the figures of the engine, and with its answers beside', async () => {
  const { body, head, first } = await prerenderView('budget', real.engine, manifest)
  expect(head).toContain('<title>')
  expect(body.slice(body.indexOf('<main')).match(/<svg/g)?.length).toBe(12)
  const [line] = await ask(real.engine, budgetByCategory, EVERYTHING)
  expect(first.answers.length).toBeGreaterThan(4)
  expect(JSON.stringify(first)).toContain(String(line?.amountFen))
  expect(first.manifest).toBeUndefined()
})

test('the reader’s own documents are words only', async () => {
  const { body, first } = await prerenderView('mine', real.engine, manifest)
  expect(body).toContain('浏览器')
  expect(first.answers).toHaveLength(1)
})
