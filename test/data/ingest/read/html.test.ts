import { expect, test } from 'vitest'
import { readGrid } from '../../../../src/data/ingest/read/readGrid.ts'

async function rows(html: string, file = 'a.html') {
  return (await readGrid(new TextEncoder().encode(html), file)).rows
}

async function cells(html: string) {
  return (await rows(html)).map((row) => row.cells)
}

test('spans, entities, line breaks and tags nobody closed', async () => {
  expect(
    await cells(
      '<table><tr><td rowspan=2>产出<td colspan=2>数量 &ge; 3<tr><td>甲<br>乙<td>&lt;5%</table>',
    ),
  ).toEqual([
    ['产出', '数量 ≥ 3', ''],
    ['', '甲\n乙', '<5%'],
  ])
})

test('a merged label covers the rows below it, and no more', async () => {
  const covered = (
    await rows('<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>')
  ).map((row) => row.covered)
  expect(covered).toEqual([undefined, ['a', null], undefined])
})

test('text outside tables is read, scripts, styles and hidden parts are not', async () => {
  expect(
    await cells(
      '<html><head><title>页</title><style>p{}</style></head><body><p>第一段</p><script>var a="<p>不是</p>"</script>' +
        '<div style="DISPLAY: none"><p>看不见</p></div><p hidden>也看不见</p><div>第二段<br>第三行</div><ol><li>供水<li>排水</ol><pre>甲\t乙\n丙|丁|戊</pre>',
    ),
  ).toEqual([
    ['第一段'],
    ['第二段'],
    ['第三行'],
    ['1. 供水'],
    ['2. 排水'],
    ['甲', '乙'],
    ['丙', '丁', '戊'],
  ])
})

test('a page laid out by tables reads as if it were not', async () => {
  expect(
    await cells(
      '<table><tr><td><p>标题</p><table><tr><td>项目名称<td>水渠</table></td></tr></table>',
    ),
  ).toEqual([['标题'], ['项目名称', '水渠']])
})

test('GB18030 by its meta, and where the meta is wrong', async () => {
  // 绩效 in GB18030.
  const text = [0xbc, 0xa8, 0xd0, 0xa7]
  for (const charset of ['gb2312', 'utf-8']) {
    const head = new TextEncoder().encode(`<html><meta charset="${charset}"><p>`)
    const { rows } = await readGrid(new Uint8Array([...head, ...text]), 'a.htm')
    expect(rows[0]?.cells).toEqual(['绩效'])
  }
})

test('UTF-16 with BOM', async () => {
  const text = '<html><table><tr><td>绩效</table>'
  const bytes = new Uint8Array(2 + 2 * text.length)
  bytes.set([0xff, 0xfe])
  for (let n = 0; n < text.length; n++) {
    bytes[2 + 2 * n] = text.charCodeAt(n) & 0xff
    bytes[3 + 2 * n] = text.charCodeAt(n) >> 8
  }
  expect((await readGrid(bytes, 'a.html')).rows[0]?.cells).toEqual(['绩效'])
})

test('text with a few tags in its cells stays text, whatever it is called', async () => {
  const found = await rows('项目名称\t<p>水渠</p>\t\n\n主管部门\t水务局', 'a.txt')
  expect(found.map((row) => [row.line, row.cells])).toEqual([
    [1, ['项目名称', '水渠', '']],
    [3, ['主管部门', '水务局']],
  ])
})
