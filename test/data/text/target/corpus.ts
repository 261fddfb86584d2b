import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { PROJECT } from '../../../../src/data/node/paths.ts'

const FIELDS = new Set(['annual_target', 'cycle_target', 'actual'])

/** Distinct targets of the published tables. */
export function tableTargets(): string[] {
  const rows = csvParse(readFileSync(join(PROJECT, 'data/tables/indicator.csv'), 'utf8'))
  const texts = rows.flatMap((row) => [row.cycle_target ?? '', row.annual_target ?? ''])
  return [...new Set(texts.filter((text) => text !== ''))]
}

/** Distinct targets and outcomes of the published tables and of every expected reading under test/files. */
export function corpus(): string[] {
  const found = new Set(tableTargets())
  const folder = join(PROJECT, 'test/files')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue
    collect(JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown, found)
  }
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [field, inner] of Object.entries(value)) {
    if (FIELDS.has(field) && typeof inner === 'string') found.add(inner)
    else collect(inner, found)
  }
}
