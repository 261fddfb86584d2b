import type { Language } from '../frame/types.ts'

/** What a citation is made of. */
export interface Cited {
  /** Departments whose documents the chart stands on; empty where none is known. */
  publishers: readonly string[]
  /** The chart's own title, never a reader's. */
  title: string
  siteName: string
  /** Version of the data; empty where it is not known. */
  version: string
  accessed: Date
  url: string
  /** What is cited; a chart unless it says otherwise. */
  kind?: 'chart' | 'dataset'
}

/**
 * A chart as an online resource after GB/T 7714—2015: three authors at most, then 等; `[DS/OL]` is a dataset online; the
 * date in brackets is the day of access, local time.
 */
export function citeGbt7714(cited: Cited, language: Language): string {
  const { publishers, title, siteName, version, accessed, url } = cited
  const first = publishers.slice(0, 3).join(', ')
  const others = publishers.length > 3 ? (language === 'zh' ? ', 等' : ', et al') : ''
  const authors = publishers.length === 0 ? '' : `${first}${others}. `
  const edition =
    version === '' ? '' : language === 'zh' ? `, 数据版本 ${version}` : `, data version ${version}`
  return `${authors}${withoutStop(title)}[DS/OL]. ${siteName}${edition}[${isoDay(accessed)}]. ${url}.`
}

/** A chart after APA 7: no date of its own (n.d.), so the day of access stands in it. All publishers up to twenty. */
export function citeApa7(cited: Cited, language: Language): string {
  return language === 'zh' ? apaInChinese(cited) : apaInEnglish(cited)
}

function apaInEnglish({
  publishers,
  title,
  siteName,
  version,
  accessed,
  url,
  kind,
}: Cited): string {
  const authors = joined(publishers, ', ', publishers.length > 2 ? ', & ' : ' & ')
  const edition = version === '' ? '' : ` (Version ${version})`
  const of = kind === 'dataset' ? 'Data set' : 'Data visualization'
  const day = accessed.toLocaleDateString('en-US', { dateStyle: 'long' })
  const name = withoutStop(title)
  const begin =
    authors === ''
      ? `${name}${edition} [${of}]. (n.d.).`
      : `${authors}. (n.d.). ${name}${edition} [${of}].`
  return `${begin} ${siteName}. Retrieved ${day}, from ${url}`
}

function apaInChinese({
  publishers,
  title,
  siteName,
  version,
  accessed,
  url,
  kind,
}: Cited): string {
  const authors = joined(publishers, '、', '、')
  const edition = version === '' ? '' : `（版本 ${version}）`
  const of = kind === 'dataset' ? '数据集' : '数据图'
  const day = `${String(accessed.getFullYear())}年${String(accessed.getMonth() + 1)}月${String(accessed.getDate())}日`
  const name = withoutStop(title)
  const begin =
    authors === ''
      ? `${name}${edition}［${of}］（无日期）。`
      : `${authors}（无日期）。${name}${edition}［${of}］。`
  return `${begin}${siteName}。${day}取自 ${url}`
}

/** APA lists twenty authors; of more, nineteen and the last. */
function joined(all: readonly string[], comma: string, last: string): string {
  if (all.length <= 1) return all[0] ?? ''
  if (all.length > 20) return `${all.slice(0, 19).join(comma)}${comma}… ${all.at(-1) ?? ''}`
  return `${all.slice(0, -1).join(comma)}${last}${all.at(-1) ?? ''}`
}

function withoutStop(title: string): string {
  return title.trim().replace(/[.。]+$/, '')
}

function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
