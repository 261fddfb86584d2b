/** Resolves paints where an element stands: tokens differ with the theme, and a canvas knows none. */
export interface Palette {
  color: (paint: string) => string
  family: string
}

/** The palette of the theme an element is shown in now. */
export function paletteAt(node: HTMLElement): Palette {
  const probe = node.ownerDocument.createElement('span')
  node.append(probe)
  const known = new Map<string, string>()
  const { fontFamily } = getComputedStyle(node)
  const color = (paint: string) => {
    const found = known.get(paint)
    if (found !== undefined) return found
    if (!probe.isConnected) node.append(probe)
    probe.style.color = paint
    const resolved = getComputedStyle(probe).color
    known.set(paint, resolved)
    probe.remove()
    return resolved
  }
  probe.remove()
  return { color, family: fontFamily }
}
