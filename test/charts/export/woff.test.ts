import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'opentype.js'
import { expect, test } from 'vitest'
import { sfntOf } from '../../../src/charts/export/picture/woff.ts'

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/LICENSE')),
  'files',
)

test('every slice of the pictures’ font can be read', async () => {
  const files = readdirSync(folder).filter((name) => /-(?:400|600)-normal\.woff$/.test(name))
  expect(files.length).toBeGreaterThan(150)
  for (const name of files) {
    const bytes = readFileSync(join(folder, name))
    const woff = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    const font = parse(await sfntOf(woff))
    expect(font.glyphs.length, name).toBeGreaterThan(1)
  }
})
