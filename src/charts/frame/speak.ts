import type { TipContent } from './types.ts'

/** A tooltip as one spoken sentence. */
export function speak({ title, lines, note }: TipContent): string {
  const said = [title, ...lines.map(({ label, value }) => (label ? `${label} ${value}` : value))]
  if (note) said.push(note)
  return said.join(', ')
}

/** Makes what is written on a mark part of its spoken name, so that a reader can call it by what is seen. */
export function named(written: string | null, spoken: string): string {
  return written === null || spoken.includes(written) ? spoken : `${written}, ${spoken}`
}
