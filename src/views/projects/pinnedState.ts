import type { UrlState } from '../url/urlState.ts'

/** The state with one more project pinned, or with it no longer. */
export function pinnedState(pins: readonly string[], id: string): Partial<UrlState> {
  return { pins: pins.includes(id) ? pins.filter((one) => one !== id) : [...pins, id] }
}
