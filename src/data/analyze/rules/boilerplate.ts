import { comparable } from '../../text/normalizeText.ts'
import { citingRows, listed } from '../citingRows.ts'
import { grouped, groupsByDocument, targetOf } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

const SHARE = 0.5
const LEAST_PROJECTS = 4

/** One indicator with one target in most of a document's projects. */
export const boilerplate: Rule = {
  id: 'boilerplate',
  title: { zh: '多数项目套用同一指标', en: 'One indicator for most projects' },
  computes: {
    zh: '数出名称和指标值都相同的指标用在多少个项目上。',
    en: 'Counts the projects that share an indicator with the same name and target.',
  },
  threshold: {
    zh: `一个文件里有指标的项目不少于${LEAST_PROJECTS}个，且一半以上都用。`,
    en: `From ${LEAST_PROJECTS} projects with indicators in a document, of which half or more share it.`,
  },
  exclusions: [
    {
      zh: '满意度指标不算：对各项目的要求本可以一致。',
      en: 'Satisfaction does not count: one standard for all projects makes sense.',
    },
    { zh: '部门整体表的指标不算。', en: 'Indicators of a department’s form do not count.' },
  ],
  innocent: [
    {
      zh: '主管部门规定了共性指标。',
      en: 'The department in charge prescribes common indicators.',
    },
    {
      zh: '项目性质相同（如几个运维项目）。',
      en: 'The projects are of one kind (several of maintenance).',
    },
  ],
  source: {
    zh: '庄浪县财政局2025年审核要求逐项目、逐指标审查（czj.pingliang.gov.cn）；一半的门槛是本站的标准。',
    en: 'The finance bureau of Zhuanglang reviews project by project (2025, czj.pingliang.gov.cn); the threshold of one half is our criterion.',
  },
  scope: 'document',
  check: (dataset) =>
    groupsByDocument(dataset).flatMap((groups) => {
      const having = groups.filter(
        ({ project, indicators }) => project !== null && indicators.length > 0,
      )
      if (having.length < LEAST_PROJECTS) return []
      const all = having
        .flatMap(({ indicators }) => indicators)
        .filter(({ level1Code, level2Code }) => level1Code !== '3' && level2Code !== '31')
      const same = grouped(all, (one) => comparable(`${one.name}\n${targetOf(one) ?? ''}`))
      return [...same.values()].flatMap((shared): Finding[] => {
        const [first] = shared
        const projects = new Set(shared.map(({ projectId }) => projectId)).size
        if (!first || projects < SHARE * having.length) return []
        const name = listed([first.name])
        const target = targetOf(first) ?? '—'
        return [
          {
            documentId: first.documentId,
            severity: 'warning',
            ...citingRows(shared),
            values: { projects, of: having.length, target },
            question: {
              zh: `${having.length}个项目里有${projects}个用了${name.zh}，指标值都是“${target}”：它说明了各个项目的什么？`,
              en: `${projects} of ${having.length} projects use ${name.en} with the target ${target}: what does it tell of each of them?`,
            },
          },
        ]
      })
    }),
}
