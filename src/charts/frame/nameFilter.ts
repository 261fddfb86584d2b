import type { ChartMessages } from './messages.ts'
import type { TipContent } from './types.ts'

/** The filter that a name in a chart stands for. */
export interface NameFilter {
  /** Address with the filter; without it where it is on. */
  href: string
  on: boolean
}

/** What a name that filters says. */
export function nameTip(
  title: string,
  { on }: NameFilter,
  messages: ChartMessages,
  note?: string,
): TipContent {
  return {
    title,
    lines: [],
    hint: on ? messages.unfilter : messages.filter,
    ...(note === undefined || note === '' ? {} : { note }),
  }
}
