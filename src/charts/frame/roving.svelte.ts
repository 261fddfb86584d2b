import { flushSync } from 'svelte'
import type { Attachment } from 'svelte/attachments'

/** Keys of the marks, row by row, in reading order. */
export type MarkRows = readonly (readonly string[])[]

/** A mark that shows its tooltip, and where it stands in the viewport. */
export interface ShownMark {
  key: string
  /** Keyboard, mouse or finger; only a mouse leaving hides it. */
  by: 'focus' | 'pointer'
  box: { left: number; top: number; right: number; bottom: number }
}

/** The mark at a point of a painted chart, in its own pixels; null where none is. */
export type MarkAt = (x: number, y: number) => string | null

/**
 * One tab stop for all marks of a chart. Marks carry `data-mark={key}` and `tabindex={roving.tabindex(key)}` below the
 * element with `{@attach roving.attach}`.
 *
 * Arrow keys walk: left and right in reading order, up and down to the nearest place in the row before or after. Home and
 * End go to the ends, Escape hides the tooltip, Enter and Space follow a link. A finger's first tap shows the tooltip and
 * its second follows.
 *
 * Of a chart that paints its marks, only those in `live` are elements; `painted` finds the others under the pointer.
 */
export class Roving {
  readonly #rows: () => MarkRows
  readonly #painted: () => MarkAt | null
  /** Of a painted chart, the marks that are elements: under the pointer, and where a walk goes. */
  #hovered = $state.raw<string | null>(null)
  #going = $state.raw<string | null>(null)
  #chosen = $state.raw<string | null>(null)
  #shown = $state.raw<ShownMark | null>(null)
  #mark: HTMLElement | null = null
  readonly #order = $derived.by(() => this.#rows().flat())
  readonly #stop = $derived.by(() =>
    this.#chosen !== null && this.#order.includes(this.#chosen)
      ? this.#chosen
      : (this.#order[0] ?? null),
  )

  constructor(rows: () => MarkRows, painted: () => MarkAt | null = () => null) {
    this.#rows = rows
    this.#painted = painted
  }

  /** The marks that have to be elements: all, or of a painted chart those where the reader is, and those chosen. */
  live<Marked extends { key: string }>(
    marks: readonly Marked[],
    isChosen: (mark: Marked) => boolean = () => false,
  ): readonly Marked[] {
    if (this.#painted() === null) return marks
    const here: readonly (string | null)[] = [this.#stop, this.#hovered, this.#going]
    return marks.filter((mark) => here.includes(mark.key) || isChosen(mark))
  }

  /** The mark whose tooltip is open. */
  get shown(): ShownMark | null {
    return this.#shown
  }

  /** 0 for the one tab stop, −1 for the other marks. */
  tabindex(key: string): 0 | -1 {
    return key === this.#stop ? 0 : -1
  }

  hide(): void {
    this.#mark = null
    this.#shown = null
  }

  readonly attach: Attachment<HTMLElement | SVGElement> = (node) => {
    const stop = new AbortController()
    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      handler: (event: HTMLElementEventMap[K]) => void,
    ) => (node as HTMLElement).addEventListener(type, handler, { signal: stop.signal })
    let tapped: string | null = null

    listen('keydown', (event) => this.#onKey(event, node))
    listen('focusin', ({ target }) => {
      const mark = markOf(target)
      if (!mark) return
      this.#chosen = mark.dataset['mark'] ?? null
      this.#show(mark, 'focus')
    })
    listen('focusout', () => this.hide())
    listen('pointerover', ({ target, pointerType }) => {
      const mark = markOf(target)
      if (mark && pointerType !== 'touch') this.#show(mark, 'pointer')
    })
    listen('pointerout', ({ relatedTarget, pointerType }) => {
      if (pointerType !== 'touch' && !markOf(relatedTarget)) this.#leave(node)
    })
    listen('pointermove', (event) => {
      if (event.pointerType !== 'touch') this.#meet(event, node)
    })
    listen('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') this.#hovered = null
    })
    listen('pointerdown', (event) => {
      const { target, pointerType } = event
      const met = pointerType === 'touch' ? this.#meet(event, node) : null
      const key = met ?? markOf(target)?.dataset['mark'] ?? null
      tapped = pointerType === 'touch' && key !== this.#shown?.key ? key : null
    })
    listen('click', (event) => {
      // A mark that came into being under the finger is not what the browser says was clicked.
      const mark = markOf(event.target) ?? (tapped === null ? null : findMark(node, tapped))
      if (!mark || tapped === null) return
      tapped = null
      event.preventDefault()
      event.stopPropagation()
      this.#show(mark, 'focus')
    })
    window.addEventListener('scroll', () => this.#follow(), {
      capture: true,
      passive: true,
      signal: stop.signal,
    })
    return () => stop.abort()
  }

  /** Makes the painted mark under a pointer an element and shows it; its key, null where the chart is not painted. */
  #meet({ clientX, clientY, pointerType }: PointerEvent, node: Element): string | null {
    const at = this.#painted()
    if (at === null) return null
    const { left, top } = node.getBoundingClientRect()
    const key = at(clientX - left, clientY - top)
    if (key === this.#hovered) return key
    this.#hovered = key
    flushSync()
    const mark = key === null ? null : findMark(node, key)
    if (pointerType === 'touch') return key
    if (mark) this.#show(mark, 'pointer')
    else this.#leave(node)
    return key
  }

  /** A tooltip of the keyboard moves with its mark; one of the mouse has lost it. */
  #follow(): void {
    if (this.#shown?.by === 'focus' && this.#mark) this.#show(this.#mark, 'focus')
    else this.hide()
  }

  #show(mark: HTMLElement, by: ShownMark['by']): void {
    this.#mark = mark
    const { left, top, right, bottom } = mark.getBoundingClientRect()
    this.#shown = { key: mark.dataset['mark'] ?? '', by, box: { left, top, right, bottom } }
  }

  /** A mouse that leaves gives the tooltip back to the mark that has the keyboard. */
  #leave(node: Element): void {
    const focused = markOf(document.activeElement)
    if (focused && node.contains(focused)) this.#show(focused, 'focus')
    else this.hide()
  }

  #onKey(event: KeyboardEvent, node: Element): void {
    const mark = markOf(event.target)
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      if (!this.#shown) return
      this.hide()
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (event.key === 'Enter' && mark.hasAttribute('href')) return
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    } else {
      const next = step(this.#rows(), mark.dataset['mark'] ?? '', event.key)
      if (next === null) return
      this.#going = next
      if (this.#painted() !== null) flushSync()
      focusMark(node, next)
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

/** The key a walk from `key` arrives at; null when the pressed key does not walk. */
export function step(rows: MarkRows, key: string, pressed: string): string | null {
  const order = rows.flat()
  const at = order.indexOf(key)
  const clamp = (index: number) => order[Math.max(0, Math.min(order.length - 1, index))] ?? null
  if (pressed === 'ArrowRight') return clamp(at + 1)
  if (pressed === 'ArrowLeft') return clamp(at - 1)
  if (pressed === 'Home') return clamp(0)
  if (pressed === 'End') return clamp(order.length - 1)
  if (pressed !== 'ArrowDown' && pressed !== 'ArrowUp') return null
  const filled = rows.filter((row) => row.length > 0)
  const row = filled.findIndex((keys) => keys.includes(key))
  const place = filled[row]?.indexOf(key) ?? 0
  const target = filled[row + (pressed === 'ArrowDown' ? 1 : -1)]
  return target ? (target[Math.min(place, target.length - 1)] ?? key) : key
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null
}

function findMark(node: Element, key: string): HTMLElement | null {
  for (const mark of node.querySelectorAll<HTMLElement>('[data-mark]'))
    if (mark.dataset['mark'] === key) return mark
  return null
}

function focusMark(node: Element, key: string): void {
  const mark = findMark(node, key)
  mark?.focus({ preventScroll: true })
  mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
