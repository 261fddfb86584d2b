import type { Attachment } from 'svelte/attachments'
import './motion.css'

/**
 * Lets the marks below an element move to their new places when values change. Not on first paint, nor when the width
 * changes (a chart that follows its page explains nothing by moving), nor for a reader who asked for less motion.
 *
 * Shapes keep their identity by the key of their `each`; `motion.css` says what moves.
 */
export function motion(width: () => number): Attachment {
  return (node) => {
    width()
    if (!motionAllowed()) return
    // The first frame paints the marks where they are, the second may let them move.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => node.setAttribute('data-moves', ''))
    })
    return () => {
      cancelAnimationFrame(frame)
      node.removeAttribute('data-moves')
    }
  }
}

/** Whether the reader's system allows motion; not while rendering on a server. */
function motionAllowed(): boolean {
  return typeof matchMedia === 'function' && !matchMedia('(prefers-reduced-motion: reduce)').matches
}
