import type { TipContent } from './types.ts'

/** A tooltip as one spoken sentence. */
export function speak({ title, lines, note }: TipContent): string {
  const said = [title, ...lines.map(({ label, value }) => (label ? `${label} ${value}` : value))]
  if (note) said.push(note)
  return said.join(', ')
}
