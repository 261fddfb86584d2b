import { expect, test } from 'vitest'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'
import { makeDocx } from './makeZip.ts'

const p = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`
const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

async function cells(body: string, parts: Record<string, string> = {}): Promise<string[][]> {
  const { rows } = await readGrid(makeDocx(body, parts), 'a.docx')
  return rows.map((row) => row.cells)
}

test('spans, and labels merged over rows', async () => {
  const restart = '<w:vMerge w:val="restart"/>'
  const goesOn = '<w:vMerge/>'
  const body = tbl(
    tr(tc(p('产出'), restart), tc(p('数量'), '<w:gridSpan w:val="2"/>'), tc(p('甲'))),
    tr(tc(p(''), goesOn), tc(p('乙')), tc(p('丙')), tc(p('丁'))),
    tr('<w:trPr><w:gridBefore w:val="2"/></w:trPr>', tc(p('戊')), tc(p('己'))),
  )
  const { rows } = await readGrid(makeDocx(body), 'a.docx')
  expect(rows.map((row) => row.cells)).toEqual([
    ['产出', '数量', '', '甲'],
    ['', '乙', '丙', '丁'],
    ['', '', '戊', '己'],
  ])
  expect(rows.map((row) => row.covered)).toEqual([undefined, ['产出', null, null, null], undefined])
})

test('tracked changes: insertions are taken, deletions, moves away and deleted rows left out', async () => {
  const deletedRow = `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('删去的行'))}</w:tr>`
  expect(
    await cells(
      tbl(
        tr(
          tc(
            '<w:p><w:r><w:t>≥</w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins><w:r><w:t>95</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>%</w:t></w:r></w:p>',
          ),
        ),
        deletedRow,
        tr(tc(p('留下'))),
      ),
    ),
  ).toEqual([['≥95%'], ['留下']])
})

test('paragraphs, breaks, tabs, hidden runs and the second drawing of a shape', async () => {
  expect(
    await cells(
      '<w:p><w:r><w:t>单位</w:t><w:tab/><w:t>万元</w:t></w:r></w:p>' +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t>看得见</w:t></w:r></w:p>' +
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:t>一次</w:t></mc:Choice><mc:Fallback><w:t>两次</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>' +
        tbl(tr(tc(`${p('上')}<w:p><w:r><w:t>中</w:t><w:br/><w:t>下</w:t></w:r></w:p>`))),
    ),
  ).toEqual([['单位', '万元'], ['看得见'], ['一次'], ['上\n中\n下']])
})

test('a nested table follows its row, moved to its column; in a layout table it stands alone', async () => {
  const inner = tbl(tr(tc(p('数量')), tc(p('12'))), tr(tc(p('质量')), tc(p('98%'))))
  const { rows } = await readGrid(
    makeDocx(tbl(tr(tc(p('指标')), tc(inner))) + tbl(tr(tc(p('标题') + inner)))),
    'a.docx',
  )
  expect(rows.map((row) => row.cells)).toEqual([
    ['指标', ''],
    ['', '数量', '12'],
    ['', '质量', '98%'],
    ['标题'],
    ['数量', '12'],
    ['质量', '98%'],
  ])
  expect(rows[2]?.covered).toEqual(['指标', null, null])
})

test('automatic numbers stand in no text, but are printed', async () => {
  const numbered = (text: string, list: string, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>` +
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
  expect(
    await cells(
      numbered('供水', '7') +
        numbered('甲', '7', 1) +
        numbered('乙', '7', 1) +
        numbered('排水', '7') +
        numbered('丙', '7', 1) +
        numbered('点', '8'),
      { 'word/numbering.xml': numbering },
    ),
  ).toEqual([['（一）供水'], ['1.甲'], ['2.乙'], ['（二）排水'], ['1.丙'], ['点']])
})
