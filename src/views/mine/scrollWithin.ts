/** Scrolls a pane, and nothing else, so that an element of it is in view. */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  const outer = pane.getBoundingClientRect()
  const inner = element.getBoundingClientRect()
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return
  pane.scrollTop += inner.top - outer.top - outer.height / 3
}
