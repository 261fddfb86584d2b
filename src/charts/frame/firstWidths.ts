import { getContext, setContext } from 'svelte'

const KEY = Symbol('first widths')

/**
 * Widths at which a prerendered chart is drawn, in CSS pixels: for phones, tablets and wider screens. The style sheet of
 * `FirstDrawings` shows the one that fits, until the chart is measured.
 */
export const FIRST_WIDTHS: readonly number[] = [343, 705, 1152]

/** Tells the charts below the calling component at which widths they come prerendered; null once they do not. */
export function setFirstWidths(widths: () => readonly number[] | null): void {
  setContext(KEY, widths)
}

/** The widths at which a chart comes prerendered; null where it does not. Call while a component is set up. */
export function firstWidths(): readonly number[] | null {
  return getContext<(() => readonly number[] | null) | undefined>(KEY)?.() ?? null
}
