import type { LinkEnd, LinkItem } from '../../data/question/linkItem.ts'
import type { ListedProject } from './listedProjects.ts'

/** A project of another year, and the link to it. */
export interface OtherYear {
  id: string
  year: number
  isEarlier: boolean
}

/** The projects of other years that one continues or is continued by, the earliest first. */
export function otherYears({ earlier, later }: ListedProject): OtherYear[] {
  const end = (link: LinkItem<LinkEnd>, isEarlier: boolean): OtherYear[] => {
    const other = isEarlier ? link.from : link.to
    const year = isEarlier ? link.fromYear : link.toYear
    return other === null ? [] : [{ id: other.id, year, isEarlier }]
  }
  return [
    ...earlier.flatMap((link) => end(link, true)),
    ...later.flatMap((link) => end(link, false)),
  ].sort((a, b) => a.year - b.year)
}
