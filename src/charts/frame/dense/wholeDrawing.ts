import { getContext, setContext } from 'svelte'

const KEY = Symbol('whole drawing')

/** Lets the calling component say when the charts below have to be whole in SVG: a picture is read from them, or single marks are highlighted. */
export function setWholeDrawing(isNeeded: () => boolean): void {
  setContext(KEY, isNeeded)
}

/** Whether the calling chart has to be whole; never where nobody asks. Call while a component is set up. */
export function wholeDrawing(): () => boolean {
  return getContext<(() => boolean) | undefined>(KEY) ?? (() => false)
}
