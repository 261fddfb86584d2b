import type { MarkAt } from '../roving.svelte.ts'
import { hitMark, withinPath } from './hitMark.ts'
import { DENSE_FROM, type DenseMark } from './types.ts'
import { wholeDrawing } from './wholeDrawing.ts'

/**
 * Whether a chart paints its marks, and what it paints. Made of marks only in a browser, where there are many, and where nobody
 * needs the whole drawing. Create it while the component is set up.
 */
export class Painted {
  readonly #marks: () => readonly DenseMark[]
  readonly #count: () => number
  readonly #isWhole = wholeDrawing()
  readonly #isOn = $derived.by(
    () => typeof document !== 'undefined' && this.#count() >= DENSE_FROM && !this.#isWhole(),
  )
  readonly #painted = $derived.by(() => (this.#isOn ? this.#marks() : []))

  /**
   * @param count how many marks there are
   * @param marks what is painted of them; only asked for when there are many
   */
  constructor(count: () => number, marks: () => readonly DenseMark[]) {
    this.#count = count
    this.#marks = marks
  }

  get isOn(): boolean {
    return this.#isOn
  }

  get marks(): readonly DenseMark[] {
    return this.#painted
  }

  /** Finds a painted mark; null where the chart draws elements. */
  get at(): MarkAt | null {
    if (!this.#isOn) return null
    return (x, y) => hitMark(this.#painted, x, y, withinPath)?.key ?? null
  }
}
