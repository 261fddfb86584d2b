import { markdownTable } from '../markdownTable.ts'
import { spreadOf } from '../stats.ts'
import type { Measurement, Shape } from './measure.ts'

/** One step over one dataset. */
export interface Line extends Shape {
  step: string
  rounds: number
  measured: Measurement
}

/** The benchmark's page. */
export function analyzePage(machine: string, lines: readonly Line[]): string {
  return `# Matching years, and the rules

Written by \`npm run bench -- analyze\`. ${machine}

All rows are synthetic (\`test/data/analyze/lineage/inventedYears.ts\`): departments with 25 indicators a year in four years, names of their own
places, and so six pairs of years each; the last lines are one department that has half of all indicators in each of two years. Each
step runs in a process of its own. Seconds are the median of the rounds; peak memory is that of the whole process, the rows it works
on (the floor's line shows what those take) and Node included.

- **floor**: the indicators' CSV cut into cells and the names brought into one form (NFKC, no white space), in the same run;
- **matching**: \`lineageOf\`, every pair of years of every department, rows out are links;
- **rules**: \`findingsOf\`, all rules, rows out are findings. The synthetic rows are indicators alone: rules about money, projects and results
  find nothing to do;
- **targets**: every target string typed, and measurability; rows out are typed parts.

${markdownTable(
  [
    'indicators',
    'step',
    'rounds',
    'seconds',
    'indicators/s',
    'times the floor',
    'rows out',
    'peak MiB',
  ],
  lines.map((line) => lineOf(line, floorOf(line, lines))),
)}
`
}

function floorOf({ indicators, oneDepartment }: Line, lines: readonly Line[]): number {
  const floor = lines.find(
    (line) =>
      line.step === 'floor' &&
      line.indicators === indicators &&
      line.oneDepartment === oneDepartment,
  )
  return floor ? spreadOf(floor.measured.seconds).median : Number.NaN
}

function lineOf({ step, rounds, oneDepartment, measured }: Line, floor: number): string[] {
  const { median } = spreadOf(measured.seconds)
  const count = (value: number) => Math.round(value).toLocaleString('en')
  return [
    `${count(measured.indicators)}${oneDepartment ? ' in one department' : ''}`,
    step,
    String(rounds),
    median.toFixed(2),
    count(measured.indicators / median),
    (median / floor).toFixed(1),
    count(measured.rows),
    count(measured.peak),
  ]
}
