/**
 * What an indicator's target (指标值) says, typed. One string is one reading: a measure, a date, a span of time, a frequency, words,
 * a list of several of these, or a reason why it is none.
 */

/** A number as exact decimal digits, and as the JavaScript number those digits are. At most 15 significant digits, so that the two agree. */
export interface ExactNumber {
  decimal: string
  number: number
}

/** 数量, 比率, 金额, 日期, 期间, 是否, 分档 and 文字. */
export type TargetKind =
  'quantity' | 'ratio' | 'money' | 'date' | 'period' | 'yes-no' | 'graded' | 'text'

/** How the outcome is to stand to the value. `±` is "off by at most"; `between` goes from `value` to `upper`, both included. */
export type TargetOperator = '=' | '≥' | '>' | '≤' | '<' | '±' | 'between'

/**
 * What else an understood string could mean.
 * `strictness`: `>95%以上` says both more than and at least. `lost-sign`: `292%` can be `≥92%` whose sign was read as a 2.
 * `date-or-number`: 2026.12, 2026-2028. `month-or-months`: `≤3月`. `unit-or-rate`: `人/次` is 人次 or persons a time.
 * `in-prose`: the number stands in the middle of a sentence and may not be what is promised.
 */
export type TargetAmbiguity =
  'strictness' | 'lost-sign' | 'date-or-number' | 'month-or-months' | 'unit-or-rate' | 'in-prose'

/** What measures, dates and spans have beside their value. */
export interface TargetContext {
  /** Words before the value, verbatim: 一类会议, 同比下降, 全年. */
  label: string | null
  /** Words after it, verbatim, outer brackets off: 税后. */
  note: string | null
  ambiguous: TargetAmbiguity | null
}

/** A number with its unit. */
export interface MeasureTarget extends TargetContext {
  shape: 'measure'
  /** `period` is a duration: 5个工作日, 12个月. */
  kind: Extract<TargetKind, 'quantity' | 'ratio' | 'money' | 'period'>
  operator: TargetOperator
  /** No operator is printed: `100%` is taken as `=100%`. */
  impliedOperator: boolean
  /** 约, 左右 */
  approximate: boolean
  /** Money in fen (分), ratios in percent whatever they are printed in, all else in `unit` with 万 and 亿 multiplied out. */
  value: ExactNumber
  /** Upper end of a range, in the same unit. */
  upper: ExactNumber | null
  /** As printed: 人次, 台（套）, 万元, ‰. Null when none is printed. */
  unit: string | null
  /** What it is counted by: `元/人·天` and 每人每天…元 are 人, 天. */
  per: string[]
}

/** Which part of the month, or of the longer unit before it: 初, 上旬, 中旬, 下旬, 底/末, 末月. */
export type DatePart = 'start' | 'early' | 'middle' | 'late' | 'end' | 'last-month'

/** A date as far as it is printed. All null is "the year" itself (年内, 全年). */
export interface TargetDate {
  year: number | null
  half: 1 | 2 | null
  quarter: number | null
  month: number | null
  part: DatePart | null
  day: number | null
}

/** A point in time, mostly a deadline (`≤`): 2026年12月31日前. */
export interface DateTarget extends TargetContext {
  shape: 'date'
  kind: 'date'
  operator: '=' | '≥' | '>' | '≤' | '<'
  impliedOperator: boolean
  approximate: boolean
  date: TargetDate
  /** It comes back: 每年4月底前 is 年. */
  every: string | null
}

/** From one date to another, both included: 2023-2025年, 全年. Both null is 长期, without end. */
export interface SpanTarget extends TargetContext {
  shape: 'span'
  kind: 'period'
  from: TargetDate | null
  to: TargetDate | null
}

/** Only how often: 每月. */
export interface FrequencyTarget {
  shape: 'frequency'
  kind: 'period'
  every: string
}

/** Words alone: 是, 完成 (yes-no), 较高, 逐步提高 (graded), prose (text). */
export interface WordTarget {
  shape: 'word'
  kind: Extract<TargetKind, 'yes-no' | 'graded' | 'text'>
  /** Verbatim, white space off. */
  word: string
  /** Yes-no only: whether the thing is to be (完成) or not to be (不发生). */
  holds: boolean | null
}

/** One understood target. */
export type TargetPart = MeasureTarget | DateTarget | SpanTarget | FrequencyTarget | WordTarget

/** Several targets in one cell: 一类会议≤197.68万元；二类会议≤20万元. */
export interface TargetList {
  shape: 'list'
  parts: TargetPart[]
}

/**
 * Why a target is not understood.
 * `template`: a form's placeholder, ≥**%. `option-list`: the scale without a choice, 高中低. `contradiction`: ≥90%以下.
 * `entangled`: more numbers in a clause than a target holds. `number-in-prose`: a number whose unit is no known word.
 * `bare-fraction`: 3/4 is a fraction, a date or a score. `damaged`: signs without their number, lost characters.
 */
export type TargetReason =
  | 'blank'
  | 'template'
  | 'option-list'
  | 'contradiction'
  | 'descending-range'
  | 'entangled'
  | 'number-in-prose'
  | 'bare-fraction'
  | 'damaged'
  | 'finer-than-fen'
  | 'endless-decimal'
  | 'too-large'

/** A string that is no target, or cannot be told to be one. */
export interface UnreadTarget {
  shape: 'unread'
  reason: TargetReason
  /** Verbatim, white space off. */
  text: string
  /** The options of an `option-list`, else empty. */
  options: string[]
}

/** What a target string says. */
export type TargetReading = TargetPart | TargetList | UnreadTarget

/** How a later target stands to an earlier one. Raised is harder to reach, whichever way the indicator is better. */
export type TargetComparison =
  | 'raised'
  | 'lowered'
  | 'same'
  | 'kind-changed'
  | 'dequantified'
  | 'quantified'
  | 'unit-changed'
  | 'incomparable'

/** A date that says nothing but "the year". */
export const THE_YEAR: TargetDate = {
  year: null,
  half: null,
  quarter: null,
  month: null,
  part: null,
  day: null,
}
