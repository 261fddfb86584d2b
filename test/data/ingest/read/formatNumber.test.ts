import { expect, test } from 'vitest'
import { decimalText } from '../../../../src/data/ingest/read/sheet/decimalText.ts'
import { formatNumber } from '../../../../src/data/ingest/read/sheet/formatNumber.ts'

test.each([
  [4684.014, '#,##0.00', '4684.01'],
  [1.005, '0.00', '1.01'],
  [-2.5, '0', '-3'],
  [0, '0.00', '0.00'],
  [-0.001, '0.00', '0.00'],
  [0.1 + 0.2, 'General', '0.3'],
  [12345678901234.5, 'General', '12345678901234.5'],
  [0.95, '0%', '95%'],
  [0.9555, '0.00%', '95.55%'],
  [5, '000', '005'],
  [1.5, '0.##', '1.5'],
  [2, '0.##', '2'],
  [1234567, '0.00,', '1234.57'],
  [36, '"≥"0"个"', '≥36个'],
  [3, '0\\ \\人', '3 人'],
  [100, '[$¥-804]#,##0.00', '¥100.00'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"-"', '-'],
  [7, '@', '7'],
  [7, '# ?/?', '7'],
  [12, '[>10]0"多"', '12'],
  [1e300, '0.00', '1e+300'],
])('%s under %s is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text)
})

test.each([
  [45777, 'yyyy/m/d', '2025/4/30'],
  [45777, 'yyyy"年"m"月"d"日"', '2025年4月30日'],
  [45777, '[$-804]yyyy\\年mm\\月;@', '2025年04月'],
  [45777.75, 'yyyy-mm-dd hh:mm:ss', '2025-04-30 18:00:00'],
  [45777.5, 'h:mm AM/PM', '12:00 PM'],
  [-1, 'yyyy/m/d', '-1'],
])('day %s under %s is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text)
})

test('days counted from 1904', () => {
  expect(formatNumber(44315, 'yyyy/m/d', true)).toBe('2025/4/30')
})

test('a workbook keeps fifteen digits', () => {
  expect(decimalText(1 / 3)).toBe('0.333333333333333')
  expect(decimalText(363300, 2)).toBe('363300.00')
})
