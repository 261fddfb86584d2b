import type { TargetDate, TargetPart, TargetReading } from '../../../../src/data/model/target.ts'

/**
 * A reading in the notation of `test/files/targets.tsv`, see `test/files/targets.md`.
 *
 * @param text the string that was read: words that are all of it are not repeated
 */
export function notate(reading: TargetReading, text: string): string {
  if (reading.shape === 'unread') {
    return ['?', reading.reason, reading.options.join('/')].filter((one) => one !== '').join(' ')
  }
  if (reading.shape === 'list') return reading.parts.map((part) => notatePart(part, '')).join(' | ')
  return notatePart(reading, text)
}

function notatePart(part: TargetPart, text: string): string {
  switch (part.shape) {
    case 'measure': {
      const range = part.upper === null ? '' : `..${part.upper.decimal}`
      const operator =
        part.operator === 'between' ? '' : part.impliedOperator ? '(=)' : part.operator
      const amount = `${part.approximate ? '~' : ''}${operator}${part.value.decimal}${range}`
      const unit = part.kind === 'money' ? `fen ${part.unit ?? ''}` : part.unit
      const per = part.per.map((one) => `/${one}`).join('')
      return joined([part.kind, amount, unit, per], part)
    }
    case 'date': {
      const operator = part.impliedOperator ? '(=)' : part.operator
      const every = part.every === null ? null : `every ${part.every}`
      return joined(
        ['date', `${part.approximate ? '~' : ''}${operator}${notateDate(part.date)}`, every],
        part,
      )
    }
    case 'span':
      return joined(
        [
          'span',
          part.from && part.to ? `${notateDate(part.from)}..${notateDate(part.to)}` : 'open',
        ],
        part,
      )
    case 'frequency':
      return `every ${part.every}`
    case 'word': {
      const kind = part.holds === null ? part.kind : part.holds ? 'yes' : 'no'
      return part.word === text.replace(/\s/gu, '') ? kind : `${kind} ${part.word}`
    }
  }
}

function notateDate(date: TargetDate): string {
  const fields = [
    date.year && `Y${date.year}`,
    date.half && `H${date.half}`,
    date.quarter && `Q${date.quarter}`,
    date.month && `M${date.month}`,
    date.part,
    date.day && `D${date.day}`,
  ].filter((one) => one !== null)
  return fields.length === 0 ? 'year' : fields.join('-')
}

function joined(
  words: readonly (string | null)[],
  part: Extract<TargetPart, { ambiguous: unknown }>,
): string {
  const label = part.label === null ? null : `label=${part.label}`
  const note = part.note === null ? null : `note=${part.note}`
  const ambiguous = part.ambiguous === null ? null : `!${part.ambiguous}`
  return [...words, label, note, ambiguous].filter((one) => one !== null && one !== '').join(' ')
}
