import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutPicture } from '../../../src/charts/export/picture/layoutPicture.ts'
import { lightTokens } from '../../../src/charts/export/picture/lightTokens.ts'
import { loadOutlines } from '../../../src/charts/export/picture/outlines.ts'
import { paintOf } from '../../../src/charts/export/picture/paint.ts'
import { escapeXml } from '../../../src/charts/export/picture/pictureNode.ts'
import { sliceOf, slicesOf } from '../../../src/charts/export/picture/slices.ts'
import { pictureTexts, writePicture } from '../../../src/charts/export/picture/writePicture.ts'
import { PROJECT } from '../../../src/data/node/paths.ts'

const FONT = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/LICENSE'))

/** The font's files as the site serves them. */
async function fontFile(name: string): Promise<ArrayBuffer> {
  const file =
    name === 'ranges.json'
      ? 'unicode.json'
      : `files/noto-sans-sc-${name.replace(/(-\d+)\.woff$/, '$1-normal.woff')}`
  const bytes = await readFile(join(FONT, file))
  return Uint8Array.from(bytes).buffer
}

const colors = { ink: '#111111', quiet: '#222222', paper: '#ffffff', rule: '#cccccc' }
const words = {
  language: 'zh' as const,
  title: '钱怎么分 <b>&',
  subtitle: '单位：万元',
  summary: '摘要',
  foot: [
    { head: '缺失：', text: '两份文件只列项目。'.repeat(12) },
    { head: '网址：', text: 'https://example.org/budget/?by=share#split' },
  ],
}
const drawing = { nodes: [], width: 500, height: 80, notes: [] }

describe('the light theme', () => {
  test('is read whole from the style sheet, and only it', async () => {
    const tokens = lightTokens(await readFile(join(PROJECT, 'src/charts/theme.css'), 'utf8'))
    const light = { '--paper': '#fdfdfb', '--ink': '#1c1f24', '--radius': '4px' }
    expect(Object.fromEntries(tokens)).toMatchObject(light)
    expect([...tokens.keys()].filter((name) => name.startsWith('--seq-'))).toHaveLength(14)
  })

  test('is not disturbed by a dark one after it', () => {
    const css = `/* a */ :root { --a: 1 } :root, :root[data-theme='light'] { --b: 2; }
      @media (x) { :root:not([data-theme='light']) { --b: 3 } } :root[data-theme='dark'] { --b: 4 }`
    expect(Object.fromEntries(lightTokens(css))).toEqual({ '--a': '1', '--b': '2' })
  })
})

test.each([
  ['rgb(28, 31, 36)', '#1c1f24', 1],
  ['rgba(28, 31, 36, 0.5)', '#1c1f24', 0.5],
  ['color(srgb 1 0.5 0 / 0.25)', '#ff8000', 0.25],
  ['url("#c7")', 'url(#c7)', 1],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['none', 'none', 1],
  ['url("javascript:x")', 'none', 1],
])('the computed colour %s', (computed, color, opacity) => {
  expect(paintOf(computed)).toEqual({ color, opacity })
})

test('a slice of the font is found by its ranges', async () => {
  const slices = slicesOf(new TextDecoder().decode(await fontFile('ranges.json')))
  for (const glyph of '明账部门整体支出绩效目标，。≥％aé9') {
    expect(sliceOf(slices, glyph.codePointAt(0) ?? 0), glyph).toMatch(/^(\d+|latin)$/)
  }
  expect(sliceOf(slices, 0x10ffff)).toBeNull()
})

describe('a written picture', () => {
  const draw = async (given = words) => {
    const laid = layoutPicture(given, drawing, colors)
    const outlines = await loadOutlines(pictureTexts(laid), fontFile)
    return { laid, svg: writePicture(laid, given, outlines) }
  }

  test('holds outlines and no text, variables or fonts, and keeps its words for machines', async () => {
    const { svg } = await draw()
    expect(svg).not.toMatch(/<text|var\(|font-family|<style|<script/)
    expect(svg).toContain('<title id="title">钱怎么分 &lt;b&gt;&amp;</title>')
    expect(svg).toContain('aria-label="单位：万元"')
    expect(svg).toContain('https://example.org/budget/?by=share#split')
    const ids = [...svg.matchAll(/<path id="([^"]+)"/g)].map(([, id]) => id)
    const used = [...svg.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(used)).toEqual(new Set(ids))
    expect(ids.length).toBeGreaterThan(30)
  })

  test('loads only the slices it needs, and each once', async () => {
    const asked: string[] = []
    await loadOutlines([{ text: '鑫鑫', bold: false }], (name) => {
      asked.push(name)
      return fontFile(name)
    })
    expect(asked.filter((name) => name.endsWith('.woff')).length).toBeLessThanOrEqual(1)
  })

  test('keeps a glyph as text that the font does not have', async () => {
    const { svg } = await draw({ ...words, title: '账\u{e123}目' })
    expect(svg.match(/<text /g)).toHaveLength(1)
  })

  test('loses no word to the breaking of lines', async () => {
    const { laid } = await draw()
    const all = pictureTexts(laid).map(({ text }) => text)
    expect(all.join('')).toContain('两份文件只列项目。'.repeat(12))
    expect(Math.max(...pictureTexts(laid).map(({ y }) => y))).toBeLessThan(laid.height)
  })

  test('a font that cannot be had is an error, and is asked for again', async () => {
    const missing = () => Promise.reject(new Error('offline'))
    await expect(loadOutlines([{ text: '龘', bold: true }], missing)).rejects.toThrow('offline')
    const found = await loadOutlines([{ text: '账', bold: true }], fontFile)
    expect(found.glyph('账', true)?.d).toMatch(/^M.*Z$/)
  })
})

test('whatever stands in a text is no markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/)
    }),
  )
})
