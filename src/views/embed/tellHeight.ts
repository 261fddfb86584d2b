import type { Attachment } from 'svelte/attachments'

/** What an embedded chart tells the page it stands in, so that its frame can be as high as it is. */
export interface HeightMessage {
  type: 'mingzhang:height'
  /** Id of the chart, as it stands in the frame's address. */
  chart: string
  /** Height of everything in the frame, in CSS pixels. */
  height: number
}

/** Tells the page around the frame how high an element is, whenever that changes. */
export function tellHeight(chart: string): Attachment<HTMLElement> {
  return (node) => {
    if (window.parent === window) return
    const tell = () => {
      const height = Math.ceil(node.getBoundingClientRect().height)
      const message: HeightMessage = { type: 'mingzhang:height', chart, height }
      // A height is nobody's secret, and any page may embed a chart.
      window.parent.postMessage(message, '*')
    }
    const observer = new ResizeObserver(tell)
    observer.observe(node)
    return () => observer.disconnect()
  }
}
