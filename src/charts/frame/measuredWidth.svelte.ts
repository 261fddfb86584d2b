import type { Attachment } from 'svelte/attachments'
import { whenPrinted } from './printing.ts'

/** Width charts are drawn at before they stand in a page (prerendered, or in a test). */
export const DEFAULT_WIDTH = 720

/** The width of the element it is attached to, in whole CSS pixels. */
export class MeasuredWidth {
  #width = $state.raw<number | null>(null)

  get current(): number {
    return this.#width ?? DEFAULT_WIDTH
  }

  /** Whether it stands in a page. */
  get isMeasured(): boolean {
    return this.#width !== null
  }

  readonly attach: Attachment<HTMLElement> = (node) => {
    const measure = () => {
      const width = Math.floor(node.clientWidth)
      if (width > 0) this.#width = width
    }
    measure()
    const unprinted = whenPrinted(measure)
    if (typeof ResizeObserver === 'undefined') return unprinted
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => {
      observer.disconnect()
      unprinted()
    }
  }
}
