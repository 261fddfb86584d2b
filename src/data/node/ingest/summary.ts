import { printable, snippet } from './printable.ts'
import type { Tally } from './tally.ts'

/** What a batch came to, in lines a person can act on. */
export function summaryOf(tally: Tally, seconds: number): string {
  return [
    headline(tally, seconds),
    ...rowsLine(tally),
    ...partlyRead(tally),
    ...refusedFiles(tally),
    ...copies(tally),
    ...skippedFiles(tally),
  ].join('\n')
}

function headline(tally: Tally, seconds: number): string {
  const parts = [
    `${files(tally.read)} read${tally.cached > 0 ? ` (${number(tally.cached)} unchanged, from the cache)` : ''}`,
    ...(tally.partly > 0 ? [`${number(tally.partly)} of them partly`] : []),
    `${number(tally.refused)} refused`,
    ...(tally.copies > 0 ? [`${number(tally.copies)} copies left out`] : []),
    ...(tally.skipped > 0 ? [`${number(tally.skipped)} not read: interrupted`] : []),
  ]
  return `${parts.join(', ')}; ${seconds.toFixed(1)} s`
}

function rowsLine({ rowsByTable, uncertain }: Tally): string[] {
  const counts = [...rowsByTable].map(([name, rows]) => `${name} ${number(rows)}`)
  if (counts.length === 0) return []
  const look =
    uncertain === 0 ? [] : [`indicators whose levels are uncertain: ${number(uncertain)}`]
  return [`rows: ${counts.join(', ')}`, ...look]
}

function partlyRead({ unread, shownUnread }: Tally): string[] {
  if (unread === 0) return []
  return [
    `not understood, ${number(unread)} lines or cells (ingest explain FILE shows them in place, --report FILE all of them):`,
    ...shownUnread.map(
      ({ path, unread: one }) => `  ${printable(path)}:${one.line} ${snippet(one.text)}`,
    ),
    ...more(unread - shownUnread.length),
  ]
}

function refusedFiles({ refused, shownRefused }: Tally): string[] {
  if (refused === 0) return []
  return [
    'refused:',
    ...shownRefused.map(({ path, problem }) => `  ${printable(path)}: ${problem.said.en}`),
    ...more(refused - shownRefused.length),
  ]
}

function copies({ copies: count, shownCopies }: Tally): string[] {
  if (count === 0) return []
  return [
    'the same, byte for byte, and read once:',
    ...shownCopies.map(({ path, of }) => `  ${printable(path)} = ${printable(of)}`),
    ...more(count - shownCopies.length),
  ]
}

function skippedFiles({ skipped, shownSkipped }: Tally): string[] {
  if (skipped === 0) return []
  return [
    'not read, because of the interruption (the same command goes on with them):',
    ...shownSkipped.map((path) => `  ${printable(path)}`),
    ...more(skipped - shownSkipped.length),
  ]
}

function more(count: number): string[] {
  return count > 0 ? [`  … and ${number(count)} more`] : []
}

function files(count: number): string {
  return `${number(count)} ${count === 1 ? 'file' : 'files'}`
}

function number(value: number): string {
  return value.toLocaleString('en')
}
