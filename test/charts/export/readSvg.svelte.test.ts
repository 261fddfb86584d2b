import { expect, test } from 'vitest'
import { readSvg } from '../../../src/charts/export/picture/readSvg.ts'

function read(inner: string) {
  document.body.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`
  const svg = document.querySelector('svg')
  const found = svg ? readSvg(svg) : null
  return found?.kind === 'element' ? found.children[0] : null
}

test('a text that stands by its style, as what moves does, is read where it stands', () => {
  const text = read('<text style="transform: translate(12.5px, -3px)">4,684.01</text>')
  expect(text).toMatchObject({ attributes: { transform: 'translate(12.5 -3)' } })
})

test('so is a group, with what it holds', () => {
  const group = read('<g style="transform: translate(0px, 40px)"><text y="15">甲</text></g>')
  expect(group).toMatchObject({
    attributes: { transform: 'translate(0 40)' },
    children: [{ children: [{ text: { text: '甲', y: 15 } }] }],
  })
})
