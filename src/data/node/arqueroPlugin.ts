import type { Plugin } from 'vite'

const STUB = '\0mingzhang-no-parser'

/**
 * A Vite plugin that leaves out the JavaScript parser (a third of a megabyte of source) Arquero brings for verbs written as
 * expressions: `engine/cube` gives its verbs functions, which are never parsed.
 */
export function arqueroPlugin(): Plugin {
  return {
    name: 'mingzhang-arquero',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      return source === 'acorn' && importer?.includes('/arquero/') === true ? STUB : null
    },
    load(id) {
      return id === STUB ? SCRIPT : null
    },
  }
}

const SCRIPT = `export function parse() {
  throw new Error('Arquero expressions are not parsed here: give the verb a function')
}`
