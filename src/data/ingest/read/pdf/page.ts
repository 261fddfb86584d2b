/** A character on a page; y grows downwards, lengths are points. */
export interface Glyph {
  text: string
  left: number
  right: number
  /** The baseline. */
  bottom: number
  size: number
}

/** A drawn line: along y = at from x to x, or along x = at from y to y. */
export interface Rule {
  at: number
  from: number
  to: number
}

/** What a page shows that matters to a reader of tables. */
export interface PageContent {
  glyphs: Glyph[]
  horizontal: Rule[]
  vertical: Rule[]
  /** Whether a picture covers a good part of the page. */
  hasPicture: boolean
}
