import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { PROJECT } from '../../src/data/node/paths.ts'
import { alive } from './browser.ts'

/** A document of the tests. */
export function testFile(name: string): string {
  return join(PROJECT, 'test/files', name)
}

/** Opens the reader's own documents and waits until files can be chosen. */
export async function openMine(page: Page, root: string, search = ''): Promise<void> {
  await page.goto(new URL(`mine/${search}`, root).href)
  await page.locator('main .zone').waitFor({ timeout: 60_000 })
  await alive(page)
}

/** Chooses files with the first button. */
export async function choose(page: Page, ...files: string[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(files)
}

/** How many documents the reader has. */
export function listed(page: Page): Promise<number> {
  return page.locator('section[aria-labelledby=mine] tbody tr').count()
}

/** Drops files or folders of this machine on the page, as a hand would. */
export async function drop(page: Page, ...paths: string[]): Promise<void> {
  const box = await page.locator('.zone').boundingBox()
  if (!box) throw new Error('nowhere to drop')
  const [x, y] = [box.x + box.width / 2, box.y + 10]
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await session.detach()
}
