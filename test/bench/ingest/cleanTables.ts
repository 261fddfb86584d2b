import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../../../src/data/node/paths.ts'
import type { CleanIndicator, Random } from '../../data/ingest/distort.ts'

const FILES = join(PROJECT, 'test/files')

/** Second levels in the order in which forms print them. */
const ORDER = [
  '经济成本',
  '数量',
  '质量',
  '时效',
  '经济效益',
  '社会效益',
  '生态效益',
  '可持续',
  '服务对象',
]

/** A table put together from the indicators of one to four departments or projects. */
export function cleanTable(random: Random): CleanIndicator[] {
  const count = 1 + Math.floor(random() * 4)
  const groups = Array.from({ length: count }, () => pool[Math.floor(random() * pool.length)] ?? [])
  const byName = new Map(groups.flat().map((row) => [row.name, row]))
  return [...byName.values()].sort((a, b) => rank(a) - rank(b))
}

function rank({ level2 }: CleanIndicator): number {
  return ORDER.findIndex((start) => level2.startsWith(start))
}

type Expected = Record<string, string | null>

/** The indicators of each department and project of the documents whose rows were made by hand. */
const pool = readdirSync(FILES)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => {
    const { indicators } = JSON.parse(readFileSync(join(FILES, file), 'utf8')) as {
      indicators: Expected[]
    }
    const projects = [...new Set(indicators.map((row) => row['project']))]
    return projects.map((project) =>
      indicators.filter((row) => row['project'] === project).map(cleanIndicator),
    )
  })

function cleanIndicator(row: Expected): CleanIndicator {
  return {
    level1: row['level1'] ?? '',
    level2: row['level2'] ?? '',
    name: row['name'] ?? '',
    cycle: row['cycle_target'] ?? '',
    annual: row['annual_target'] ?? '',
  }
}
