import { comparable } from '../../text/normalizeText.ts'

/** A cell's text as labels are compared: NFKC, no white space, no colon at the end. */
export function labelKey(cell: string): string {
  return comparable(cell).replace(/:+$/u, '')
}

/** Whether a cell is one of the labels a pattern describes, and nothing else. */
export function isLabel(cell: string, pattern: RegExp): boolean {
  return cell.length <= 60 && pattern.test(labelKey(cell))
}

/** A whole number of people or units as staff cells print it (`66`, `66人`), or null. */
export function parseCount(cell: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:人|个|名|家)?$/u.exec(comparable(cell))
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(',', ''))
}

/** A year a cell prints alone (`2026`, `2026年`), or null. */
export function parseYear(cell: string): number | null {
  const match = /^((?:19|20)\d\d)年?度?$/u.exec(comparable(cell))
  return match?.[1] === undefined ? null : Number(match[1])
}

/** A name without the number the form prints before it (`1.`, `2、`, `（三）`, `四、`). */
export function withoutOrdinal(name: string): string {
  return name
    .replace(
      /^\s*(?:\d{1,2}\s*[、.．](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、)\s*/u,
      '',
    )
    .trim()
}

/** A body's or project's name without the code and remark forms print around it: `219001-水务局（汇总）` → `水务局`. */
export function withoutCode(name: string): string {
  return name
    .replace(/^(?:\[[A-Z\d]{3,}\]|(?:[A-Z\d]{6,}|\d{3,})[-—_\s]+)/iu, '')
    .replace(/[（(](?:汇总|盖章|公章)[)）]$/u, '')
    .trim()
}
