import type { Plugin } from 'vite'

const NUMBERS = '\0mingzhang-interpolate-numbers'

/**
 * A Vite plugin that leaves out the colour spaces d3-scale brings for scales of colours (5 kB of a chart's script): the charts have
 * scales of numbers only, and their colours from `theme.css`.
 */
export function numberScalesPlugin(): Plugin {
  return {
    name: 'mingzhang-number-scales',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      return source === 'd3-interpolate' && importer?.includes('/d3-scale/') === true
        ? NUMBERS
        : null
    },
    load(id) {
      return id === NUMBERS ? SCRIPT : null
    },
  }
}

// `a * (1 - t) + b * t` as d3-interpolate has it, so that a scale ends exactly where its range does.
const SCRIPT = `export function interpolateNumber(a, b) {
  a = +a
  b = +b
  return (t) => a * (1 - t) + b * t
}
export function interpolateRound(a, b) {
  a = +a
  b = +b
  return (t) => Math.round(a * (1 - t) + b * t)
}
export function interpolate(a, b) {
  if (typeof b !== 'number') throw new Error('only numbers are interpolated here')
  return interpolateNumber(a, b)
}
export function piecewise() {
  throw new Error('only numbers are interpolated here')
}`
