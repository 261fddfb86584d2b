import { describe, expect, test } from 'vitest'
import { fileNameFacts } from '../../../src/data/ingest/facts/fileNameFacts.ts'
import { ingest } from '../../../src/data/ingest/ingest.ts'

const FORM = [
  '部门名称\t清河县水务局\t\t\t',
  '基本信息\t财政供养人员数\t12\t下属二级单位数\t3',
  '预算整体情况\t部门预算支出\t预算金额(万元)\t收入来源\t预算金额(万元)',
  '\t基本支出\t10.50\t财政拨款\t10.50',
  '总体绩效目标\t1. 供水。\t\t\t',
]

async function read(lines: readonly string[], file = 'synthetic.txt') {
  const result = await ingest(new TextEncoder().encode(lines.join('\n')), file)
  if (!result.ok) throw new Error(result.problem.said.en)
  const [document] = result.rows.documents
  const facts = result.rows.documentFacts.map(({ fact, source, line, value }) => [
    fact,
    source,
    line,
    value,
  ])
  return { document, facts, rows: result.rows }
}

test('every reading is kept, with its line, and the title’s year is chosen', async () => {
  const { document, facts, rows } = await read([
    '2026年清河县水务局部门整体支出绩效目标表',
    '(2025年)',
    '单位：万元',
    ...FORM,
  ])
  expect(document).toMatchObject({
    fiscalYear: 2026,
    fiscalYearBasis: 'stated',
    department: '清河县水务局',
    jurisdiction: '清河县',
  })
  expect(facts).toEqual([
    ['fiscal_year', 'title', 1, '2026'],
    ['department', 'title', 1, '清河县水务局'],
    ['jurisdiction', 'title', 1, '清河县'],
    ['fiscal_year', 'heading', 2, '2025'],
    ['money_unit', 'heading', 3, '万元'],
    ['department', 'header', 4, '清河县水务局'],
    ['jurisdiction', 'header', 4, '清河县'],
    ['money_unit', 'header', 6, '万元'],
  ])
  const ids = rows.documentFacts.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids[0]).toBe(`${document?.id ?? ''}.fiscal_year.title.1`)
})

test('where the page stands on its site and a running head do not outdo the title', async () => {
  const { document, facts } = await read([
    '首页 > 信息公开 > 2023年部门决算',
    '清河县水务局2025年部门预算',
    '清河县水务局2026年部门整体支出绩效目标表',
    ...FORM,
  ])
  expect(document).toMatchObject({ fiscalYear: 2026 })
  expect(facts.filter(([fact]) => fact === 'fiscal_year')).toEqual([
    ['fiscal_year', 'heading', 2, '2025'],
    ['fiscal_year', 'title', 3, '2026'],
  ])
})

describe('the name of the file', () => {
  test('gives the year where the document prints none, and says so', async () => {
    const { document } = await read(FORM, '2024年部门预算绩效目标表.docx')
    expect(document).toMatchObject({ fiscalYear: 2024, fiscalYearBasis: 'file_name' })
  })

  test('never goes before what is printed, in a label either', async () => {
    const lines = [
      '项目绩效目标表',
      '项目名称\t水渠项目\t\t',
      '主管部门\t清河县水务局\t\t',
      '2026年预算金额(元)\t10.00\t\t',
      '年度目标\t修好水渠。\t\t',
      '一级指标\t二级指标\t三级指标\t年度指标值',
      '产出指标\t数量指标\t水渠长度\t1公里',
    ]
    const { document } = await read(lines, '2024年部门预算绩效目标表.docx')
    expect(document).toMatchObject({ fiscalYear: 2026, fiscalYearBasis: 'stated' })
  })

  test('what running text says is never chosen', async () => {
    const { document, facts } = await read(['现将2025年部门整体支出绩效目标公开如下：', ...FORM])
    expect(facts[0]).toEqual(['fiscal_year', 'body', 1, '2025'])
    expect(document).toMatchObject({ fiscalYear: null, fiscalYearBasis: null })
  })

  test.each([
    ['2024年部门预算绩效目标表.docx', '2024'],
    ['附件2：清河县水务局 2024 年度部门整体绩效目标.xls', '2024'],
    ['清河县2024部门预算公开20240304.pdf', '2024'],
    ['folder/2024年整体绩效目标（2024年）.txt', '2024'],
    ['20240304.pdf', undefined],
    ['绩效目标表2024-03-04.pdf', undefined],
    ['2024年3月4日绩效目标公开.pdf', undefined],
    ['2023年和2024年部门预算.pdf', undefined],
    ['2022-2024年规划绩效目标.docx', undefined],
    ['清财〔2024〕12号.docx', undefined],
    ['004_b1b6b804f17ce1ab2024.txt', undefined],
    ['budget-2024.txt', undefined],
  ])('%s: %s', (file, year) => {
    const facts = fileNameFacts(file)
    expect(facts.find(({ fact }) => fact === 'fiscal_year')?.value).toBe(year)
  })

  test('names department and division like a title', () => {
    expect(fileNameFacts('清河县水务局2024年部门整体绩效目标表.docx')).toMatchObject([
      { fact: 'fiscal_year', value: '2024' },
      {
        fact: 'department',
        value: '清河县水务局',
        text: expect.stringContaining('.docx') as string,
      },
      { fact: 'jurisdiction', value: '清河县' },
    ])
  })
})

test('a name beside the department is kept out of the readings', async () => {
  const { rows } = await read([
    '2026年部门整体支出绩效目标表',
    '部门：清河县水务局 负责人：某某某',
    ...FORM,
  ])
  expect(JSON.stringify(rows.documentFacts)).not.toContain('某某')
})
