const GAP = 8
const MARGIN = 8

interface Size {
  width: number
  height: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where a tooltip stands: centred above its mark, below where there is no room above, always within the viewport. */
export function placeTip(mark: Box, tip: Size, viewport: Size): { left: number; top: number } {
  const visible = { left: Math.max(mark.left, 0), right: Math.min(mark.right, viewport.width) }
  const centre = (visible.left + visible.right) / 2
  const above = mark.top - tip.height - GAP
  const top = above >= MARGIN ? above : mark.bottom + GAP
  return {
    left: clamp(centre - tip.width / 2, MARGIN, viewport.width - tip.width - MARGIN),
    top: clamp(top, MARGIN, viewport.height - tip.height - MARGIN),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
