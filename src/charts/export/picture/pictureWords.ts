/** The words around a drawing, in the reader's language. */
export interface PictureWords {
  language: 'zh' | 'en'
  title: string
  subtitle: string
  /** For a reader of the file: what the picture shows, in a sentence or two. */
  summary: string
  /** Lines below the drawing, each with its head: what is missing, notes, sources, version, address. */
  foot: { head: string; text: string }[]
}
