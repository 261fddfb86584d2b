import { Parser } from 'htmlparser2'
import { MAX_DEPTH } from '../limits.ts'
import { damaged, tooLarge } from '../problems.ts'

/**
 * What an XML part's elements mean to a reader. Names carry the usual prefix of their namespace (`w:p`, `x:row`, `mc:Fallback`) whatever prefix
 * the file uses; attributes are named without prefix.
 */
export interface XmlHandler {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:\d+\/)?main$/u, 'w'],
  [/\/spreadsheetml\/(?:\d+\/)?main$/u, 'x'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/package\/2006\/relationships$/u, 'rel'],
]

/**
 * Reads XML as a stream. Entities a DTD defines are never expanded: a part with a DTD, which Office never writes, is refused.
 *
 * @throws {ReaderError} `unreadable` for what is no complete XML, `too-large` beyond `MAX_DEPTH`
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<void> {
  const seen = { depth: 0, elements: 0 }
  const prefixes = new Map<string, string>()
  const parser = new Parser(
    {
      onopentag(printed, printedAttributes) {
        seen.elements++
        if (++seen.depth > MAX_DEPTH)
          throw tooLarge({ zh: '嵌套层数', en: 'levels of nesting' }, MAX_DEPTH)
        const attributes = takeAttributes(printedAttributes, prefixes)
        handler.open?.(canonical(printed, prefixes), attributes)
      },
      onclosetag(printed) {
        seen.depth--
        handler.close?.(canonical(printed, prefixes))
      },
      ontext: (text) => handler.text?.(text),
      onprocessinginstruction(name) {
        if (name.toUpperCase() === '!DOCTYPE') throw damaged()
      },
    },
    { xmlMode: true },
  )
  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  if (seen.elements === 0 || seen.depth !== 0) throw damaged()
  parser.end()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Attributes by local name; declarations of namespaces go to `prefixes`. */
function takeAttributes(
  printed: Readonly<Record<string, string>>,
  prefixes: Map<string, string>,
): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(printed)) {
    const colon = name.indexOf(':')
    const prefix = name.slice(0, Math.max(0, colon))
    if (name === 'xmlns' || prefix === 'xmlns') {
      const known = PREFIXES.find(([uri]) => uri.test(value))?.[1]
      prefixes.set(prefix === '' ? '' : name.slice(colon + 1), known ?? '?')
    } else {
      attributes[name.slice(colon + 1)] = value
    }
  }
  return attributes
}

function canonical(printed: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = printed.indexOf(':')
  const prefix = printed.slice(0, Math.max(0, colon))
  return `${prefixes.get(prefix) ?? '?'}:${printed.slice(colon + 1)}`
}
