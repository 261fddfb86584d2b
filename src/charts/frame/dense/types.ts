/** A CSS colour, `var(--token)`, or the hatching of what is missing. */
export type DensePaint = string

/** One shape of a painted mark, in the chart's own pixels. */
export type DenseShape =
  | { kind: 'circle'; x: number; y: number; r: number; fill: DensePaint; stroke?: DensePaint }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: DensePaint }
  | {
      kind: 'path'
      d: string
      fill?: DensePaint
      stroke?: DensePaint
      dashed?: boolean
      opacity?: number
    }
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      size: number
      fill: DensePaint
      anchor?: 'start' | 'middle' | 'end'
      bold?: boolean
      italic?: boolean
    }

/** What a pointer meets of a mark, and the room it is painted in. */
export interface DenseBox {
  x: number
  y: number
  width: number
  height: number
}

/** A mark that is painted instead of being an element. */
export interface DenseMark {
  key: string
  box: DenseBox
  /** Outline that a pointer has to be within; the box otherwise. */
  within?: string
  /** Whom the mark is about (`subjectKey`), for linked charts. */
  subjects: readonly string[]
  shapes: readonly DenseShape[]
}

/** Paint of what is missing. */
export const HATCHED = 'hatch'

/** From so many marks on a chart paints them: drawing them as elements would keep the page busy for longer than a reader waits. */
export const DENSE_FROM = 300
