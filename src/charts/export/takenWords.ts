import type { TwinValue } from '../frame/types.ts'
import { exportMessages } from './exportMessages.ts'
import type { PictureWords } from './picture/pictureWords.ts'
import { shownWords, type TakenChart } from './takenChart.ts'

/** Where a chart was taken from, and when. */
export interface TakenFrom {
  siteName: string
  /** Absolute; empty where it is not known. */
  url: string
  accessed: Date
  /** Absolute form of a link of the page. */
  absolute: (href: string) => string
}

/** What leaves with every picture and workbook, a line each: what is missing, notes, a reader's words, source, version, address. */
export function footOf(
  chart: TakenChart,
  from: TakenFrom,
  drawingNotes: readonly string[] = [],
): { head: string; text: string }[] {
  const t = exportMessages(chart.language)
  const space = chart.language === 'zh' ? '' : ' '
  const { edit, missing = '', version = '' } = chart
  const isReworded = edit !== null && (edit.title !== '' || edit.subtitle !== '')
  const readers = [
    ...(isReworded ? [t.editedIs(chart.title)] : []),
    ...(edit !== null && edit.marks.length > 0 ? [t.highlighted] : []),
  ]
  return [
    { head: t.edited, text: readers.join(space) },
    { head: t.readerNotes, text: (edit?.notes ?? []).join(chart.language === 'zh' ? '；' : '; ') },
    { head: t.missing, text: missing },
    { head: t.notes, text: [...chart.notes, ...drawingNotes].join(space) },
    { head: t.source, text: chart.source.map(({ label }) => label).join(' · ') },
    { head: t.version, text: [from.siteName, version].filter((text) => text !== '').join(' · ') },
    { head: t.address, text: from.url },
  ].filter(({ text }) => text !== '')
}

/** The words of a chart's picture. */
export function pictureWords(
  chart: TakenChart,
  from: TakenFrom,
  drawingNotes: readonly string[],
): PictureWords {
  const { language, summary } = chart
  return { language, summary, ...shownWords(chart), foot: footOf(chart, from, drawingNotes) }
}

/** The rows of a workbook's second sheet: what, and what of it. Every source has its row, with its address. */
export function aboutRows(chart: TakenChart, from: TakenFrom): TwinValue[][] {
  const t = exportMessages(chart.language)
  const plain = (head: string) => head.replace(/[:：]$/, '')
  const shown = shownWords(chart)
  return [
    [t.about.title, shown.title],
    [t.about.subtitle, shown.subtitle],
    ...footOf(chart, from)
      .filter(({ head }) => head !== t.source)
      .map(({ head, text }) => [plain(head), text]),
    ...chart.source.map(({ label, href }) => [plain(t.source), label, from.absolute(href)]),
    [t.about.accessed, day(from.accessed)],
  ]
}

function day(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
