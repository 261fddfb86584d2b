/** A font in slices: name of the slice → its ranges of code points, ends included. */
export type Slices = ReadonlyMap<string, readonly (readonly [number, number])[]>

/** Reads the font's own list: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
export function slicesOf(json: string): Slices {
  const listed = JSON.parse(json) as Record<string, string>
  return new Map(
    Object.entries(listed).map(([name, ranges]) => [
      name.replaceAll(/[[\]]/g, ''),
      ranges.split(',').map(rangeOf),
    ]),
  )
}

/** The slice that has a code point; null where none has. */
export function sliceOf(slices: Slices, code: number): string | null {
  for (const [name, ranges] of slices) {
    if (ranges.some(([from, to]) => code >= from && code <= to)) return name
  }
  return null
}

function rangeOf(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
