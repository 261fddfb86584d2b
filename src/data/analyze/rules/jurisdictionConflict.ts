import type { Dataset } from '../../model/rows.ts'
import { comparable } from '../../text/normalizeText.ts'
import { disagreements } from '../disagreements.ts'
import type { Rule } from '../rule.ts'

/** Two divisions of the same level in one document. */
export const jurisdictionConflict: Rule = {
  id: 'jurisdiction-conflict',
  title: { zh: '行政区划不一致', en: 'Two divisions' },
  computes: {
    zh: '比较标题、部门名称、文件名和目录里的市、县、区。',
    en: 'Compares the city, county or district in title, department names, file name and catalog.',
  },
  threshold: {
    zh: '只比较同一级的名称：市与市，县、区与县、区。',
    en: 'Only names of one level are compared: city with city, county or district with county or district.',
  },
  exclusions: [
    {
      zh: '市和它所辖的区县同时出现不算。',
      en: 'A city and a county or district inside it are no conflict.',
    },
  ],
  innocent: [
    {
      zh: '县级市在地级市的表里，两个名称都以“市”结尾。',
      en: 'A county-level city stands in the form of its prefecture-level city: both names end in 市.',
    },
    { zh: '撤县设区或更名前后的名称并存。', en: 'The division was renamed or became a district.' },
  ],
  source: {
    zh: '本站的标准：一份公开表应属于一个行政区划。',
    en: 'Our criterion: a published form should belong to one division.',
  },
  scope: 'document',
  check: (dataset) =>
    disagreements(dataset, {
      kind: 'jurisdiction',
      chosen: new Map(dataset.documents.map(({ id, jurisdiction }) => [id, jurisdiction])),
      isSame: sameDivision(dataset),
      question: ({ chosen, other, chosenValue, otherValue }) => ({
        zh: `${chosen.zh}写的是“${chosenValue}”，${other.zh}写的是“${otherValue}”：这份文件属于哪个市县？`,
        en: `${chosen.en} names ${chosenValue}, ${other.en} names ${otherValue}: which division does this document belong to?`,
      }),
    }),
}

function sameDivision({ jurisdictions }: Dataset): (a: string, b: string) => boolean {
  const nameOf = new Map(jurisdictions.map(({ code, name }) => [code, name]))
  const isInside = (a: string, b: string) =>
    jurisdictions.some(
      ({ name, parentCode }) => name === a && parentCode !== null && nameOf.get(parentCode) === b,
    )
  return (a, b) => {
    const [one, other] = [comparable(a), comparable(b)]
    if (levelOf(one) !== levelOf(other) || isInside(one, other) || isInside(other, one)) return true
    return one === other || one.endsWith(other) || other.endsWith(one)
  }
}

function levelOf(division: string): 'city' | 'county' {
  return /(?:市|州|盟|地区)$/u.test(division) ? 'city' : 'county'
}
