import { hydrate, mount } from 'svelte'
import '../../charts/theme.css'
import { anyKept, remembersOwn } from '../mine/anyKept.ts'
import { Dataset } from '../state/dataset.svelte.ts'
import { readFirst, type FirstJson } from '../state/first.ts'
import { Router } from '../state/router.svelte.ts'
import { shownData } from '../state/shownData.ts'
import { applyTheme, rememberedTheme } from '../state/theme.ts'
import App from './App.svelte'
import { askedOf, drawView, type Drawn } from './drawn.ts'
import './site.css'

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
function mountAnew(): void {
  target.replaceChildren()
  for (const waiting of document.querySelectorAll('.waiting')) waiting.remove()
  delete document.documentElement.dataset.first
  mount(App, { target, props: { router, dataset } })
}

applyTheme(rememberedTheme())
const drawn = await drawnBefore().catch(() => null)
if (drawn === null) mountAnew()
else hydrate(App, { target, props: { router, dataset, first: drawn } })
