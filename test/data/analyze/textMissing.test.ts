import { expect, test } from 'vitest'
import { findingsOf } from '../../../src/data/analyze/findingsOf.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'
import { ASSETS } from '../ingest/read/assets.ts'
import { makePdf } from '../ingest/read/makePdf.ts'
import { datasetOf } from './read.ts'

const FORM = [
  '2026年项目支出绩效目标表',
  '项目名称',
  '水渠项目',
  '主管部门',
  '清河县水务局',
  '年度目标',
  '修好水渠。',
]
const SCAN = 'q 595 0 0 842 0 0 cm /I Do Q'

/** A page with a line of text below the other. */
function page(lines: readonly string[]): string {
  return lines
    .map((line, index) => `BT /C 12 Tf 50 ${780 - 30 * index} Td <${utf16(line)}> Tj ET`)
    .join('\n')
}

function utf16(text: string): string {
  return Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

async function findingsOfPdf(pages: readonly string[]) {
  const result = await ingest(makePdf(pages), 'a.pdf', { assets: ASSETS })
  if (!result.ok) throw new Error(result.problem.said.en)
  return findingsOf(datasetOf(result.rows))
}

test('pages that are pictures', async () => {
  expect(
    await findingsOfPdf([page(FORM), SCAN, page(['说明']), SCAN, page(['说明'])]),
  ).toMatchObject([
    {
      rule: 'text-missing',
      severity: 'note',
      line: null,
      lines: [],
      values: { pages: '2, 4', count: 2 },
    },
  ])
})

test('pages that have text, and a blank one', async () => {
  expect(await findingsOfPdf([page(FORM), '', page(['说明'])])).toEqual([])
})
