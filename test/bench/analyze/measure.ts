import process from 'node:process'
import { inventYears } from '../../data/analyze/lineage/inventedYears.ts'
import { STEPS } from './steps.ts'

/** SYNTHETIC rows: departments of 25 indicators in each of four years, or one department with all of them in two. */
export interface Shape {
  indicators: number
  oneDepartment: boolean
}

/** What one process measured: one step over one dataset. */
export interface Measurement {
  indicators: number
  /** Rows that came out. */
  rows: number
  seconds: number[]
  /** Resident mebibytes at the most, the dataset and what runs it included. */
  peak: number
}

const SIZE = 25
const YEARS = 4

/** Run as a process of its own, so that each step has its own memory: `measure.ts STEP SHAPE ROUNDS`, prints JSON. */
function measure(step: string, { indicators, oneDepartment }: Shape, rounds: number): Measurement {
  const { dataset } = oneDepartment
    ? inventYears(1, { size: indicators / 2, towns: 400 })
    : inventYears(1, {
        departments: Math.round(indicators / SIZE / YEARS),
        size: SIZE,
        years: YEARS,
        towns: 3,
      })
  const seconds: number[] = []
  let rows = 0
  for (let round = 0; round < rounds; round++) {
    // Another object each time: what is remembered of one dataset must not be there for the next round.
    const run = STEPS[step]?.({ ...dataset, indicators: [...dataset.indicators] })
    if (!run) throw new Error(`no step ${step}`)
    const start = performance.now()
    rows = run()
    seconds.push((performance.now() - start) / 1000)
  }
  const peak = process.resourceUsage().maxRSS / 1024
  return { indicators: dataset.indicators.length, rows, seconds, peak }
}

const [step = '', shape = '', rounds = '1'] = process.argv.slice(2)
const measurement = measure(step, JSON.parse(shape) as Shape, Number(rounds))
process.stdout.write(JSON.stringify(measurement))
