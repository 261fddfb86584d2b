/** One value of a sparkline. */
export interface SparkPoint {
  /** Usually the year. */
  label: string
  /** In the unit of the table; null: no value that year. */
  value: number | null
}

/** A line in a table cell: no axes, no tooltip, its words for a screen reader. Values arrive computed. */
export interface SparklineProps {
  points: SparkPoint[]
  format: (value: number) => string
  /** In CSS pixels. Defaults to 88. */
  width?: number
  /** Defaults to 22, the height of a row's text. */
  height?: number
  /** Ends of the scale, so that cells of a column can be compared; by the points otherwise, with zero. */
  domain?: [number, number]
}
