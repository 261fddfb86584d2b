import type { Tally } from './tally.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it can stand in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}

const STYLE = `
:root { color-scheme: light dark; --quiet: #595959; --line: #c8c8c8; --warn: #8a5200; --bad: #a3161e }
@media (prefers-color-scheme: dark) { :root { --quiet: #b0b0b0; --line: #4a4a4a; --warn: #f0b45a; --bad: #ff8a8a } }
body { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 1.5rem auto; padding: 0 1rem; max-width: 64rem }
h1 { font-size: 1.3rem }
small, caption, dt { color: var(--quiet) }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem }
dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums }
details { border-top: 1px solid var(--line); padding: .4rem 0 }
summary { cursor: pointer; overflow-wrap: anywhere }
.partly > summary { color: var(--warn) }
.refused > summary { color: var(--bad) }
table { border-collapse: collapse; margin: .5rem 0 1rem }
caption { text-align: left }
th, td { text-align: left; vertical-align: top; font-weight: normal; padding: .1rem 1rem .1rem 0; overflow-wrap: anywhere }
td:first-child, .read td, thead + tbody td:first-child { font-variant-numeric: tabular-nums }
`

/** The page up to its files: what the batch came to. */
export function reportHead(tally: Tally): string {
  const figures: [string, number][] = [
    ['已读 Read', tally.read],
    ['部分读懂 Partly read', tally.partly],
    ['没有读 Refused', tally.refused],
    ['相同文件 Copies', tally.copies],
    ['中断未读 Not begun', tally.skipped],
    ['未读懂的行和单元格 Not understood', tally.unread],
    ['没有把握的指标 Uncertain', tally.uncertain],
    ['行 Rows', tally.rows],
  ]
  const terms = figures.map(
    ([term, value]) => `<div><dt>${term}</dt><dd>${value.toLocaleString('en')}</dd></div>`,
  )
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>读取报告 Ingest report</title>
<style>${STYLE}</style>
</head>
<body>
<h1>读取报告 <span lang="en">Ingest report</span></h1>
<dl>${terms.join('')}</dl>
<main>
`
}

/** The page after its files. */
export function reportFoot(): string {
  return '</main>\n</body>\n</html>\n'
}
