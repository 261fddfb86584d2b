import { expect, test } from 'vitest'
import type { YearBasis } from '../../src/data/model/rows.ts'
import type { DocumentItem } from '../../src/data/question/documents.ts'
import { yearCaveat, yearCaveatShort } from '../../src/views/i18n/labels.ts'
import { messagesIn } from '../../src/views/i18n/messages.ts'

function item(fiscalYearBasis: YearBasis): DocumentItem {
  return {
    id: 'doc1',
    file: '2024年部门预算绩效目标表.docx',
    sha256: '',
    title: null,
    form: 'department',
    fiscalYear: 2024,
    fiscalYearBasis,
    fiscalYearReason: null,
    fiscalYearReasonEn: null,
    departmentId: null,
    department: null,
    departmentEn: null,
    jurisdictionCode: null,
    jurisdiction: null,
    jurisdictionEn: null,
  }
}

test.each([
  ['zh', '年份据文件名：文件本身没有印年份', '年份据文件名'],
  [
    'en',
    'Year from the name of the file: the document itself prints none',
    'year from the file name',
  ],
] as const)('a year from the file name is said to be one, in %s', (language, long, short) => {
  const words = { language, t: messagesIn(language) }
  expect(yearCaveat(item('file_name'), words)).toBe(long)
  expect(yearCaveatShort(item('file_name'), words)).toBe(short)
  expect(yearCaveat(item('stated'), words)).toBeNull()
})
