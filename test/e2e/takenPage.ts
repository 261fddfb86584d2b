import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { readXlsx } from '../../src/data/ingest/read/sheet/readXlsx.ts'
import { openZip } from '../../src/data/ingest/read/zip/openZip.ts'

/** What two pictures have in common, counted in pixels. */
export interface Compared {
  width: number
  height: number
  /** Size of the other. */
  otherWidth: number
  otherHeight: number
  /** Part of the pixels that differ by more than a quarter of the scale in a channel. */
  different: number
  /** Pixels of the region that differ that much. */
  inRegion: number
}

interface Region {
  x: number
  y: number
  width: number
  height: number
}

/** Opens a chart's menu. */
export async function openMenu(page: Page, chart: string): Promise<Locator> {
  const figure = page.locator(chart)
  await figure.getByRole('button', { name: '带走' }).click()
  await figure.getByRole('button', { name: '下载 CSV' }).waitFor()
  return figure
}

/** Presses a button and takes the file that comes. */
export async function taken(figure: Locator, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    figure.page().waitForEvent('download'),
    figure.getByRole('button', { name }).click(),
  ])
  return readFile(await download.path())
}

/** A cell of the table on screen. */
export interface ShownCell {
  text: string
  isNumber: boolean
}

/** The cells of the table on screen, heads first. */
export async function shownCells(figure: Locator): Promise<ShownCell[][]> {
  await figure.getByRole('button', { name: '表格' }).click()
  const cells = await figure.locator('table').evaluate((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => ({
        text: cell.textContent.trim(),
        isNumber: cell.classList.contains('numeric') && cell.tagName === 'TD',
      })),
    ),
  )
  await figure.getByRole('button', { name: '图表' }).click()
  return cells
}

/** The same, with blanks and numbers as they are in files. */
export async function shownTable(figure: Locator): Promise<string[][]> {
  return (await shownCells(figure)).map((row) =>
    row.map(({ text, isNumber }) => {
      if (text === '—') return ''
      return isNumber ? String(Number(text.replaceAll(',', ''))) : text
    }),
  )
}

/** The rows of a workbook, as the site itself reads them: the first sheet has so many, the others are about it. */
export async function sheetsOf(bytes: Buffer, count: number): Promise<[string[][], string[][]]> {
  const { rows } = await readXlsx(openZip(new Uint8Array(bytes)))
  const all = rows.map(({ cells }) => [...cells])
  return [all.slice(0, count), all.slice(count)]
}

/** Rows with blanks at the end cut off: a workbook has none. */
export function trimmed(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
}

/** Two pictures (PNG, or SVG as text) compared in the browser, the second drawn at the size of the first. */
export async function compare(
  page: Page,
  first: Buffer | string,
  second: Buffer | string,
  region: Region = { x: 0, y: 0, width: 0, height: 0 },
): Promise<Compared> {
  const urls = [first, second].map((file) =>
    typeof file === 'string'
      ? `data:image/svg+xml;base64,${Buffer.from(file).toString('base64')}`
      : `data:image/png;base64,${file.toString('base64')}`,
  )
  return page.evaluate(
    async ({ urls: [a = '', b = ''], region: within }) => {
      const load = async (url: string) => {
        const image = new Image()
        image.src = url
        await image.decode()
        return image
      }
      const [one, other] = await Promise.all([load(a), load(b)])
      const { naturalWidth: width, naturalHeight: height } = one
      const pixels = (image: HTMLImageElement) => {
        const canvas = document.createElement('canvas')
        Object.assign(canvas, { width, height })
        const context = canvas.getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.drawImage(image, 0, 0, width, height)
        return context.getImageData(0, 0, width, height).data
      }
      const [left, right] = [pixels(one), pixels(other)]
      let different = 0
      let inRegion = 0
      for (let at = 0; at < left.length; at += 4) {
        const differs = [0, 1, 2].some(
          (channel) => Math.abs((left[at + channel] ?? 0) - (right[at + channel] ?? 0)) > 64,
        )
        if (!differs) continue
        different++
        const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
        const isInside =
          x >= within.x &&
          x < within.x + within.width &&
          y >= within.y &&
          y < within.y + within.height
        if (isInside) inRegion++
      }
      return {
        width,
        height,
        otherWidth: other.naturalWidth,
        otherHeight: other.naturalHeight,
        different: different / (width * height),
        inRegion,
      }
    },
    { urls, region },
  )
}
