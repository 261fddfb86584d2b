import { markdownTable } from '../markdownTable.ts'
import { formatShare, formatSpread, type Spread } from '../stats.ts'
import type { Bulk, BulkRun } from './bulk.ts'
import type { Recovery } from './distortion.ts'
import type { Throughput } from './throughput.ts'

/** One line of the table of damaged tables. */
export interface RecoveryLine {
  defect: string
  style: string
  recovery: Recovery
}

/** Everything the benchmark measured. */
export interface Measured {
  machine: string
  rounds: number
  cores: number
  throughput: readonly Throughput[]
  bulk: Bulk
  single: readonly RecoveryLine[]
  mixed: readonly RecoveryLine[]
}

/** The benchmark's page. */
export function benchPage(measured: Measured): string {
  const { machine, rounds, cores, throughput, bulk, single, mixed } = measured
  return `# Reading documents

Written by \`npm run bench -- ingest\`. ${machine}

## Speed

Median (least–most) of ${rounds} rounds; in each, the documents are read in one thread, merely decoded and split into lines and cells, and
read from files by ${cores} workers, one after the other. "Times decoding" is how much longer reading takes than decoding (\`TextDecoder\`)
and splitting the same bytes in one thread, in the same round; for formats that are packed it compares with the packed bytes, which hold no
text to split. The workers' start counts. Text documents are the published ones with other figures; the other formats are the
files of \`test/files/formats\` that are not refused, over and over.

${markdownTable(
  [
    'format',
    'documents a round',
    'MB',
    'one core: documents/s',
    'MB/s',
    'times decoding',
    'all cores: documents/s',
    'MB/s',
    'times decoding',
  ],
  throughput.map(speedLine),
)}

## Many documents

${bulk.documents.toLocaleString('en')} text documents, ${megabytes(bulk.bytes)} MB, each with figures of its own, by \`ingest FOLDER --out DIR\`
on all cores; resident memory of the whole process (all workers) in MiB, the median of each tenth of the run.

${markdownTable(
  [
    'run',
    'from the cache',
    'seconds',
    'documents/s',
    'MB/s',
    ...Array.from({ length: 10 }, (_, index) => `${index + 1}/10`),
    'peak',
  ],
  bulk.runs.map((run) => bulkLine(run, bulk)),
)}

## Damaged tables

Clean indicator tables, put together from the rows made by hand, are damaged at random (seeded) in the ways of
\`test/data/ingest/distort.ts\` and read again. *Exact*: levels, name and both targets come back. *Wrong and confident*: read otherwise,
or invented, with a confidence of 0.9 or more; *wrong otherwise*: with less; *lost*: no row of that name. *Marked uncertain*: rows, right or
wrong, with a confidence under 0.8. Labels stand at the first row of their block, in its middle, or in every row.

${markdownTable(RECOVERY_HEADER, [...single, total('all', single)].map(recoveryLine))}

Mixtures of two to four different defects:

${markdownTable(RECOVERY_HEADER, [...mixed, total('all mixtures', mixed)].map(recoveryLine))}
`
}

const RECOVERY_HEADER = [
  'defect',
  'labels',
  'tables',
  'rows',
  'exact',
  'wrong and confident',
  'wrong otherwise',
  'lost',
  'marked uncertain',
]

function speedLine({ format, documents, bytes, refused, single, pool }: Throughput): string[] {
  if (single === null || pool === null) {
    return [format, `none (${refused} refused)`, ...Array<string>(7).fill('—')]
  }
  const rate = (seconds: Spread, amount: number, decimals = 0) =>
    formatSpread(
      { median: amount / seconds.median, min: amount / seconds.max, max: amount / seconds.min },
      decimals,
    )
  const speed = (seconds: Spread, ratio: Spread) => [
    rate(seconds, documents),
    rate(seconds, bytes / 1e6, 2),
    formatSpread(ratio),
  ]
  return [
    format,
    String(documents),
    megabytes(bytes),
    ...speed(single.seconds, single.ratio),
    ...speed(pool.seconds, pool.ratio),
  ]
}

function bulkLine(
  { name, cached, seconds, tenths, peak }: BulkRun,
  { documents, bytes }: Bulk,
): string[] {
  const memory = tenths ?? Array<null>(10).fill(null)
  return [
    name,
    cached.toLocaleString('en'),
    seconds.toFixed(1),
    (documents / seconds).toFixed(0),
    (bytes / 1e6 / seconds).toFixed(2),
    ...[...memory, peak].map((value) => (value === null ? '—' : value.toFixed(0))),
  ]
}

function recoveryLine({ defect, style, recovery }: RecoveryLine): string[] {
  const { cases, rows, exact, wrongAndConfident, wrongOtherwise, lost, uncertain } = recovery
  return [
    defect,
    style,
    cases.toLocaleString('en'),
    rows.toLocaleString('en'),
    ...[exact, wrongAndConfident, wrongOtherwise, lost, uncertain].map((part) =>
      formatShare(part, rows),
    ),
  ]
}

function total(defect: string, lines: readonly RecoveryLine[]): RecoveryLine {
  const sum = (field: keyof Recovery) =>
    lines.reduce((value, { recovery }) => value + recovery[field], 0)
  return {
    defect,
    style: 'all',
    recovery: {
      cases: sum('cases'),
      rows: sum('rows'),
      exact: sum('exact'),
      wrongAndConfident: sum('wrongAndConfident'),
      wrongOtherwise: sum('wrongOtherwise'),
      lost: sum('lost'),
      uncertain: sum('uncertain'),
    },
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
