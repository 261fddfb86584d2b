/** A name with the targets that belong to it. */
export interface NamedTargets {
  name: string
  cycleTarget: string | null
  annualTarget: string | null
}

const NAME_END =
  /(?:率|度|数|数量|次数|人数|量|性|效果|水平|成本|费用|时间|合力|影响力|程度|[)）])$/u

/**
 * Two indicators that were flattened into one cell are two: names on lines of their own, or one after another with a space where each
 * ends like a name does. Targets that come in the same number go with them one by one; a single target is everyone's.
 */
export function splitNames(row: NamedTargets): NamedTargets[] {
  const names = namesIn(row.name, row)
  if (names.length === 1) return [{ ...row, name: row.name.replaceAll('\n', '') }]
  const cycles = partsFor(row.cycleTarget, names.length)
  const annuals = partsFor(row.annualTarget, names.length)
  return names.map((name, index) => ({
    name,
    cycleTarget: cycles[index] ?? null,
    annualTarget: annuals[index] ?? null,
  }))
}

function namesIn(cell: string, row: NamedTargets): string[] {
  const bySpace = cell.split(/(?<=[)）])\s+(?=\p{Script=Han})/u).map((part) => part.trim())
  if (bySpace.length > 1 && bySpace.every((part) => part.length >= 4 && NAME_END.test(part)))
    return bySpace
  const words = cell.split(/(?<=\p{Script=Han})[^\S\n]+(?=\p{Script=Han})/u)
  if (words.length === 2 && words.every((part) => part.length >= 6 && NAME_END.test(part)))
    return words
  const byLine = cell.split('\n')
  const targets = (row.annualTarget ?? row.cycleTarget ?? '').split('\n').length
  // Lines of one name seldom end alike (高质量⏎发展（是/否）); two names in a cell do (…次数⏎…人数).
  const isAlike = byLine.every((part) => NAME_END.test(part) && part.at(-1) === byLine[0]?.at(-1))
  const paired = (targets === byLine.length && targets > 1) || isAlike
  // A name that merely wraps has lines that do not end like names.
  return byLine.length > 1 && paired ? byLine : [cell]
}

function partsFor(target: string | null, count: number): (string | null)[] {
  if (target === null) return Array<null>(count).fill(null)
  const parts = target.split(/\n|\s{1,}/u).filter((part) => part !== '')
  return parts.length === count ? parts : Array<string>(count).fill(target)
}
