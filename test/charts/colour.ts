/** Linear light of red, green and blue, 0 to 1. */
export type Linear = readonly [number, number, number]

/** Lightness 0 to 1, chroma, and hue in degrees. https://bottosson.github.io/posts/oklab/ */
export interface Oklch {
  l: number
  c: number
  h: number
}

/** How a reader sees colours. */
export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia'

export const VISIONS: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia']

/** Machado, Oliveira, Fernandes 2009, severity 1.0, in linear light. https://doi.org/10.1109/TVCG.2009.113 */
const SEEN: Record<Vision, readonly Linear[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Linear light of a colour written `#rrggbb`. */
export function linear(hex: string): Linear {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

/** A colour as somebody sees it, in linear light. */
export function seen(hex: string, vision: Vision): Linear {
  const light = linear(hex)
  const [red = 0, green = 0, blue = 0] = SEEN[vision].map((row) =>
    Math.min(1, Math.max(0, dot(row, light))),
  )
  return [red, green, blue]
}

/** Contrast of two colours, 1 to 21, as WCAG 2 has it. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [a, b].map((hex) => luminance(linear(hex))).sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Distance of two colours in OKLab as somebody sees them; about 0.02 is just visible. */
export function distance(a: string, b: string, vision: Vision): number {
  const [one, two] = [oklab(seen(a, vision)), oklab(seen(b, vision))]
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2])
}

/** A colour written `#rrggbb` in OKLCH. */
export function oklch(hex: string): Oklch {
  const [l, a, b] = oklab(linear(hex))
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 }
}

function luminance(light: Linear): number {
  return dot([0.2126, 0.7152, 0.0722], light)
}

function oklab([red, green, blue]: Linear): Linear {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function dot(a: Linear, b: Linear): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
