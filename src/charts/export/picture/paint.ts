/** A colour as every SVG reader takes it. */
export interface Paint {
  /** `#rrggbb`, `none` or `url(#…)`. */
  color: string
  /** 0 to 1. */
  opacity: number
}

const NONE: Paint = { color: 'none', opacity: 1 }

/**
 * A computed CSS colour: `rgb()`, `rgba()`, `color(srgb …)` or `url("#…")`. Whatever else a browser computes is taken for
 * none, and so is what cannot be seen.
 */
export function paintOf(computed: string): Paint {
  const reference = /^url\(["']?[^"')]*(#[^"')]+)["']?\)/.exec(computed)
  if (reference) return { color: `url(${reference[1] ?? ''})`, opacity: 1 }
  const named = /^(rgba?|color)\((?:srgb\s+)?([^)]*)\)$/.exec(computed)
  if (!named) return NONE
  const scale = named[1] === 'color' ? 255 : 1
  const parts = (named[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '')
  const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map((part) => Number(part) * scale)
  const opacity = parts[3] === undefined ? 1 : Number(parts[3])
  if (opacity === 0 || [red, green, blue, opacity].some(Number.isNaN)) return NONE
  return { color: `#${[red, green, blue].map(hex).join('')}`, opacity }
}

function hex(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')
}
