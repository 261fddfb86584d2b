import { expect, test } from 'vitest'
import { rootPage, viewFolderOf, viewPage } from '../../../src/data/node/pages.ts'

const html =
  '<!doctype html><html lang="zh-CN" data-root="/x/"><link href="./a.css"><a href="https://a.b/./c">x</a><script src="./assets/i.js"></script></html>'

test('the root page says where the root is, once', () => {
  expect(rootPage(html)).toContain('<html data-root="./" lang="zh-CN"><link href="./a.css">')
  expect(rootPage('<html><body></body></html>')).toBe('<html data-root="./"><body></body></html>')
  expect(() => rootPage('<p>no page</p>')).toThrow('no <html> tag')
})

test('a view’s page finds everything one folder up', () => {
  const page = viewPage(rootPage(html))
  expect(page).toContain('data-root="../"')
  expect(page).not.toContain('data-root="./"')
  expect(page).toContain('href="../a.css"')
  expect(page).toContain('src="../assets/i.js"')
  expect(page).toContain('https://a.b/./c')
})

test('paths of views', () => {
  expect(viewFolderOf('budget/')).toBe('budget')
  expect(viewFolderOf('changes')).toBe('changes')
  expect(viewFolderOf('compare/')).toBe('compare')
  expect(viewFolderOf('documents/index.html')).toBe('documents')
  expect(viewFolderOf('')).toBeNull()
  expect(viewFolderOf('src/views/budget/')).toBeNull()
  expect(viewFolderOf('budget/main.ts')).toBeNull()
})
