import type { Component } from 'svelte'
import type { Asked } from '../app/view.ts'
import type { Site } from '../state/site.ts'

/** A chart with the rows it is drawn from, and what its link asks for and cannot have. */
export interface DrawnAlone {
  /** null where there is nothing to draw. */
  component: Component | null
  props: object
  /** Sentences; of why there is nothing to draw as well, where more can be said than that. */
  said: (site: Site) => readonly string[]
}

/** Downloads a chart's code and asks its rows. */
export type DrawAlone = (asked: Asked) => Promise<DrawnAlone>

/**
 * Puts together what was asked for at once.
 *
 * @param props null where there is nothing to draw
 */
export async function drawnAlone<Props extends object>(
  chart: Promise<{ default: Component<Props> }>,
  props: Promise<NoInfer<Props> | null>,
  said: DrawnAlone['said'] = () => [],
): Promise<DrawnAlone> {
  const [{ default: component }, drawn] = await Promise.all([chart, props])
  return {
    component: drawn === null ? null : (component as unknown as Component),
    props: drawn ?? {},
    said,
  }
}
