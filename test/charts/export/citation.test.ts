import { expect, test } from 'vitest'
import { citeApa7, citeGbt7714, type Cited } from '../../../src/charts/export/citation.ts'

const cited: Cited = {
  publishers: ['甲办', '乙委', '丙局', '丁厅'],
  title: '钱怎么分。',
  siteName: '明账 Mingzhang',
  version: '6cd9aa96',
  accessed: new Date(2026, 10, 7),
  url: 'https://example.org/budget/?by=share#split',
}
const english: Cited = {
  ...cited,
  publishers: ['Office of A', 'Committee B'],
  title: 'How the money is split',
  siteName: 'Mingzhang',
}

test('GB/T 7714—2015: three authors, then 等; medium, day of access, address', () => {
  expect(citeGbt7714(cited, 'zh')).toBe(
    '甲办, 乙委, 丙局, 等. 钱怎么分[DS/OL]. 明账 Mingzhang, 数据版本 6cd9aa96[2026-11-07]. https://example.org/budget/?by=share#split.',
  )
  expect(citeGbt7714(english, 'en')).toBe(
    'Office of A, Committee B. How the money is split[DS/OL]. Mingzhang, data version 6cd9aa96[2026-11-07]. https://example.org/budget/?by=share#split.',
  )
})

test('APA 7: no date, version, kind, day of access because the page changes', () => {
  expect(citeApa7(english, 'en')).toBe(
    'Office of A & Committee B. (n.d.). How the money is split (Version 6cd9aa96) [Data visualization]. Mingzhang. Retrieved November 7, 2026, from https://example.org/budget/?by=share#split',
  )
  expect(citeApa7({ ...english, publishers: ['A', 'B', 'C'] }, 'en')).toMatch(
    /^A, B, & C\. \(n\.d\.\)/,
  )
  expect(citeApa7(cited, 'zh')).toBe(
    '甲办、乙委、丙局、丁厅（无日期）。钱怎么分（版本 6cd9aa96）［数据图］。明账 Mingzhang。2026年11月7日取自 https://example.org/budget/?by=share#split',
  )
})

test('without departments the title stands first; without a version none is named', () => {
  const bare = { ...english, publishers: [], version: '' }
  expect(citeApa7(bare, 'en')).toMatch(
    /^How the money is split \[Data visualization\]\. \(n\.d\.\)\./,
  )
  expect(citeGbt7714(bare, 'en')).toMatch(
    /^How the money is split\[DS\/OL\]\. Mingzhang\[2026-11-07\]\./,
  )
})

test('twenty authors stand whole, of more the first nineteen and the last', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `A${String(index + 1)}`)
  expect(citeApa7({ ...english, publishers: many(20) }, 'en')).toContain('A19, & A20.')
  expect(citeApa7({ ...english, publishers: many(23) }, 'en')).toContain('A19, … A23.')
})
