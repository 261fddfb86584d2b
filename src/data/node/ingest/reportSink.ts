import { createReadStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReadFile, RefusedFile } from './outcome.ts'
import { escapeHtml, reportFoot, reportHead } from './reportPage.ts'
import { printable, visible } from './printable.ts'
import type { Sink } from './sink.ts'
import { tableRows } from './tableRows.ts'
import { remove, removeAtExit } from './temporary.ts'
import { createTextFile } from './textFile.ts'
import { uncertainOf, unreadOf } from './unread.ts'

/** Writes one HTML page about a batch that fetches nothing and runs nothing. It takes its place when it is whole. */
export async function createReportSink(path: string): Promise<Sink> {
  const hidden = join(dirname(path), `.${basename(path)}.${process.pid}`)
  const partial = `${hidden}.part`
  const sections = `${hidden}.sections.part`
  removeAtExit(partial)
  removeAtExit(sections)
  const file = await createTextFile(sections)
  let isOpen = true
  const close = async () => {
    isOpen = false
    await file.close()
  }
  return {
    add: (document) => file.write(documentSection(document)),
    refuse: (document) => file.write(refusedSection(document)),
    async finish(tally) {
      await close()
      const page = await createTextFile(partial)
      await page.write(reportHead(tally))
      for await (const chunk of createReadStream(sections, 'utf8')) {
        await page.write(chunk as string)
      }
      await page.write(reportFoot())
      await page.close()
      await rename(partial, path)
    },
    async discard() {
      if (isOpen) await close()
      await Promise.all([partial, sections].map((one) => remove(one)))
    },
  }
}

function documentSection(document: ReadFile): string {
  const unread = unreadOf(document)
  const uncertain = uncertainOf(document)
  const [row] = document.rows.documents
  const whose = [row?.department, row?.fiscalYear, row?.form].map((one) => one ?? '—').join(' · ')
  const counts = tableRows(document).map(
    ({ table, rows }) =>
      `<tr><th scope="row">${table.title} ${table.name}</th><td>${rows.length}</td></tr>`,
  )
  const lines = unread.filter(({ kind }) => kind === 'line')
  const cells = unread.filter(({ kind }) => kind === 'cell')
  return `<details class="${unread.length > 0 ? 'partly' : 'read'}"${unread.length + uncertain.length > 0 ? ' open' : ''}>
<summary>${name(document.path)} <small>${text(whose)}</small></summary>
<table><caption>各表行数 Rows by table</caption><tbody>${counts.join('')}</tbody></table>
${list('未读懂的行 Lines not understood', lines)}${list('剩下的单元格 Cells left over', cells)}${list('级别没有把握的指标 Indicators whose levels are uncertain', uncertain)}</details>
`
}

function refusedSection({ path, problem }: RefusedFile): string {
  return `<details class="refused" open>
<summary>${name(path)} <small>没有读 Refused</small></summary>
<p>${text(problem.said.zh)}<br><span lang="en">${text(problem.said.en)}</span></p></details>
`
}

function list(title: string, items: readonly { line: number; text: string }[]): string {
  if (items.length === 0) return ''
  const rows = items.map((item) => `<tr><td>${item.line}</td><td>${text(item.text)}</td></tr>`)
  return `<table class="lines"><caption>${title} (${items.length})</caption><thead><tr><th scope="col">行 Line</th><th scope="col">原文 Text</th></tr></thead><tbody>${rows.join('')}</tbody></table>
`
}

function name(path: string): string {
  return `<bdi>${escapeHtml(printable(path))}</bdi>`
}

function text(value: string): string {
  return `<bdi>${escapeHtml(visible(value))}</bdi>`
}
