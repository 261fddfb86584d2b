import { expect, test } from 'vitest'
import { createProgress } from '../../../../src/data/node/ingest/progress.ts'
import { paper } from './collectingSink.ts'

const TOTAL = { files: 10, bytes: 1000 }

function clocked(screen: ReturnType<typeof paper>, isQuiet = false) {
  let time = 0
  const progress = createProgress(screen, TOTAL, { isQuiet, now: () => time })
  return {
    progress,
    at: (seconds: number, files: number) => {
      time = seconds * 1000
      progress.update({ files, bytes: files * 100, rows: files * 1500 })
    },
  }
}

test('a terminal gets a bar that is redrawn in place and taken away', () => {
  const screen = paper({ columns: 80 })
  const { progress, at } = clocked(screen)
  at(1, 1)
  at(1.01, 2)
  at(5, 5)
  progress.say('a sentence')
  progress.end()
  expect(screen.text()).toBe(
    [
      '[##----------------------] 1/10 files, 1,500 rows, 0:09 left',
      '\r\x1b[K[############------------] 5/10 files, 7,500 rows, 0:05 left',
      '\r\x1b[Ka sentence\n[############------------] 5/10 files, 7,500 rows, 0:05 left',
      '\r\x1b[K',
    ].join(''),
  )
})

test.each([20, 36, 40, 200])('the bar fits %d columns', (columns) => {
  const screen = paper({ columns })
  clocked(screen).at(1, 5)
  expect(screen.text().length).toBeGreaterThan(columns / 4)
  expect(screen.text().length).toBeLessThan(columns)
})

test('a terminal that does not know its width gets a bar all the same', () => {
  const screen = paper({ columns: 0 })
  clocked(screen).at(1, 5)
  expect(screen.text()).toContain('5/10 files')
})

test('elsewhere there is a line every few seconds', () => {
  const screen = paper()
  const { progress, at } = clocked(screen)
  for (let tenth = 0; tenth <= 100; tenth++) at(tenth / 10, tenth / 10)
  progress.end()
  expect(screen.text()).toBe(
    '5/10 files, 7,500 rows, 0:05 left\n10/10 files, 15,000 rows, 0:00 left\n',
  )
})

test('and nothing where it has to be quiet, but for what is said', () => {
  const screen = paper()
  const { progress, at } = clocked(screen, true)
  at(60, 5)
  progress.say('a sentence')
  progress.end()
  expect(screen.text()).toBe('a sentence\n')
})
