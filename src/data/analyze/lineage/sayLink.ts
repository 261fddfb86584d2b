import type { Said } from '../../model/problem.ts'
import { level2ByCode } from '../../model/taxonomy.ts'
import type { LinkItem } from './linkItem.ts'
import type { Match, Nearest } from './matchItems.ts'
import type { Weighed, Weigher } from './pieceWeights.ts'
import { comparable } from '../../text/normalizeText.ts'

/** Words both names have that a reason gives. */
const MOST_WORDS = 4

/** Why the machine links two items, in words. */
export function sayMatch({ from, to, relation, score }: Match, weigher: Weigher): Said {
  const level = sayLevels(from, to)
  const join = (zh: string, en: string): Said => ({
    zh: level ? `${zh}，${level.zh}` : zh,
    en: level ? `${en}, ${level.en}` : en,
  })
  if (relation === 'split' || relation === 'merged') {
    const percent = Math.round(score * 100)
    return relation === 'split'
      ? join(
          `原指标由几项分担，名称合起来覆盖${percent}%`,
          `one of the parts whose names cover ${percent} % of the earlier one`,
        )
      : join(
          `几项并为一项，名称合起来覆盖${percent}%`,
          `one of the parts that cover ${percent} % of the later name`,
        )
  }
  if (relation === 'same') {
    const isLetter = comparable(from.name ?? '') === comparable(to.name ?? '')
    return isLetter
      ? join('名称相同', 'same name')
      : join(
          '名称相同（年份、序号或作答方式除外）',
          'same name but for year, ordinal or way of answering',
        )
  }
  const names = sharedWords(from.name, to.name, (name) => weigher.name(name), weigher)
  if (names.length > 0)
    return join(
      `名称相近，共有“${names.join('、')}”`,
      `similar name, both have ${names.join(', ')}`,
    )
  const texts = sharedWords(from.text, to.text, (text) => weigher.text(text), weigher)
  return join(
    `内容相近，共有“${texts.join('、')}”`,
    `similar content, both have ${texts.join(', ')}`,
  )
}

/** Why an item has no successor or predecessor, in words. */
export function sayAlone(year: number, nearest: Nearest | undefined): Said {
  if (!nearest) return { zh: `${year}年没有名称相近的`, en: `nothing of a similar name in ${year}` }
  const name = nearest.item.name === null ? '—' : `「${nearest.item.name}」`
  const score = nearest.score.toFixed(2)
  return {
    zh: `${year}年最接近的是${name}（${score}），没有认定`,
    en: `nearest in ${year} is ${name} (${score}), not linked`,
  }
}

function sayLevels(from: LinkItem, to: LinkItem): Said | null {
  if (from.level2Code === null || to.level2Code === null) return null
  if (from.level2Code === to.level2Code) return { zh: '二级指标相同', en: 'same level' }
  const [before, after] = [level2ByCode(from.level2Code), level2ByCode(to.level2Code)]
  return {
    zh: `二级指标由${before?.name ?? from.level2Code}变为${after?.name ?? to.level2Code}`,
    en: `level ${before?.nameEn ?? from.level2Code} → ${after?.nameEn ?? to.level2Code}`,
  }
}

function sharedWords(
  a: string | null,
  b: string | null,
  weigh: (text: string) => Weighed,
  weigher: Weigher,
): string[] {
  return a === null || b === null ? [] : weigher.shared(weigh(a), weigh(b)).slice(0, MOST_WORDS)
}
