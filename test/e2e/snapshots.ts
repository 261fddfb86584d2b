import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { PROJECT } from '../../src/data/node/paths.ts'

const FOLDER = join(PROJECT, 'test/output/gallery')
/** `UPDATE_GALLERY=1` freezes what is drawn now. */
const UPDATES = process.env.UPDATE_GALLERY === '1'
/** Of a drawing with more elements the first are kept to be read, and a hash of all. */
const READABLE = 80
/** Share of a picture's pixels that may differ: what antialiasing does. */
const TOLERANCE = 0.002

interface Drawing {
  state: string
  lines: string[]
}

/** Every element drawn in each state of an item: what it is, where, in which colour token, with which words. */
export function drawings(page: Page, item: string): Promise<Drawing[]> {
  return page.evaluate((name) => {
    const round = (text: string) =>
      text.replaceAll(/-?\d+\.\d+/g, (found) => String(Math.round(Number(found) * 10) / 10))
    const PLACES = [
      'x',
      'y',
      'x1',
      'y1',
      'x2',
      'y2',
      'cx',
      'cy',
      'r',
      'width',
      'height',
      'd',
      'points',
      'transform',
    ]
    const SAYS = ['aria-label', 'role', 'tabindex', 'href', 'aria-current']
    const say = (element: Element): string | null => {
      const named = [...PLACES, ...SAYS].flatMap((key) => {
        const value = element.getAttribute(key)
        if (value === null) return []
        return [`${key}=${PLACES.includes(key) ? round(value) : value}`]
      })
      const style = element.getAttribute('style') ?? ''
      const color = /var\(--[\w-]+\)|url/.exec(style)?.[0]
      // Where what moves stands is said by its style.
      const moved = /translate\([^)]*\)/.exec(style)?.[0]
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent?.trim() ?? '')
        .join('')
      const said = [
        ...named,
        ...(moved === undefined ? [] : [round(moved)]),
        ...(color === undefined ? [] : [color]),
        ...(words === '' ? [] : [`“${words}”`]),
      ]
      return said.length === 0 ? null : `${element.localName} ${said.join(' ')}`
    }
    return [...document.querySelectorAll(`[data-item="${name}"] > [data-state]`)].map((state) => ({
      state: state.getAttribute('data-state') ?? '',
      lines: [...state.querySelectorAll('*')].flatMap((element) => say(element) ?? []),
    }))
  }, item)
}

/** The drawings as a text that a person can read the difference of. */
export function asText(all: readonly Drawing[]): string {
  const parts = all.map(({ state, lines }) => {
    const further = lines.length - READABLE
    const hash = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
    const rest = further > 0 ? [`… ${String(further)} more, ${hash} over all`] : []
    return [`# ${state}`, ...lines.slice(0, READABLE), ...rest].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

/** Null when a text is as it was frozen; else where the new one lies. */
export function changedText(name: string, text: string): string | null {
  const path = join(FOLDER, `${name}.txt`)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return null
  return write(name, 'txt', text)
}

/** Pictures of items that are not as they were frozen, but for the tolerance: where the new ones lie. */
export async function changedPictures(
  page: Page,
  pictures: readonly { name: string; png: Buffer }[],
): Promise<string[]> {
  const frozen = pictures.map(({ name }) => {
    const path = join(FOLDER, `${name}.png`)
    return existsSync(path) ? readFileSync(path) : null
  })
  const pairs = pictures.map(({ png }, at) => [
    frozen[at]?.toString('base64') ?? '',
    png.toString('base64'),
  ])
  const differing = await differences(page, pairs)
  return pictures.flatMap(({ name, png }, at) =>
    (differing[at] ?? 1) <= TOLERANCE ? [] : (write(name, 'png', png) ?? []),
  )
}

/** Whether this machine draws letters as the one did that froze the pictures; freezing makes it so. */
export async function hasSameFonts(page: Page): Promise<boolean> {
  const path = join(FOLDER, 'fonts.json')
  const fonts = `${JSON.stringify(await fingerprint(page), null, 2)}\n`
  if (UPDATES) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path, fonts)
  }
  return existsSync(path) && readFileSync(path, 'utf8') === fonts
}

function write(name: string, ending: string, content: string | Buffer): string | null {
  mkdirSync(FOLDER, { recursive: true })
  const beside = join(FOLDER, `${name}.new.${ending}`)
  rmSync(beside, { force: true })
  writeFileSync(UPDATES ? join(FOLDER, `${name}.${ending}`) : beside, content)
  return UPDATES ? null : beside
}

/** Hash of some letters as they are painted, in both scripts and weights. */
function fingerprint(page: Page): Promise<{ letters: string; browser: string }> {
  return page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 80
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    const family = getComputedStyle(document.body).fontFamily
    for (const [row, weight] of ['400', '600'].entries()) {
      context.font = `${weight} 20px ${family}`
      context.fillText('明账预算绩效 Mingzhang 0123456789', 2, 30 + row * 36)
    }
    const { data } = context.getImageData(0, 0, 400, 80)
    const hash = await crypto.subtle.digest('SHA-256', data)
    const letters = [...new Uint8Array(hash)].slice(0, 8)
    return {
      letters: letters.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      browser: /Chrome\/\d+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent,
    }
  })
}

/** Share of the pixels that differ visibly in each pair of pictures; 1 when the sizes do, or there is only one. */
function differences(page: Page, pairs: readonly string[][]): Promise<number[]> {
  return page.evaluate((given) => {
    const read = async (base64: string | undefined) => {
      if (base64 === undefined || base64 === '') return null
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? null
    }
    return Promise.all(
      given.map(async ([before, after]) => {
        const [one, two] = [await read(before), await read(after)]
        if (one?.width !== two?.width || one?.height !== two?.height || !one || !two) return 1
        let differing = 0
        for (let at = 0; at < one.data.length; at += 4) {
          const apart = [0, 1, 2].some(
            (of) => Math.abs((one.data[at + of] ?? 0) - (two.data[at + of] ?? 0)) > 24,
          )
          if (apart) differing++
        }
        return differing / (one.data.length / 4)
      }),
    )
  }, pairs)
}
