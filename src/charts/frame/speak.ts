import type { TipContent } from './types.ts'

/** A tooltip as one spoken sentence; empty for a mark that has none. */
export function speak(content: TipContent | null): string {
  if (content === null) return ''
  const { title, lines, note, hint } = content
  const said = [title, ...lines.map(({ label, value }) => (label ? `${label} ${value}` : value))]
  if (note) said.push(note)
  if (hint) said.push(hint)
  return said.join(', ')
}

/** Makes what is written on a mark part of its spoken name, so that a reader can call it by what is seen. */
export function named(written: string | null, spoken: string): string {
  return written === null || spoken.includes(written) ? spoken : `${written}, ${spoken}`
}

/** Between texts written one after the other on a mark, so that they are heard, and compared with its name, as words of their own. */
export const SPACE = ' '
