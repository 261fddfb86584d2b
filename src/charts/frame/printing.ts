import { flushSync } from 'svelte'

const waiting = new Set<() => void>()

/**
 * While a page is printed, `<html data-printing>` lets a style sheet give it the width of paper; a browser that is about to print
 * waits for what is done then, and for nothing later.
 */
function printing(isPrinting: boolean): void {
  const { dataset } = document.documentElement
  if (isPrinting) dataset.printing = ''
  else delete dataset.printing
  flushSync(() => {
    for (const each of waiting) each()
  })
}

const before = () => printing(true)
const after = () => printing(false)

/**
 * Calls when a page gets the width of paper, and again when it gets its own back. In a browser only.
 *
 * @returns ends it
 */
export function whenPrinted(measure: () => void): () => void {
  if (waiting.size === 0) {
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
  }
  waiting.add(measure)
  return () => {
    waiting.delete(measure)
    if (waiting.size > 0) return
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
