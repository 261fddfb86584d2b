import { Parser } from 'htmlparser2'
import type { Grid } from '../../grid.ts'
import { flattenBlocks } from '../blocks.ts'
import { GridBuilder } from '../gridBuilder.ts'
import { MAX_HTML_DEPTH } from '../limits.ts'
import { tooLarge } from '../problems.ts'
import { HtmlBlocks } from './htmlBlocks.ts'

const UNSEEN = new Set(
  'head script style template noscript svg math select textarea iframe object'.split(' '),
)
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/**
 * Reads a web page: tables with their spans, text outside them line by line. Scripts, styles and whatever its own attributes
 * hide are left out; what only a style sheet hides is read.
 *
 * @throws {ReaderError} `empty`, `too-large`
 */
export function readHtml(text: string): Grid {
  const blocks = new HtmlBlocks()
  let depth = 0
  let unseenFrom = Infinity
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_HTML_DEPTH)
        throw tooLarge({ zh: '嵌套层数', en: 'levels of nesting' }, MAX_HTML_DEPTH)
      if (depth >= unseenFrom) return
      if (UNSEEN.has(name) || (!VOID.has(name) && isHidden(attributes))) unseenFrom = depth
      else blocks.open(name, attributes)
    },
    onclosetag(name) {
      if (depth < unseenFrom) blocks.close(name)
      if (depth === unseenFrom) unseenFrom = Infinity
      depth--
    },
    ontext(piece) {
      if (depth < unseenFrom) blocks.text(piece)
    },
  })
  parser.end(text)
  const grid = new GridBuilder()
  flattenBlocks(blocks.finish(), grid)
  return grid.finish()
}

function isHidden({ hidden, style = '' }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
}
