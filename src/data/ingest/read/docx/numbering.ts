import type { Zip } from '../zip/openZip.ts'
import { readXml } from '../zip/readXml.ts'

interface Level {
  start: number
  format: string
  /** Text of the number, `%1` standing for the count of level 1. */
  text: string
}

const DEEPEST = 9

/** Counts Word's automatic numbers, which stand in no text: `1.`, `（一）`. Bullets are no numbers and give nothing. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #abstractOf = new Map<string, string>()
  readonly #styles = new Map<string, { list: string; level: number }>()
  readonly #counts = new Map<string, (number | undefined)[]>()

  /** Levels of an abstract definition, to be filled. */
  define(abstract: string): Level[] {
    const levels: Level[] = []
    this.#levels.set(abstract, levels)
    return levels
  }

  link(list: string, abstract: string): void {
    this.#abstractOf.set(list, abstract)
  }

  linkStyle(style: string, list: string, level: number): void {
    this.#styles.set(style, { list, level })
  }

  /** The number printed before the next paragraph of a list, or '' for a paragraph of none. */
  next(list: string | undefined, level: number | undefined, style: string | undefined): string {
    const ofStyle = style === undefined ? undefined : this.#styles.get(style)
    const abstract = this.#abstractOf.get(list ?? ofStyle?.list ?? '')
    if (abstract === undefined) return ''
    const levels = this.#levels.get(abstract) ?? []
    const at = Math.min(level ?? ofStyle?.level ?? 0, DEEPEST - 1)
    const definition = levels[at]
    if (!definition) return ''
    const counts = (this.#counts.get(abstract) ?? []).slice(0, at + 1)
    counts[at] = (counts[at] ?? definition.start - 1) + 1
    this.#counts.set(abstract, counts)
    if (definition.format === 'bullet' || definition.format === 'none') return ''
    return definition.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const n = Number(digit) - 1
      return printNumber(counts[n] ?? levels[n]?.start ?? 1, levels[n]?.format ?? 'decimal')
    })
  }
}

const DIGITS = '零一二三四五六七八九'

function printNumber(value: number, format: string): string {
  if (/^(?:chinese|taiwanese|japaneseCounting|ideograph)/u.test(format)) return chineseNumber(value)
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') {
    return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
  }
  if (format === 'upperLetter') return String.fromCodePoint(0x41 + ((value - 1) % 26))
  if (format === 'lowerLetter') return String.fromCodePoint(0x61 + ((value - 1) % 26))
  return String(value)
}

/** 1 to 99 in Chinese; larger ones, which lists do not reach, in digits. */
function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`
  return head + (ones === 0 ? '' : (DIGITS[ones] ?? ''))
}

/** Reads the lists of a document and the styles that put paragraphs into them; absent parts define none. */
export async function readNumbering(
  zip: Zip,
  part: string | undefined,
  stylesPart: string | undefined,
): Promise<Numbering> {
  const numbering = new Numbering()
  if (part !== undefined && zip.has(part)) await readLists(zip, part, numbering)
  if (stylesPart !== undefined && zip.has(stylesPart)) await readStyles(zip, stylesPart, numbering)
  return numbering
}

async function readLists(zip: Zip, part: string, numbering: Numbering): Promise<void> {
  let levels: Level[] | null = null
  let level: Level | null = null
  let list = ''
  await readXml(zip.read(part), {
    open(name, { val, abstractNumId, numId, ilvl }) {
      if (name === 'w:abstractNum') levels = numbering.define(abstractNumId ?? '')
      else if (name === 'w:num') {
        list = numId ?? ''
        levels = null
      } else if (name === 'w:abstractNumId') numbering.link(list, val ?? '')
      else if (name === 'w:lvl' && levels) {
        level = { start: 1, format: 'decimal', text: '' }
        const at = Number(ilvl)
        if (at >= 0 && at < DEEPEST) levels[at] = level
      } else if (level && name === 'w:start') level.start = Number(val) || 0
      else if (level && name === 'w:numFmt') level.format = val ?? ''
      else if (level && name === 'w:lvlText') level.text = val ?? ''
    },
    close(name) {
      if (name === 'w:lvl') level = null
    },
  })
}

async function readStyles(zip: Zip, part: string, numbering: Numbering): Promise<void> {
  let style = ''
  let level = 0
  await readXml(zip.read(part), {
    open(name, { val, styleId }) {
      if (name === 'w:style') {
        style = styleId ?? ''
        level = 0
      } else if (name === 'w:ilvl') level = Number(val) || 0
      else if (name === 'w:numId' && style !== '') numbering.linkStyle(style, val ?? '', level)
    },
  })
}
