import type { LinkRelation } from '../../data/model/lineage.ts'
import type { RibbonLink } from './types.ts'

const ORDER: readonly LinkRelation[] = ['same', 'reworded', 'split', 'merged', 'dropped', 'new']

/** Relations that occur, with how many wholes they are said of: a split or merger in several parts counts once. */
export function legendOf(
  links: readonly RibbonLink[],
): { relation: LinkRelation; count: number }[] {
  return ORDER.flatMap((relation) => {
    const of = links.filter((link) => link.relation === relation)
    const whole = (link: RibbonLink) =>
      relation === 'split' ? link.from : relation === 'merged' ? link.to : link.key
    const count = new Set(of.map(whole)).size
    return count === 0 ? [] : [{ relation, count }]
  })
}
