import type { Attachment } from 'svelte/attachments'

/** Which part of an element is in sight, in pixels from its top. */
export interface Seen {
  from: number
  to: number
}

/** Tells which part of an element is in sight, whether the page scrolls or a box around it; at most once a frame. */
export function watchSeen(tell: (seen: Seen) => void): Attachment<HTMLElement> {
  return (body) => {
    const box = body.closest('.scroller')
    let frame = 0
    const measure = () => {
      frame = 0
      tell(seenOf(body, box))
    }
    const soon = () => {
      frame ||= requestAnimationFrame(measure)
    }
    const resized = new ResizeObserver(soon)
    if (box) resized.observe(box)
    // Captured, because a box's scrolling does not bubble.
    window.addEventListener('scroll', soon, { capture: true, passive: true })
    window.addEventListener('resize', soon)
    measure()
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      window.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
  }
}

function seenOf(body: HTMLElement, box: Element | null): Seen {
  const { top } = body.getBoundingClientRect()
  const frame = box?.getBoundingClientRect()
  const from = Math.max(0, frame?.top ?? 0) - top
  const to = Math.min(window.innerHeight, frame?.bottom ?? window.innerHeight) - top
  return { from: Math.max(0, from), to: Math.max(0, to) }
}
