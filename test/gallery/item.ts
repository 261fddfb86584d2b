import type { Component } from 'svelte'
import type { Language } from '../../src/charts/frame/types.ts'

/** What every chart has to show, or say why it cannot: `hundreds` is left out of the pictures. */
export const CHART_STATES = [
  'normal',
  'one',
  'hundreds',
  'negative',
  'missing',
  'uncertain',
  'long',
] as const

export type ChartStateName = (typeof CHART_STATES)[number]

/** A component with the properties it is drawn with. */
export interface Drawn {
  component: Component<Record<string, unknown>>
  props: Record<string, unknown>
}

/** One file a chart or component: its states in a language. */
export interface GalleryItem {
  name: string
  kind: 'chart' | 'component'
  /** A chart is also given the `width` there is. */
  states: (language: Language) => Record<string, Drawn>
  /** Why a chart has not a state: it cannot occur. */
  without?: Partial<Record<ChartStateName, string>>
}

/** Draws a component with properties of its own type; the gallery itself does not know them. */
export function drawn<Props extends object>(
  component: Component<Props>,
  props: NoInfer<Props>,
): Drawn {
  return {
    component: component as unknown as Component<Record<string, unknown>>,
    props: props as unknown as Record<string, unknown>,
  }
}

/** The states of a chart; `width` is the gallery's to say. */
export function chartItem<Props extends { width: number }>(
  name: string,
  component: Component<Props>,
  states: (language: Language) => Partial<Record<ChartStateName, Omit<Props, 'width'>>>,
  without: GalleryItem['without'] = {},
): GalleryItem {
  const draw = component as unknown as Component<Record<string, unknown>>
  return {
    name,
    kind: 'chart',
    without,
    states: (language) =>
      Object.fromEntries(
        Object.entries(states(language)).map(([state, props]) => [
          state,
          { component: draw, props },
        ]),
      ),
  }
}
