/** Scrolls a pane, and nothing else, so that an element of it is in view, below what stays at the pane's top. */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  const outer = pane.getBoundingClientRect()
  const inner = element.getBoundingClientRect()
  const top = outer.top + (Number.parseFloat(getComputedStyle(pane).scrollPaddingTop) || 0)
  if (inner.top >= top && inner.bottom <= outer.bottom) return
  pane.scrollTop += inner.top - outer.top - outer.height / 3
}
