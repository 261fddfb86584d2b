/** Names that mean something else in a folder of sources. */
const TAKEN = new Set(['readme.md', 'catalog.csv', 'corrections.csv'])
const LONGEST = 120

/**
 * A name that any file system takes: no folders, control or direction characters, no leading dot; unique among those taken, to which it
 * is added.
 */
export function safeFileName(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '_')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  const short = stem.slice(0, LONGEST) === '' ? 'document' : stem.slice(0, LONGEST)
  for (let copy = 1; ; copy += 1) {
    const candidate = `${short}${copy === 1 ? '' : `-${String(copy)}`}${ending.slice(0, 20)}`
    const key = candidate.toLowerCase()
    if (TAKEN.has(key) || taken.has(key)) continue
    taken.add(key)
    return candidate
  }
}
