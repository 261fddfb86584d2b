import type { Dataset } from '../../model/rows.ts'
import type { TargetPart, TargetReading } from '../../model/target.ts'
import { parseTarget } from '../../text/target/parseTarget.ts'

/** Reads a target string. */
export type ReadTarget = (text: string | null) => TargetReading

const READERS = new WeakMap<Dataset['indicators'], ReadTarget>()

/**
 * A reader that remembers: a dataset repeats few strings many times (100%, ≥95%), and a dozen rules ask for each of them. What it
 * remembers lives as long as the dataset's rows.
 */
export function targetReader({ indicators }: Pick<Dataset, 'indicators'>): ReadTarget {
  const known = READERS.get(indicators)
  if (known) return known
  const readings = new Map<string, TargetReading>()
  const read: ReadTarget = (text) => {
    const key = text ?? ''
    const reading = readings.get(key) ?? parseTarget(text)
    readings.set(key, reading)
    return reading
  }
  READERS.set(indicators, read)
  return read
}

/** The parts of a reading that were understood: of a list each, of an unread string none. */
export function partsOf(reading: TargetReading): readonly TargetPart[] {
  if (reading.shape === 'unread') return []
  return reading.shape === 'list' ? reading.parts : [reading]
}
