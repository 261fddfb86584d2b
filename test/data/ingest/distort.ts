/**
 * Flattening defects, as real publications show them, applied to clean indicator tables. Everything here is synthetic: the indicators
 * come from the documents in test/files or are invented, and the tables only serve to see what the solver recovers.
 */

/** An indicator as a clean table would print it. */
export interface CleanIndicator {
  level1: string
  level2: string
  name: string
  cycle: string
  annual: string
}

export type Random = () => number
export type Defect = (rows: string[][], random: Random) => string[][]

/** Small seeded generator (mulberry32), so that every case can be run again. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Where the label of a vertically merged cell is left standing. */
export type MergeStyle = 'first' | 'centre' | 'repeat'

const HEADER = ['绩效指标', '一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值']

/** The table as rows of cells, header first. */
export function renderTable(indicators: readonly CleanIndicator[], style: MergeStyle): string[][] {
  const rows = indicators.map(({ name, cycle, annual }) => ['', '', '', name, cycle, annual])
  placeLabels(
    rows,
    1,
    indicators.map((one) => one.level1),
    style,
  )
  placeLabels(
    rows,
    2,
    indicators.map((one) => `${one.level1}/${one.level2}`),
    style,
  )
  return [HEADER, ...rows]
}

function placeLabels(
  rows: string[][],
  column: number,
  labels: readonly string[],
  style: MergeStyle,
): void {
  for (let start = 0; start < labels.length;) {
    let end = start
    while (end < labels.length && labels[end] === labels[start]) end++
    const at = style === 'centre' ? Math.floor((start + end - 1) / 2) : start
    for (let row = start; row < end; row++) {
      const target = rows[row]
      if (target && (style === 'repeat' || row === at))
        target[column] = labels[start]?.split('/').at(-1) ?? ''
    }
    start = end
  }
}

const pick = (random: Random, count: number) => Math.floor(random() * count)

/** Runs of rows that defects of a page hit together. */
function onRun(rows: string[][], random: Random, change: (row: string[]) => string[]): string[][] {
  const start = 1 + pick(random, Math.max(1, rows.length - 2))
  const length = 1 + pick(random, 8)
  return rows.map((row, index) => (index >= start && index < start + length ? change(row) : row))
}

/** Labels of levels as the clean tables print them: other defects may have moved them, or names into their columns. */
const LEVEL1 = /^(?:成本|产出|效益|满意度)指标$/u
const LEVEL2 =
  /^(?:数量|质量|时效|经济成本|社会成本|生态环境成本|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)(?:指标)?$/u
const isLabel = (cell: string) => LEVEL1.test(cell) || LEVEL2.test(cell)

const CODES = new Map([
  ['产出指标', '1'],
  ['效益指标', '2'],
  ['满意度指标', '3'],
  ['成本指标', '4'],
  ['数量指标', '11'],
  ['质量指标', '12'],
  ['时效指标', '13'],
  ['社会效益', '22'],
  ['服务对象满意度', '31'],
  ['经济成本指标', '41'],
])

export const DEFECTS: Record<string, Defect> = {
  'empty cells dropped at the left': (rows, random) =>
    onRun(rows, random, (row) => {
      const blanks = row.findIndex((cell) => cell !== '')
      const drop = Math.min(blanks, 1 + pick(random, 3))
      return drop <= 0 ? row : [...row.slice(drop), ...Array<string>(drop).fill('')]
    }),
  'a cell too many at the left': (rows, random) => onRun(rows, random, (row) => ['', ...row]),
  'a blank cell before the targets': (rows, random) =>
    onRun(rows, random, (row) => [...row.slice(0, 4), '', ...row.slice(4)]),
  'page printed one column to the left': (rows, random) => {
    const from = 2 + pick(random, Math.max(1, rows.length - 2))
    return rows.map((row, index) => (index < from ? row : [...row.slice(1), '']))
  },
  'labels a row late': (rows, random) => {
    const copy = rows.map((row) => [...row])
    for (let index = copy.length - 2; index > 0; index--) {
      const [row, next] = [copy[index], copy[index + 1]]
      if (!row || !next || !LEVEL2.test(row[2] ?? '') || next[2] !== '' || random() > 0.3) continue
      next[2] = row[2] ?? ''
      row[2] = ''
    }
    return copy
  },
  'level 2 in the column of level 1': (rows, random) =>
    rows.map((row) => {
      if (row[1] !== '' || !LEVEL2.test(row[2] ?? '') || random() > 0.5) return row
      return [row[0] ?? '', row[2] ?? '', '', ...row.slice(3)]
    }),
  'level 1 lost': (rows, random) =>
    rows.map((row) => (random() < 0.4 ? row.map((cell) => (LEVEL1.test(cell) ? '' : cell)) : row)),
  'tags in the cells': (rows) =>
    rows.map((row) => row.map((cell) => (cell === '' ? '' : `<p>${cell}</p>`))),
  'labels spaced and broken': (rows) =>
    rows.map((row) =>
      row.map((cell, column) =>
        column < 3 && (isLabel(cell) || HEADER.includes(cell)) ? Array.from(cell).join(' ') : cell,
      ),
    ),
  'labels with codes and weights': (rows, random) =>
    rows.map((row) =>
      row.map((cell, column) =>
        column < 3 && isLabel(cell) ? `${cell}(${10 * (1 + pick(random, 5))}分)` : cell,
      ),
    ),
  'header repeated at a page break': (rows, random) => {
    const at = 1 + pick(random, rows.length - 1)
    return [...rows.slice(0, at), HEADER, ...rows.slice(at)]
  },
  'labels with codes': (rows) =>
    rows.map((row) =>
      row.map((cell, column) =>
        column < 3 && CODES.has(cell) ? `${CODES.get(cell) ?? ''}-${cell}` : cell,
      ),
    ),
  'headings and bold of a converter': (rows) =>
    rows.map((row) =>
      row.map((cell, column) =>
        cell === '' ? '' : isLabel(cell) ? `## ${cell}` : column === 3 ? `<b>${cell}</b>` : cell,
      ),
    ),
  'page break without a header': (rows, random) => {
    const at = 2 + pick(random, Math.max(1, rows.length - 2))
    return [...rows.slice(0, at), [''], ['— 3 —'], [''], ...rows.slice(at)]
  },
  'names broken over two lines': (rows, random) =>
    rows.flatMap((row, index) => {
      const name = row[3] ?? ''
      if (index === 0 || name.length < 8 || isLabel(name) || random() > 0.2) return [row]
      const at = 3 + pick(random, name.length - 6)
      return [
        [...row.slice(0, 3), name.slice(0, at)],
        [name.slice(at), ...row.slice(4)],
      ]
    }),
  'a cell a line, blank cells gone': (rows) =>
    rows.flatMap((row) => row.filter((cell) => cell !== '').map((cell) => [cell])),
  'trailing empty cells': (rows) => rows.map((row) => [...row, '', '', '']),
}
