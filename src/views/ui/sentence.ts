/** A sentence, and the lines its figures come from. */
export interface Sentence {
  text: string
  places: { label: string; href: string }[]
}
