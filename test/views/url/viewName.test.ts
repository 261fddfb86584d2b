import { expect, it } from 'vitest'
import { VIEW_NAMES, folderOf, pathBetween, viewOfPath } from '../../../src/views/url/viewName.ts'

it.each(['/', '/somewhere/deep/'])('finds every view below %s', (root) => {
  for (const view of VIEW_NAMES) {
    expect(viewOfPath(root + folderOf(view), root)).toBe(view)
    expect(viewOfPath(`${root}${folderOf(view)}index.html`, root)).toBe(view)
  }
  expect(viewOfPath(`${root}elsewhere/`, root)).toBeNull()
})

it('does not take a path outside the root for a view', () => {
  expect(viewOfPath('/budget/', '/site/')).toBeNull()
})

it('leads from every view to every other', () => {
  const root = 'https://example.org/somewhere/deep/'
  for (const from of VIEW_NAMES)
    for (const to of VIEW_NAMES)
      expect(new URL(pathBetween(from, to), root + folderOf(from)).href).toBe(root + folderOf(to))
})
