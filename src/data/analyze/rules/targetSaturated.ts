import { citingRows } from '../citingRows.ts'
import { indicatorGroups, isCost, targetOf } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'
import { targetReader } from '../targets/targetReadings.ts'

const LEAST = 3

/** Projects whose every ratio is to reach 100 %. */
export const targetSaturated: Rule = {
  id: 'target-saturated',
  title: { zh: '比率全是100%', en: 'Every ratio at 100 %' },
  computes: {
    zh: '看一个项目（或部门整体表）里的比率类指标值是否全部是100%。',
    en: 'Looks whether all ratios of a project, or of the department’s form, are 100 %.',
  },
  threshold: {
    zh: `比率类指标不少于${LEAST}个，且全部是100%。`,
    en: `From ${LEAST} ratios, all of them 100 %.`,
  },
  exclusions: [
    { zh: '成本类指标不算。', en: 'Indicators of cost do not count.' },
    { zh: '有一个不是100%的就不问。', en: 'One that is not 100 % takes the project out.' },
  ],
  innocent: [
    {
      zh: '都是必须全部做到的事（依法审议、公开）。',
      en: 'All of it has to be done in full by law (deliberation, disclosure).',
    },
    {
      zh: '任务少，一件没做到就不是100%。',
      en: 'There is little to do, and one thing undone is seen at once.',
    },
  ],
  source: {
    zh: '本站的标准：全部是100%的目标分不出好坏。',
    en: 'Our criterion: targets that are all 100 % tell no better from worse.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return indicatorGroups(dataset).flatMap(({ document, project, indicators }): Finding[] => {
      const ratios = indicators.flatMap((indicator) => {
        const reading = read(targetOf(indicator))
        const isRatio = reading.shape === 'measure' && reading.kind === 'ratio'
        return isRatio && !isCost(indicator) ? [{ indicator, reading }] : []
      })
      const isFull = ratios.every(({ reading }) => reading.value.number === 100)
      if (ratios.length < LEAST || !isFull) return []
      const name = project?.name ?? document.department ?? '—'
      return [
        {
          documentId: document.id,
          severity: 'warning',
          ...citingRows(ratios.map(({ indicator }) => indicator)),
          values: { ratios: ratios.length, indicators: indicators.length },
          question: {
            zh: `“${name}”的${ratios.length}个比率指标全是100%：做得好与差怎样分得出来？`,
            en: `All ${ratios.length} ratios of “${name}” are 100 %: how would better be told from worse?`,
          },
        },
      ]
    })
  },
}
