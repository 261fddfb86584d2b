import { ingest } from '../../../src/data/ingest/ingest.ts'
import type { IndicatorRow } from '../../../src/data/model/rows.ts'
import { comparable } from '../../../src/data/text/normalizeText.ts'
import {
  DEFECTS,
  renderTable,
  seeded,
  type CleanIndicator,
  type Defect,
  type MergeStyle,
  type Random,
} from '../../data/ingest/distort.ts'
import { cleanTable } from './cleanTables.ts'

/** What came back of the rows of damaged tables. */
export interface Recovery {
  cases: number
  /** Rows of the clean tables. */
  rows: number
  /** Levels, name and both targets as they were. */
  exact: number
  /** Not as they were, or rows that never were, with a confidence of 0.9 or more. */
  wrongAndConfident: number
  /** Not as they were, with less. */
  wrongOtherwise: number
  /** No row of that name. */
  lost: number
  /** Rows read, right or wrong, with a confidence under 0.8. */
  uncertain: number
}

export const STYLES: readonly MergeStyle[] = ['first', 'centre', 'repeat']

const CONFIDENT = 0.9
const UNCERTAIN = 0.8

/** The defects that are tried alone, undamaged tables first. */
export const SINGLE_DEFECTS: readonly [name: string, defect: Defect][] = [
  ['none', (rows) => rows],
  ...Object.entries(DEFECTS),
]

/** So many different defects at once, in any order. */
export function mixture(count: number): Defect {
  return (rows, random) => {
    const left = Object.values(DEFECTS)
    let table = rows
    for (let turn = 0; turn < count; turn++) {
      const [defect] = left.splice(Math.floor(random() * left.length), 1)
      table = defect?.(table, random) ?? table
    }
    return table
  }
}

/** Damages clean tables, one for each seed from `firstSeed` on, and counts what reading them brings back. */
export async function measureRecovery(
  style: MergeStyle,
  defect: Defect,
  cases: number,
  firstSeed: number,
): Promise<Recovery> {
  const recovery: Recovery = {
    cases,
    rows: 0,
    exact: 0,
    wrongAndConfident: 0,
    wrongOtherwise: 0,
    lost: 0,
    uncertain: 0,
  }
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const random = seeded(seed)
    const clean = cleanTable(random)
    score(recovery, clean, await readTable(defectiveText(clean, style, defect, random)))
  }
  return recovery
}

function defectiveText(
  clean: readonly CleanIndicator[],
  style: MergeStyle,
  defect: Defect,
  random: Random,
): string {
  return [
    '部门名称\t某市某局\t\t',
    '基本信息\t财政供养人员数\t1\t下属二级单位数\t0',
    '总体绩效目标\t1. 做好工作。',
    ...defect(renderTable(clean, style), random).map((cells) => cells.join('\t')),
  ].join('\n')
}

async function readTable(text: string): Promise<IndicatorRow[]> {
  const result = await ingest(new TextEncoder().encode(text), 'synthetic.txt')
  return result.ok ? result.rows.indicators : []
}

function score(recovery: Recovery, clean: readonly CleanIndicator[], read: IndicatorRow[]): void {
  const left = new Map(read.map((row) => [comparable(row.name), row]))
  const repeated = read.length - left.size
  for (const row of clean) {
    const got = left.get(comparable(row.name))
    left.delete(comparable(row.name))
    if (got === undefined) recovery.lost++
    else if (isSame(row, got)) recovery.exact++
    else countWrong(recovery, got)
  }
  for (const invented of left.values()) countWrong(recovery, invented)
  recovery.wrongAndConfident += repeated
  recovery.rows += clean.length
  recovery.uncertain += read.filter((row) => row.levelConfidence < UNCERTAIN).length
}

function countWrong(recovery: Recovery, { levelConfidence }: IndicatorRow): void {
  if (levelConfidence >= CONFIDENT) recovery.wrongAndConfident++
  else recovery.wrongOtherwise++
}

function isSame(row: CleanIndicator, got: IndicatorRow): boolean {
  return (
    level(got.level1) === level(row.level1) &&
    level(got.level2) === level(row.level2) &&
    comparable(got.cycleTarget ?? '') === comparable(row.cycle) &&
    comparable(got.annualTarget ?? '') === comparable(row.annual)
  )
}

function level(text: string): string {
  return comparable(text).replace(/指标$/u, '')
}
