import { MINUS } from '../format/decimal.ts'
import { formatChangeRatio } from '../format/formatChange.ts'
import { gapText } from '../frame/gapText.ts'
import type { EndNames } from '../frame/gapText.ts'
import type { ChartMessages } from '../frame/messages.ts'
import type { TipContent } from '../frame/types.ts'
import type { WaterfallStep } from './types.ts'
import type { WaterfallSeries } from './waterfallSeries.ts'

/** What the words of a waterfall are made with. */
export interface WaterfallWording {
  names: EndNames
  format: (value: number) => string
  messages: ChartMessages
}

/** What is written beside a bar: a total, a signed change, or why there is none. */
export function barText(
  { kind, value, step }: WaterfallSeries,
  { names, format, messages }: WaterfallWording,
): string {
  if (value === null) return (step && gapText(step, names, messages)) ?? messages.notDisclosed
  return kind === 'total' ? format(value) : signed(value, format)
}

/** Second line of a row's name: what the caller gives, and whether the category is new or gone. */
export function subText({ step }: WaterfallSeries, wording: WaterfallWording): string {
  if (!step) return ''
  const absent = step.absent ? gapText(step, wording.names, wording.messages) : null
  return [step.sublabel, absent].filter(Boolean).join(' · ')
}

/** What a row says. */
export function waterfallTip(series: WaterfallSeries, wording: WaterfallWording): TipContent {
  const { format, names, messages } = wording
  const { step, total, value, kind } = series
  if (!step) {
    const label = kind === 'rest' ? messages.change : messages.total
    const note = kind === 'rest' ? messages.unitemizedNote : total?.note
    return {
      title: series.label,
      lines: [{ label, value: barText(series, wording) }],
      link: typeof total?.href === 'string',
      ...(note ? { note } : {}),
    }
  }
  const change = value === null ? null : signed(value, format)
  const ratio = step.absent ? '' : formatChangeRatio(step.from, step.to)
  return {
    title: [step.label, step.sublabel].filter(Boolean).join(' · '),
    lines: [
      { label: names.fromLabel, value: endText(step, 'from', wording) },
      { label: names.toLabel, value: endText(step, 'to', wording) },
      ...(change === null
        ? []
        : [{ label: messages.change, value: /\d/.test(ratio) ? `${change} · ${ratio}` : change }]),
      ...(step.detail ?? []),
    ],
    link: typeof step.href === 'string',
    ...(step.missing ? { note: step.missing } : {}),
  }
}

function endText(
  step: WaterfallStep,
  side: 'from' | 'to',
  { format, messages }: WaterfallWording,
): string {
  const value = step[side]
  if (value !== null) return format(value)
  return step.absent === side ? messages.notListed : messages.notDisclosed
}

function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0)
  return (value < 0 ? MINUS : '+') + format(Math.abs(value))
}
