import { comparable } from '../text/normalizeText.ts'

/**
 * Whether two printed names can be those of one body: the characters of the shorter stand in the longer one in their order, as those of
 * 市人大常委会办公室 do in 东莞市人民代表大会常务委员会办公室. Errs towards yes: it keeps quiet where names are alike.
 */
export function isSameBody(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [plain(a), plain(b)].sort((x, y) => x.length - y.length)
  let from = 0
  for (const character of shorter) {
    const at = longer.indexOf(character, from)
    if (at < 0) return false
    from = at + 1
  }
  return shorter !== ''
}

/** A name without what says nothing of whose it is. */
function plain(name: string): string {
  return comparable(name)
    .replace(/^(?:中国共产党|中共)/u, '')
    .replace(/\(.*\)$/u, '')
    .replace(/(?:本级|机关本级|部门)$/u, '')
}
