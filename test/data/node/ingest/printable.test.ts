import { expect, test } from 'vitest'
import { printable, snippet, visible } from '../../../../src/data/node/ingest/printable.ts'

test.each([
  ['东莞 2026.txt', '东莞 2026.txt'],
  ['a\nb\r\t.txt', 'a\\nb\\r\\t.txt'],
  ['\x1b[31mred\x07', '\\u{1b}[31mred\\u{7}'],
  ['gpj.\u202Etxt', 'gpj.\\u{202e}txt'],
  ['zero\u200Bwidth\uFEFF', 'zero\\u{200b}width\\u{feff}'],
  ['say "x"\\n', 'say \\"x\\"\\\\n'],
  ['\uD800 alone', '\\u{d800} alone'],
])('%j is shown as %s', (name, shown) => {
  expect(printable(name)).toBe(shown)
})

test('different names are shown differently', () => {
  expect(printable('a\nb')).not.toBe(printable('a\\nb'))
})

test('a snippet is one line of at most so many characters', () => {
  expect(snippet('  一\t二 \n 三 ')).toBe('一 二 三')
  expect(snippet('𠀀'.repeat(100), 10)).toBe(`${'𠀀'.repeat(9)}…`)
  expect(snippet('x\u202Ey')).toBe('x\\u{202e}y')
})

test('the text of a document keeps its quotes', () => {
  expect(visible('"甲"\\')).toBe('"甲"\\')
})
