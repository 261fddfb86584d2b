import { render } from 'svelte/server'
import type { Engine } from '../../data/engine/engine.ts'
import type { Manifest } from '../../data/store/manifest.ts'
import { Dataset } from '../state/dataset.svelte.ts'
import { FirstRecorder, type FirstJson } from '../state/first.ts'
import { Router } from '../state/router.svelte.ts'
import { messagesIn } from '../i18n/messages.ts'
import { VIEW_PARTS } from '../i18n/parts.ts'
import { shownData } from '../state/shownData.ts'
import { folderOf, type ViewName } from '../url/viewName.ts'
import App from './App.svelte'
import { askedOf, drawView } from './drawn.ts'

/** A view as HTML, as a reader sees it who follows its plain link, and what it takes to bring it to life. */
export interface PrerenderedView {
  head: string
  body: string
  first: FirstJson
  /** Modules of the words that it is drawn with. */
  words: readonly string[]
}

/** Draws a view without a browser. Where its page stands does not matter: all its addresses are relative. */
export async function prerenderView(
  name: ViewName,
  engine: Engine,
  manifest: Manifest,
): Promise<PrerenderedView> {
  const root = new URL('https://site.invalid/')
  const router = new Router(frameAt(new URL(folderOf(name), root)), root.href)
  const recorder = new FirstRecorder(engine, manifest)
  const dataset = new Dataset(root, recorder)
  await dataset.open(() => Promise.resolve(false))
  const { status } = dataset
  if (status.kind === 'failed') throw status.error
  if (status.kind !== 'ready') throw new Error('the dataset is not open')
  const shown = shownData(status.value, router.state.mine)
  const first = await drawView(name, askedOf(status.value, shown, router.state), shown)
  const { head, body } = render(App, {
    props: { router, words: { zh: messagesIn('zh') }, dataset, first },
  })
  return { head, body, first: recorder.toJson(), words: wordsOf(name) }
}

function wordsOf(name: ViewName): readonly string[] {
  return ['shell', 'vocabulary', ...VIEW_PARTS[name]]
}

/** A window of which only the address is used. */
function frameAt({ href, pathname, search }: URL) {
  const nothing = () => undefined
  return {
    location: { href, pathname, search },
    history: { pushState: nothing, replaceState: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
  }
}
