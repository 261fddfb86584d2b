import { mount } from 'svelte'
import '../../charts/theme.css'
import '../app/site.css'
import { loadWords } from '../i18n/loadWords.ts'
import { resolveUrl } from '../url/resolveUrl.ts'
import Embed from './Embed.svelte'
import { drawingOf, EMBEDDED_CHARTS } from './embeddedCharts.ts'
import { answersFor } from './answersFor.ts'
import { parseEmbed } from './embedLink.ts'

const root = resolveUrl(document.documentElement.dataset.root ?? '../', location.href)
const target = document.getElementById('app') ?? document.body

async function start(): Promise<void> {
  const link = parseEmbed(location.search)
  const { lang } = link.state
  const { dataset } = document.documentElement
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  // Not remembered: it is the host's choice, not the reader's.
  if (link.theme !== 'auto') dataset.theme = link.theme
  const chart = link.chart ?? ''
  const found = EMBEDDED_CHARTS.get(chart) ?? null
  const drawing = found && drawingOf(chart, found)
  // Said where the chart would stand.
  drawing?.catch(() => undefined)
  const [words, first] = await Promise.all([
    loadWords(lang, ['embed', ...(found?.words ?? [])]),
    found && answersFor(found.view, link.state),
  ])
  mount(Embed, { target, props: { root, link, found, drawing, first, words: { [lang]: words } } })
}

start().catch(() => {
  target.setAttribute('role', 'alert')
  target.textContent =
    '这张图没有下载成功：请检查网络连接，然后刷新页面。 This chart could not be downloaded: check the connection and reload.'
})
