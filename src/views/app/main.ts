import { hydrate, mount } from 'svelte'
import '../../charts/theme.css'
import { loadWords } from '../i18n/loadWords.ts'
import { VIEW_PARTS } from '../i18n/parts.ts'
import { anyKept, remembersOwn } from '../mine/anyKept.ts'
import { Dataset } from '../state/dataset.svelte.ts'
import { readFirst, type FirstJson } from '../state/first.ts'
import { Router } from '../state/router.svelte.ts'
import { shownData } from '../state/shownData.ts'
import { applyTheme, rememberedTheme } from '../state/theme.ts'
import type { SomeWords } from '../state/words.svelte.ts'
import App from './App.svelte'
import { askedOf, drawView, type Drawn } from './drawn.ts'
import './site.css'
import './print.css'

const router = new Router(window, document.documentElement.dataset.root ?? './')
const carried = document.getElementById('first')?.textContent
const first = carried === undefined ? null : readFirst(JSON.parse(carried) as FirstJson)
const dataset = new Dataset(router.root, first)
const target = document.getElementById('app') ?? document.body

/** What the page was drawn with; null when it was drawn for another link, for other rows, or not at all. */
async function drawnBefore(): Promise<Drawn | null> {
  if (first === null || location.search !== '' || remembersOwn()) return null
  const kept = anyKept()
  await dataset.open(() => kept)
  const { status } = dataset
  if (status.kind !== 'ready' || (await kept)) return null
  const shown = shownData(status.value, router.state.mine)
  return drawView(router.view, askedOf(status.value, shown, router.state), shown)
}

/** The link's own page in the place of what was prerendered. */
function mountAnew(words: SomeWords): void {
  target.replaceChildren()
  for (const waiting of document.querySelectorAll('.waiting')) waiting.remove()
  delete document.documentElement.dataset.first
  mount(App, { target, props: { router, words, dataset } })
}

async function start(): Promise<void> {
  const { lang } = router.state
  const [drawn, t] = await Promise.all([
    drawnBefore().catch(() => null),
    loadWords(lang, VIEW_PARTS[router.view]),
  ])
  const words: SomeWords = { [lang]: t }
  if (drawn === null) mountAnew(words)
  else hydrate(App, { target, props: { router, words, dataset, first: drawn } })
}

/** A page without words can only say what the prerendered page says. */
function saidAsFailed(): void {
  const { dataset: marks } = document.documentElement
  if (marks.first === 'other') marks.first = 'failed'
}

applyTheme(rememberedTheme())
start().catch(saidAsFailed)
