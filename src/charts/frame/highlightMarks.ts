import type { Attachment } from 'svelte/attachments'

/** Marks some of a chart's marks with `data-highlighted`, and the chart itself while there are any; keys are only compared. */
export function highlightMarks(keys: readonly string[]): Attachment<HTMLElement> {
  return (node) => {
    const wanted = new Set(keys)
    const apply = () => {
      let count = 0
      for (const mark of node.querySelectorAll('[data-mark]')) {
        const stands = wanted.has(mark.getAttribute('data-mark') ?? '')
        mark.toggleAttribute('data-highlighted', stands)
        if (stands) count++
      }
      node.toggleAttribute('data-highlights', count > 0)
    }
    apply()
    if (wanted.size === 0 || !('MutationObserver' in globalThis)) return
    const observer = new MutationObserver(apply)
    observer.observe(node, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-mark'],
    })
    return () => observer.disconnect()
  }
}
