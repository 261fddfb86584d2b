import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { makePdf } from '../data/ingest/read/makePdf.ts'
import { launch, openPage, type Watched } from './browser.ts'
import { choose, drop, listed, openMine, testFile } from './minePage.ts'

let browser: Browser
let opened: Watched
let page: Page
let folder: string

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  opened = await openPage(browser, inject('deepUrl'))
  page = opened.page
  folder = join(await mkdtemp(join(tmpdir(), 'mingzhang-drop-')), '自评')
  await mkdir(join(folder, '2022'), { recursive: true })
  await copyFile(testFile('variants/v15-a.txt'), join(folder, '2022/自评表.txt'))
  await copyFile(testFile('variants/v16-b.txt'), join(folder, '自评表.txt'))
  await writeFile(join(folder, '.DS_Store'), 'x')
  await mkdir(join(folder, '.git'))
  await writeFile(join(folder, '.git/config'), 'x')
  await openMine(page, inject('deepUrl'))
})
afterEach(async () => {
  expect(opened.foreign).toEqual([])
  expect(opened.errors).toEqual([])
  await page.context().close()
  await rm(join(folder, '..'), { recursive: true })
})

function jobs(): Promise<string[]> {
  return page.locator('section[aria-labelledby=jobs] li').allInnerTexts()
}

test('a dropped folder is walked, and what is hidden is left out', async () => {
  await drop(page, folder)
  await expect.poll(() => listed(page)).toBe(2)
  const outcomes = await jobs()
  expect(outcomes).toHaveLength(2)
  expect(outcomes[0]).toContain('自评/2022/自评表.txt')
  expect(outcomes[1]).toContain('自评/自评表.txt')
})

test('more names than a browser gives at a time are all found, beside a file dropped with them', async () => {
  const many = join(folder, '2023')
  await mkdir(many)
  for (let n = 0; n < 130; n += 1) await writeFile(join(many, `${String(n)}.txt`), '')
  await drop(page, testFile('variants/v16-g.txt'), many)
  await expect.poll(() => page.locator('#jobs').innerText()).toContain('已完成 131 个')
  expect(await listed(page)).toBe(1)
})

test('an empty folder says that it is', async () => {
  const empty = join(folder, 'empty')
  await mkdir(empty)
  await drop(page, empty)
  await expect.poll(() => page.locator('main').innerText()).toContain('这里没有可读取的文件')
})

test('too many files are said, and how many were taken', async () => {
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[webkitdirectory]')
    const files = Array.from({ length: 1001 }, (_, n) => new File([], `${String(n)}.txt`))
    Object.defineProperty(input, 'files', { value: files })
    input?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect.poll(() => page.locator('main').innerText()).toContain('只取了前 1000 个')
  await expect.poll(async () => (await jobs()).length).toBe(1000)
})

test('a folder can be chosen by keyboard', async () => {
  const button = page.getByRole('button', { name: '选择文件夹' })
  await button.focus()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')])
  await chooser.setFiles(folder)
  await expect.poll(() => listed(page)).toBe(2)
  expect((await jobs())[0]).toContain('自评/2022/自评表.txt')
})

test('a PDF’s pages are counted while it is read, and it can be stopped at once', async () => {
  const text = '68385b505360'.repeat(900)
  const content = `BT /C 2 Tf 50 700 Td <${text}> Tj ET\n`.repeat(8)
  const path = join(folder, 'long.pdf')
  await writeFile(path, makePdf(Array.from({ length: 200 }, () => content)))
  await choose(page, path)
  const bar = page.getByRole('progressbar', { name: 'long.pdf' })
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0)
  expect((await jobs())[0]).toMatch(/已读 \d+ 页，共 200 页/)
  await page.getByRole('button', { name: '取消读取 long.pdf' }).click()
  await expect.poll(async () => (await jobs())[0]).toContain('已取消')
  await choose(page, testFile('variants/v15-a.txt'))
  await expect.poll(() => listed(page)).toBe(1)
})
