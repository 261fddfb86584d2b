import { expect, test } from 'vitest'
import { redactPersons } from '../../../src/data/text/redactPersons.ts'

test.each([
  ['项目负责人 | 某某 | 联系电话 | 0000-0000000 |', '项目负责人 | （略） | 联系电话 | （略） |'],
  ['填表人：某某 联系电话：0769-12345678', '填表人：（略） 联系电话：（略）'],
  ['项目负责人\t某某某\t联系人\t\t', '项目负责人\t（略）\t联系人\t\t'],
  ['监督电话13800000000。', '监督电话（略）。'],
])('%s', (line, redacted) => {
  expect(redactPersons(line)).toBe(redacted)
})

test.each(['基本支出\t4,684.01', '国家安全教育日 0769', '受益人数\t13800个', '负责人培训2期'])(
  '%s stays',
  (line) => {
    expect(redactPersons(line)).toBe(line)
  },
)

test('a value recognised elsewhere goes wherever it stands on the line', () => {
  expect(redactPersons('某某某', ['某某某'])).toBe('（略）')
})
