import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTarget } from '../../../../src/data/text/target/parseTarget.ts'
import { PROJECT } from '../../../../src/data/node/paths.ts'
import { corpus, tableTargets } from './corpus.ts'
import { notate } from './notate.ts'
import { work } from '../../../work.ts'

/** Rows of `targets.tsv`: a string as printed, and what a person read in it. */
const expected = readFileSync(join(PROJECT, 'test/files/targets.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [text = '', reading = ''] = line.split('\t')
    return { text, reading }
  })

describe('targets.tsv', () => {
  test.each(expected)('$text', ({ text, reading }) => {
    expect(notate(parseTarget(text), text)).toBe(reading)
  })

  test('holds each string once, every one of data/tables, and 250 more', () => {
    const texts = new Set(expected.map((row) => row.text))
    expect(texts.size).toBe(expected.length)
    const tables = tableTargets()
    expect(tables.filter((text) => !texts.has(text))).toEqual([])
    expect(texts.size - tables.length).toBeGreaterThanOrEqual(250)
  })
})

test('at least 95 in a hundred strings of the corpus are understood, and few are prose', () => {
  const readings = corpus().map((text) => parseTarget(text))
  const understood = readings.filter((reading) => reading.shape !== 'unread')
  const prose = readings.filter((reading) => reading.shape === 'word' && reading.kind === 'text')
  expect(readings.length).toBeGreaterThan(500)
  expect(understood.length / readings.length).toBeGreaterThanOrEqual(0.95)
  expect(prose.length / readings.length).toBeLessThan(0.05)
})

test('nothing is a blank', () => {
  for (const text of [null, '', ' \u3000', '—', '/']) {
    expect(parseTarget(text)).toMatchObject({ shape: 'unread', reason: 'blank' })
  }
})

describe('any string', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...'≥ ≤ 约 每 年 月 底 前 1 20 三 百 万 元 % ‰ / · - ~ 至 ， 、 ； （ ） 《 》 “ 个 次 人 以上 以内 分之 半 余 第 一 2026 . , X *'.split(
        ' ',
      ),
    ),
  )

  test('is read without throwing, and always the same', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(parseTarget(text)).toEqual(parseTarget(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('of 10 kB is read in a moment', () => {
    const longest = (one: string) => one.repeat(Math.ceil(10_000 / one.length)).slice(0, 10_000)
    const worst = [
      '1',
      '0',
      '一',
      '（',
      '（1',
      '“',
      '≥',
      '1,000',
      '12月',
      '1、',
      '每年',
      '每',
      ' 1',
      '1-',
      '2026年',
      '千分之',
      '高',
      '不少于',
      '/人',
      '*',
      'x',
      '.',
      '第一',
      'a1.',
      '5次，',
      '优',
      '通过',
      '不超',
      '1次1',
    ]
    for (const one of worst) {
      for (const text of [longest(one), `${longest(one)}前`, `5次${longest(one)}`]) {
        const start = work()
        parseTarget(text)
        expect(work() - start, one).toBeLessThan(1500)
      }
    }
  })
})
