import type { OpenDataset } from '../state/dataset.svelte.ts'
import type { ShownData } from '../state/shownData.ts'
import type { UrlState } from '../url/urlState.ts'
import type { ViewName } from '../url/viewName.ts'
import type { Asked, View } from './view.ts'
import { viewNamed } from './views.ts'

/** A view that can be drawn at once: with its code, and with its answer where it has one. */
export interface Drawn {
  name: ViewName
  view: View
  /** null where the view waits for more than the page brings. */
  answer: { key: string; value: object } | null
}

/** What a view is asked with. */
export function askedOf(dataset: OpenDataset, shown: ShownData, state: UrlState): Asked {
  return { state, engine: shown.engine, catalog: shown.catalog, dataset }
}

/** What a view's answer depends on, the data and its version included. */
export function answerKey(view: View, asked: Asked, { revision }: ShownData): string {
  return `${asked.dataset.version} ${String(revision)} ${view.key(asked)}`
}

/** Loads a view and asks what it shows. */
export async function drawView(name: ViewName, asked: Asked, shown: ShownData): Promise<Drawn> {
  const view = await viewNamed(name)
  const key = answerKey(view, asked, shown)
  // What waits for the database is not on the page before it is alive.
  const answer = view.meanwhile ? null : { key, value: await view.load(asked) }
  return { name, view, answer }
}
