import { expect, test } from 'vitest'
import { describePage } from '../../../src/data/node/describePage.ts'
import { prerenderedPage, viewPage, type DrawnPage } from '../../../src/data/node/pages.ts'

const SHELL = `<!doctype html><html lang="zh-CN" data-root="./"><head>
<meta name="description" content="old" /><title>old</title></head>
<body><noscript>needs a script</noscript><div id="app"></div></body></html>`

const page: DrawnPage = {
  head: '<title>钱怎么分 · 明账</title>',
  body: '<main>$& 42</main>',
  first: '{"text":"</script><!--"}',
  title: '“甲”<b> & "乙"',
  description: '描述',
}
const parts = { page, preloads: ['assets/view.js'], beforePaint: 'assets/before.js' }

test('a page has its view, and texts of documents stay texts', () => {
  const html = prerenderedPage(SHELL, parts)
  expect(html).toContain('<div id="app"><main>$& 42</main></div>')
  expect(html).toContain('{"text":"\\u003c/script>\\u003c!--"}')
  expect(html.match(/<\/script>/g)).toHaveLength(2)
  expect(html).toContain('property="og:title" content="“甲”&lt;b> &amp; &quot;乙&quot;"')
  expect(html.match(/<title>/g)).toHaveLength(1)
  expect(html).not.toMatch(/content="old"|needs a script/)
  expect(viewPage(html)).toContain('src="../assets/before.js"')
  expect(viewPage(html)).toContain('href="../assets/view.js"')
})

test('a page that is not prerendered stays as it was, and loads its view ahead', () => {
  const html = prerenderedPage(SHELL, { ...parts, page: null })
  expect(html).toContain('<noscript>needs a script</noscript><div id="app"></div>')
  expect(html).toContain('href="./assets/view.js"')
  expect(html).not.toContain('before.js')
  expect(() => prerenderedPage('<html></html>', parts)).toThrow('has no </head>')
})

test('a link says what the first chart says, else what the page is', () => {
  const chart = `<main><h1>页</h1><h2>节</h2><p>段</p>
    <figure><h3 class="title x">图  题</h3><p id="a-summary">一句</p></figure></main>`
  expect(describePage(chart)).toEqual({ title: '图 题', description: '一句' })
  expect(describePage('<main><h1>页</h1><h2>节</h2><p>段</p></main>')).toEqual({
    title: '页',
    description: '段',
  })
  expect(describePage('<main><h1>页</h1></main>')).toEqual({ title: '页', description: '页' })
})
