import type { Page } from 'playwright-core'
import { palettePng } from './palettePng.ts'

/** Colours of a frozen picture are rounded to this step, so that few are left and the same ones every time; the rarest become the nearest. */
const STEP = 17
const COLORS = 256
/** Of a state with hundreds of marks the first are pictured, and the rest counted by its text. */
const LONGEST = 700
/** Height of what is photographed at once, in CSS pixels: at half size, what a browser can hold in one piece. */
const TALLEST = 14_000

/** A picture of every item with all its states, cut from pictures of many: many times faster than one after the other. */
export async function pictures(page: Page): Promise<{ item: string; png: Buffer }[]> {
  await arrange(page)
  const found: { item: string; png: Buffer }[] = []
  for (const names of await batches(page)) {
    await show(page, names)
    const whole = await page.screenshot({ fullPage: true, animations: 'disabled' })
    for (const { item, width, height, palette, pixels } of await cut(page, whole)) {
      const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
      const picture = { width, height, palette: bytes(palette), pixels: bytes(pixels) }
      found.push({ item, png: palettePng(picture) })
    }
  }
  return found
}

/** Lets each item begin at a whole pixel of the picture, whatever stands before it, so that it is drawn the same. */
async function arrange(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `
      main > h1, [hidden] { display: none !important }
      main.gallery { margin: 0 0 0 20px }
      [data-item] { display: flow-root; margin: 0 }
      [data-state="hundreds"] > div { max-height: ${String(LONGEST)}px; overflow: hidden }
    `,
  })
  await page.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-item]')]
    for (const item of items) {
      item.hidden = false
      item.style.height = ''
    }
    for (const item of items) {
      const { height } = item.getBoundingClientRect()
      item.style.height = `${String(2 * Math.ceil(height / 2))}px`
    }
  })
}

/** Names of the items in groups that fit into one picture. */
function batches(page: Page): Promise<string[][]> {
  return page.evaluate((tallest) => {
    const groups: string[][] = []
    let room = 0
    for (const item of document.querySelectorAll('[data-item]')) {
      const { height } = item.getBoundingClientRect()
      if (height > room) {
        groups.push([])
        room = tallest
      }
      groups.at(-1)?.push(item.getAttribute('data-item') ?? '')
      room -= height
    }
    return groups
  }, TALLEST)
}

/** Shows these items alone, with what they paint. */
async function show(page: Page, names: readonly string[]): Promise<void> {
  const height = await page.evaluate((shown) => {
    for (const item of document.querySelectorAll<HTMLElement>('[data-item]'))
      item.hidden = !shown.includes(item.dataset['item'] ?? '')
    return document.documentElement.scrollHeight
  }, names)
  const size = page.viewportSize()
  await page.setViewportSize({ width: size?.width ?? 1240, height: Math.max(600, height) })
  // Of what is painted, the first piece is all that is shown.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-item]:not([hidden]) canvas:first-child')].every((canvas) =>
      canvas.hasAttribute('data-painted'),
    ),
  )
  await page.evaluate(
    () =>
      new Promise((settled) => {
        requestAnimationFrame(() => requestAnimationFrame(settled))
      }),
  )
}

interface Cut {
  item: string
  width: number
  height: number
  palette: string
  pixels: string
}

/** Each shown item's part of a picture of the page, in few colours. */
function cut(page: Page, whole: Buffer): Promise<Cut[]> {
  return page.evaluate(
    async ([base64, step, most]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const scale = bitmap.width / document.documentElement.clientWidth
      const text = (data: Uint8Array) => {
        let letters = ''
        for (let at = 0; at < data.length; at += 32_768)
          letters += String.fromCharCode(...data.subarray(at, at + 32_768))
        return btoa(letters)
      }
      /** The most frequent colours, and for every colour the nearest of them. */
      const reduce = (data: Uint8ClampedArray) => {
        const counts = new Map<number, number>()
        const part = (at: number) => step * Math.round((data[at] ?? 0) / step)
        const colorAt = (at: number) => (part(at) << 16) | (part(at + 1) << 8) | part(at + 2)
        for (let at = 0; at < data.length; at += 4) {
          const color = colorAt(at)
          counts.set(color, (counts.get(color) ?? 0) + 1)
        }
        const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
        const parts = kept.map(([color]) => [color >> 16, (color >> 8) & 255, color & 255] as const)
        const nearest = new Map<number, number>()
        const pixels = new Uint8Array(data.length / 4)
        for (let at = 0; at < data.length; at += 4) {
          const color = colorAt(at)
          let index = nearest.get(color)
          if (index === undefined) {
            let least = Infinity
            index = 0
            for (const [of, [r, g, b]] of parts.entries()) {
              const apart =
                (r - (color >> 16)) ** 2 +
                (g - ((color >> 8) & 255)) ** 2 +
                (b - (color & 255)) ** 2
              if (apart >= least) continue
              least = apart
              index = of
            }
            nearest.set(color, index)
          }
          pixels[at / 4] = index
        }
        return { palette: text(Uint8Array.from(parts.flat())), pixels: text(pixels) }
      }
      return [...document.querySelectorAll('[data-item]:not([hidden])')].map((item) => {
        const box = item.getBoundingClientRect()
        const [x, y, width, height] = [box.x + scrollX, box.y + scrollY, box.width, box.height].map(
          (length) => Math.round(length * scale),
        ) as [number, number, number, number]
        const context = new OffscreenCanvas(width, height).getContext('2d')
        context?.drawImage(bitmap, x, y, width, height, 0, 0, width, height)
        const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
        return { item: item.getAttribute('data-item') ?? '', width, height, ...reduce(data) }
      })
    },
    [whole.toString('base64'), STEP, COLORS] as const,
  )
}
