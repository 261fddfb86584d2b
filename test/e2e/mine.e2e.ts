import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openZip } from '../../src/data/ingest/read/zip/openZip.ts'
import { PROJECT } from '../../src/data/node/paths.ts'
import { makePdf } from '../data/ingest/read/makePdf.ts'
import { alive, launch, openPage, type Watched } from './browser.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const HOSTILE = '<img src=x onerror="window.hacked=1">\n\u202egpj.txt'

interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}

let browser: Browser
let opened: Watched
let page: Page
/** What was asked of any host, own or foreign. */
let asked: string[]

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  opened = await openPage(browser, inject('deepUrl'))
  page = opened.page
  asked = []
  page.context().on('request', (request) => asked.push(request.url()))
})
afterEach(async () => {
  expect(opened.foreign).toEqual([])
  expect(opened.errors).toEqual([])
  await page.context().close()
})

function at(path: string): string {
  return new URL(path, inject('deepUrl')).href
}

async function go(path: string): Promise<void> {
  await page.goto(at(path))
  await page.locator('main h1').waitFor()
  await page.locator('main figure, main table, main .zone').first().waitFor({ timeout: 60_000 })
  await alive(page)
}

async function choose(...files: Upload[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(files)
}

function upload(name: string, content: string | Buffer): Upload {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) }
}

function source(name: string): Promise<string> {
  return readFile(join(PROJECT, 'test/files', name), 'utf8')
}

/** The People's Congress office's 2023 document as one of 2024 would be, with other money and marks of HTML in its text. */
async function changedCopy(): Promise<Upload> {
  const text = (await source('001_851f10077f0b8bdf.txt'))
    .replaceAll('2023年', '2024年')
    .replaceAll('2023 年', '2024 年')
    .replace('5,082.95', '7,777.77')
    .replace('完成专题调研数量', '完成专题调研数量&lt;script&gt;window.hacked=1&lt;/script&gt;')
  return upload('changed.txt', text)
}

async function read(upload: Upload): Promise<void> {
  await choose(upload)
  await page.locator('section[aria-labelledby=mine] table.rows').waitFor()
}

/** The script of the reading worker has been loaded. */
async function warmed(): Promise<void> {
  for (const part of ['readerWorker', 'checkDataset', 'rules-'])
    await expect.poll(() => asked.some((url) => url.includes(part))).toBe(true)
  await page.waitForLoadState('networkidle')
}

async function zipFrom(button: string): Promise<Map<string, Buffer>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const zip = openZip(new Uint8Array(await readFile(await download.path())))
  const files = new Map<string, Buffer>()
  for (const name of zip.names) {
    const chunks: Uint8Array[] = []
    for await (const chunk of zip.read(name)) chunks.push(chunk)
    files.set(name, Buffer.concat(chunks))
  }
  return files
}

describe('a document of the reader’s own', () => {
  test('is read without a single request, and joins every view', async () => {
    await go('mine/')
    await warmed()
    asked.length = 0
    await page.context().setOffline(true)
    await read(await changedCopy())
    expect(asked).toEqual([])
    await page.context().setOffline(false)
    await expect.poll(() => page.locator('td[data-label=年度]').innerText()).toContain('2024')

    await page.getByRole('link', { name: '预算构成' }).click()
    await page.locator('#split').waitFor()
    const split = page.locator('#split')
    await expect.poll(() => split.innerText()).toContain('2024')
    expect(await split.innerText()).toContain('仅在本浏览器中')
    expect(await page.locator('main').innerText()).toContain('本页计入了只在你浏览器中的 1 份文件')

    await go('indicators/?year=2024')
    const heading = page.locator('tr.document', { hasText: '2024' })
    await heading.waitFor()
    expect(await heading.innerText()).toContain('仅在本浏览器中')

    for (const view of ['总览', '原文', '前后对比']) {
      await page.getByRole('link', { name: view, exact: true }).click()
      await page.locator('main figure, main table').first().waitFor()
      await expect.poll(() => page.locator('main').innerText()).toContain('仅在本浏览器中')
    }
  })

  test('is left out where the link says so', async () => {
    await go('mine/')
    await read(await changedCopy())
    await page.getByRole('link', { name: '预算构成' }).click()
    await expect.poll(() => page.locator('#split').innerText()).toContain('2024')
    await page.getByRole('link', { name: '不计入' }).click()
    await expect.poll(() => page.url()).toContain('mine=off')
    await expect.poll(() => page.locator('#split').innerText()).not.toContain('2024')
    await go('indicators/?mine=off')
    await expect.poll(() => page.locator('main').innerText()).toContain('没有计入')
    expect(await page.locator('tr.document', { hasText: '2024' }).count()).toBe(0)
  })

  test('is kept over a reload, and goes everywhere when it is removed', async () => {
    await go('mine/')
    await read(await changedCopy())
    await go('budget/')
    await expect.poll(() => page.locator('#split').innerText()).toContain('2024')
    await go('mine/')
    await page.getByRole('button', { name: '移除 changed.txt' }).click()
    await expect.poll(() => page.locator('main').innerText()).toContain('已移除')
    await page.getByRole('link', { name: '预算构成' }).click()
    await page.locator('#split').waitFor()
    expect(await page.locator('#split').innerText()).not.toContain('2024')
    await go('budget/')
    expect(await page.locator('#split').innerText()).not.toContain('2024')
  })

  test('that the site has published is not there twice', async () => {
    await go('mine/')
    const same = await readFile(
      join(PROJECT, 'data/sources/dongguan-peoples-congress-office-2023.txt'),
    )
    await choose(upload('again.txt', same))
    await expect.poll(() => page.locator('main').innerText()).toContain('没有重复加入')
    expect(await page.locator('section[aria-labelledby=mine] table').count()).toBe(0)
    await read(await changedCopy())
    await choose(await changedCopy())
    await expect.poll(() => page.locator('main').innerText()).toContain('你已经加入过')
    expect(await page.locator('section[aria-labelledby=mine] tbody tr').count()).toBe(1)
  })

  test('shows its rows beside its text, each lighting the other', async () => {
    await go('mine/')
    await read(await changedCopy())
    await page.getByRole('link', { name: 'changed.txt' }).click()
    const row = page.locator('.rows li', { hasText: '7,777' }).first()
    await row.locator('a').focus()
    const line = page.locator('.text li.lit')
    expect(await line.count()).toBe(1)
    expect(await line.innerText()).toContain('7,777.77')
    await page.locator('.text li', { hasText: '完成专题调研数量' }).locator('a').focus()
    expect(await page.locator('.rows li.lit').innerText()).toContain('完成专题调研数量')
    const box = await page.locator('.rows li.lit').boundingBox()
    const pane = await page.locator('section.rows').boundingBox()
    expect(box && pane && box.y >= pane.y && box.y < pane.y + pane.height).toBe(true)
  })
})

describe('corrections', () => {
  beforeEach(async () => {
    await go('mine/')
    await read(await changedCopy())
    await page.getByRole('link', { name: 'changed.txt' }).click()
  })

  test('of the year move it in the charts, and can be undone', async () => {
    const year = page.getByLabel('年度', { exact: true })
    await year.fill('20')
    await year.press('Enter')
    await expect.poll(() => page.locator('main').innerText()).toContain('没有采用')
    await year.fill('2031')
    await year.press('Enter')
    await page.getByText('由你更正').first().waitFor()
    expect(await page.locator('main').innerText()).toContain('读出的是：2024')
    await go('budget/')
    await expect.poll(() => page.locator('#split').innerText()).toContain('2031')
    expect(await page.locator('#split').innerText()).toContain('年份由你更正')
    expect(await page.locator('#split').innerText()).toContain('读出的是 2024')
    await go('mine/')
    await page.getByRole('link', { name: 'changed.txt' }).click()
    await page.getByRole('button', { name: '撤销更正：年度' }).click()
    await expect.poll(() => year.inputValue()).toBe('2024')
    await page.getByRole('link', { name: '预算构成' }).click()
    await expect.poll(() => page.locator('#split').innerText()).toContain('2024')
    expect(await page.locator('#split').innerText()).not.toContain('2031')
  })

  test('of the department join it to that department', async () => {
    const department = page.getByLabel('部门', { exact: true })
    await department.fill('广州市人民代表大会常务委员会办公厅')
    await department.press('Enter')
    await page.getByText('由你更正').first().waitFor()
    await go('indicators/?dept=guangzhou-peoples-congress-office')
    const heading = page.locator('tr.document', { hasText: '2024' })
    await heading.waitFor()
    expect(await heading.innerText()).toContain('部门由你更正')
  })

  test('of an indicator’s level are marked and keep what was read', async () => {
    const name = '二类培训期数'
    await page.getByRole('button', { name: `更正级别：${name}`, exact: true }).click()
    await page.getByLabel(`“${name}”的级别`).selectOption({ label: '质量' })
    const row = page.locator('.rows li', { hasText: name })
    await expect.poll(() => row.innerText()).toContain('由你更正')
    expect(await row.innerText()).toContain('读出的是：产出 · 数量')
    await go('indicators/?year=2024&l2=12')
    const listed = page.locator('tr', { hasText: name })
    await listed.waitFor()
    expect(await listed.innerText()).toContain('由你更正')
    await go('mine/')
    expect(await page.locator('td[data-label=读出的数据]').innerText()).toContain('1 处由你更正')
  })

  test('leave with the export, beside what was read', async () => {
    const year = page.getByLabel('年度', { exact: true })
    await year.fill('2031')
    await year.press('Enter')
    await page.getByText('由你更正').first().waitFor()
    const tables = await zipFrom('下载数据表')
    expect(tables.get('document.csv')?.toString()).toMatch(/,2031,reader,/)
    expect(tables.get('corrections.csv')?.toString()).toMatch(/fiscal_year,2024,2031/)
    expect(tables.get('budget_line.csv')?.toString()).toContain('777777')
    const folder = await zipFrom('下载可放入')
    expect(folder.get('changed.txt')).toEqual((await changedCopy()).buffer)
    expect(folder.get('catalog.csv')?.toString()).toContain('changed.txt,changed.txt,')
    expect(folder.get('README.md')?.toString()).toContain('data/sources')
  })
})

describe('whatever is thrown at it', () => {
  test('bad files say why in one sentence, in either language', async () => {
    await go('mine/')
    await choose(
      upload('empty.txt', ''),
      upload('noise.bin', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251))),
      upload('poem.txt', '床前明月光\n疑是地上霜\n'),
      await changedCopy(),
    )
    const outcomes = page.locator('section[aria-labelledby=jobs] li')
    await expect
      .poll(() => page.locator('#jobs').innerText(), { timeout: 30_000 })
      .toContain('已完成 4 个')
    const texts = await outcomes.allInnerTexts()
    expect(texts[0]).toContain('文件是空的')
    expect(texts[1]).toMatch(/未读：.*。/)
    expect(texts[2]).toContain('没有找到绩效目标表')
    expect(texts[3]).toContain('已读')
    await page.getByRole('link', { name: 'Switch to English' }).click()
    await expect.poll(() => outcomes.first().innerText()).toContain('the file is empty')
  })

  test('a hostile name and HTML in the text are text', async () => {
    await go('mine/')
    const { buffer } = await changedCopy()
    await read(upload(HOSTILE, buffer))
    const link = page.locator('td[data-label=文件] a')
    expect(await link.textContent()).toContain('<img src=x onerror=')
    await link.click()
    const text = page.locator('.text li', { hasText: '完成专题调研数量' })
    expect(await text.textContent()).toContain('script')
    await go('documents/')
    await page.locator('table.rows').first().waitFor()
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(await page.locator('main img').count()).toBe(0)
    await go('mine/')
    const folder = await zipFrom('下载可放入')
    expect([...folder.keys()].filter((name) => /[<>\n\u202e/\\:]/.test(name))).toEqual([])
    expect(folder.size).toBe(3)
  })

  test('reading is cancelled, and goes on with what is chosen next', async () => {
    await go('mine/')
    await warmed()
    const text = await source('001_851f10077f0b8bdf.txt')
    const long = upload('long.txt', text.repeat(400))
    await choose(long, upload('next.txt', 'x'))
    await page.getByRole('button', { name: '全部取消' }).click()
    await expect.poll(() => page.locator('#jobs').innerText()).toContain('已完成 2 个')
    expect(await page.locator('section[aria-labelledby=jobs]').innerText()).toContain('已取消')
    expect(await page.locator('section[aria-labelledby=mine] table').count()).toBe(0)
    await read(await changedCopy())
    expect(await page.locator('section[aria-labelledby=mine] tbody tr').count()).toBe(1)
  })

  test('a damaged record is said, skipped and removable', async () => {
    await go('mine/')
    await read(await changedCopy())
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('mingzhang', 1)
          open.onerror = () => reject(new Error('no database'))
          open.onsuccess = () => {
            const change = open.result.transaction('documents', 'readwrite')
            change.objectStore('documents').put({ format: 1, id: 7 }, 'broken')
            change.oncomplete = () => resolve()
          }
        }),
    )
    await go('mine/')
    await page.locator('section[aria-labelledby=mine] table').waitFor()
    expect(await page.locator('main').innerText()).toContain('有 1 份保存的文件已损坏')
    await page.getByRole('button', { name: '移除 broken' }).click()
    await expect.poll(() => page.locator('main').innerText()).not.toContain('已损坏')
    await go('mine/')
    expect(await page.locator('main').innerText()).not.toContain('已损坏')
    expect(await page.locator('section[aria-labelledby=mine] tbody tr').count()).toBe(1)
  })

  test('a browser that keeps nothing says so, and the document counts until the tab closes', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined })
    })
    await go('mine/')
    expect(await page.locator('main').innerText()).toContain('浏览器不允许本站保存数据')
    await read(await changedCopy())
    await page.getByRole('link', { name: '预算构成' }).click()
    await expect.poll(() => page.locator('#split').innerText()).toContain('2024')
    await go('mine/')
    expect(await page.locator('section[aria-labelledby=mine] table').count()).toBe(0)
  })

  test('a full disk is said', async () => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await go('mine/')
    await read(await changedCopy())
    await expect.poll(() => page.locator('main').innerText()).toContain('空间已满')
  })
})

describe.each([
  ['light', 1440],
  ['dark', 390],
] as const)('in %s, %i px wide', (scheme, width) => {
  test.each(['zh', 'en'])('everything is accessible and fits (%s)', async (lang) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 844 })
    await go(`mine/?lang=${lang}`)
    await choose(await changedCopy(), upload('poem.txt', '床前明月光\n疑是地上霜\n'))
    await page.locator('section[aria-labelledby=mine] table.rows').waitFor()
    await page.locator('section[aria-labelledby=jobs] [role=alert]').waitFor()
    await sound()
    await page.getByRole('link', { name: 'changed.txt' }).click()
    await page.locator('.panes').waitFor()
    await page.locator('.levels button').first().click()
    await sound()
  })

  async function sound(): Promise<void> {
    await page.addScriptTag({ path: AXE })
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const found = await axe.run(document, { resultTypes: ['violations'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    })
    expect(violations).toEqual([])
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  }
})

test.each(['docx', 'xlsx', 'xls', 'pdf', 'html'])(
  'a %s is read as the text is, its reader loaded from the site alone',
  async (format) => {
    const text = await readFile(join(PROJECT, 'test/files/formats/department.txt'))
    const packed = await readFile(join(PROJECT, `test/files/formats/department.${format}`))
    await go('mine/')
    await choose(upload('department.txt', text), upload(`department.${format}`, packed))
    const rows = page.locator('section[aria-labelledby=mine] tbody tr')
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(2)
    const read = await page.locator('td[data-label=读出的数据]').allInnerTexts()
    expect(read[1]).toBe(read[0])
    expect(read[0]).toMatch(/指标 [1-9]/)
  },
)

test('a PDF without its Chinese fonts finds their character maps on the site itself', async () => {
  const pdf = makePdf(['BT /C 12 Tf 50 700 Td <7EE96548> Tj ET'])
  await go('mine/')
  const [map] = await Promise.all([
    page.context().waitForEvent('response', (one) => one.url().includes('/assets/pdf/cmaps/')),
    choose(upload('small.pdf', Buffer.from(pdf))),
  ])
  expect(map.status()).toBe(200)
  expect(map.url().startsWith(inject('deepUrl'))).toBe(true)
  const outcome = page.locator('section[aria-labelledby=jobs] li')
  await expect.poll(() => outcome.innerText()).toContain('没有找到绩效目标表')
})

test('a keyboard is enough to choose files', async () => {
  await go('mine/')
  const button = page.getByRole('button', { name: '选择文件', exact: true })
  await button.focus()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')])
  await chooser.setFiles([await changedCopy()])
  await page.locator('section[aria-labelledby=mine] table.rows').waitFor()
})

test('files can be dropped', async () => {
  await go('mine/')
  const { buffer } = await changedCopy()
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }))
    return data
  }, buffer.toString())
  await page.dispatchEvent('.zone', 'drop', { dataTransfer: transfer })
  await page.getByRole('link', { name: 'dropped.txt' }).waitFor()
})
