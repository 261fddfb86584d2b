import { getContext, setContext } from 'svelte'

const KEY = Symbol('filters elsewhere')

/** Tells the views below the calling component that what narrows them stands elsewhere on the page. */
export function setFiltersElsewhere(): void {
  setContext(KEY, true)
}

/** Whether a view's filters stand elsewhere; call it while a component is being initialised. */
export function filtersElsewhere(): boolean {
  return getContext<true | undefined>(KEY) ?? false
}
