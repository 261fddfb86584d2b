import type { Component } from 'svelte'
import type { Engine } from '../../data/engine/engine.ts'
import type { Catalog } from '../state/catalog.ts'
import type { OpenDataset } from '../state/dataset.svelte.ts'
import type { UrlState } from '../url/urlState.ts'

/** What a view may ask, and what the link wants to see. */
export interface Asked {
  state: UrlState
  engine: Engine
  catalog: Catalog
  dataset: OpenDataset
}

/** A view: what it asks, and what draws the answer. */
export interface View<Props extends object = object> {
  /** What the answer depends on, besides the data; it is asked again when this changes. */
  key(asked: Asked): string
  load(asked: Asked): Promise<Props>
  component: Component<Props>
  /** Drawn until the first answer is here. */
  meanwhile?: Component
}

/** A view among others: what its own loader gives is what its own component takes. */
export function defineView<Props extends object>(view: View<Props>): View {
  return view as unknown as View
}

/** The filter of the views that show departments and years. */
export function scopeOf({ departments, years }: UrlState) {
  return { departments, years, documents: [] }
}

/** The same as text, for keys. */
export function scopeKey({ state }: Asked): string {
  return JSON.stringify(scopeOf(state))
}
