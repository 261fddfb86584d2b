import { comparable } from '../../text/normalizeText.ts'

/** How an indicator is answered or counted, not what it is: （是/否）, （%）, （个）, （次数）. */
const ANSWER =
  /[（(](?:是[/／、]?否|[%％‰]|[个次人项份篇条件场期天日元台套家户间辆宗亩]|人次|场次|次数|人数|个数|数量|万元|小时|公里)[）)]$/u

const NUMERAL = '[0-9零〇一二三四五六七八九十百]+'
/** 2026年, 2025-2026年, 十七届, 第六次, “十五五”: they change by themselves from year to year. 一类 and 三公 do not. */
const COUNTERS = [
  new RegExp(String.raw`(?:\d{4}\s*[-—~至]\s*)?\d{4}(?:年度|年)?`, 'gu'),
  new RegExp(`第?${NUMERAL}(?=届|次会议|次全会|次全体)`, 'gu'),
  new RegExp(`第${NUMERAL}(?=[次期轮批季])`, 'gu'),
  /[“"]?(?:十[一二三四五六七八九]|二十)五[”"]?(?=期间|时期|规划|[“"”]|\p{Script=Han}|$)/gu,
]

/** What of a name is compared: the core, and what stands in brackets. */
export interface PlainName {
  core: string
  qualifiers: string[]
}

/**
 * The name under which an item is the same in two years: half-width, without white space and punctuation, without how it is answered, years
 * and ordinals masked. Empty for a name that was lost.
 */
export function sameKey(name: string | null): string {
  return bare(mask(comparable(name ?? '').replace(ANSWER, '')))
}

/** A name with its brackets apart; what is masked is left out. */
export function plainName(name: string): PlainName {
  const masked = mask(comparable(name).replace(ANSWER, '')).replaceAll('#', ' ')
  const qualifiers: string[] = []
  const core = masked.replace(/[（(]([^（()）]*)[）)]/gu, (_, inner: string) => {
    qualifiers.push(bare(inner))
    return ' '
  })
  // A name that stands wholly in brackets is no qualifier of nothing.
  if (bare(core) === '') return { core: spaced(masked), qualifiers: [] }
  return { core: spaced(core), qualifiers: qualifiers.filter((one) => one !== '') }
}

function mask(name: string): string {
  return COUNTERS.reduce((text, pattern) => text.replace(pattern, '#'), name)
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}#%‰]+/gu, '').toLowerCase()
}

function spaced(text: string): string {
  return text.replace(/[^\p{L}\p{N}%‰]+/gu, ' ').toLowerCase()
}
