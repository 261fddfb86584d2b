import { citingRows, listed } from '../citingRows.ts'
import { isPrintedEmpty } from '../emptyLevels.ts'
import { groupsByDocument, type IndicatorGroup } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** Words of a project's name or indicators that say it serves somebody who can be asked. */
const SERVES =
  /培训|物业|运维|运行维护|信息化服务|服务项目|服务经费|运营|信访|接待|咨询|热线|救助|补[贴助]|慰问|讲座|展示|展览|场馆|会议|订阅|代表工作|履职/u
/** Money that goes to the body itself, or to work nobody outside receives. */
const INWARD = /派驻|出国|出境|工资|社保|编制经费|课题|预备费|偿还|债务|资产购置|派遣人员|聘[用员]/u

/** Projects that serve somebody, without an indicator of satisfaction. */
export const satisfactionMissing: Rule = {
  id: 'satisfaction-missing',
  title: { zh: '服务类项目没有满意度指标', en: 'Services without satisfaction' },
  computes: {
    zh: '在有服务对象的项目里，找出没有满意度指标的。',
    en: 'Among projects that serve somebody, finds those without an indicator of satisfaction.',
  },
  threshold: {
    zh: '项目名称或数量指标含有培训、物业、运维、运营、信访、会议、补贴、订阅等字样的算服务类。一个文件问一次。',
    en: 'A project serves somebody where its name or its quantities speak of training, property services, operation, petitions, meetings, subsidies, subscriptions. One question a document.',
  },
  exclusions: [
    {
      zh: '派驻、出国、课题、购置、人员聘用等没有外部服务对象的项目不算。',
      en: 'Projects without an outside user do not count: travel abroad, research topics, purchases, hired staff.',
    },
    {
      zh: '名称里有“满意”的指标，不论归在哪一级，都算有。',
      en: 'An indicator that speaks of satisfaction counts under whatever level it stands.',
    },
  ],
  innocent: [
    {
      zh: '满意度在部门整体表里统一考核。',
      en: 'Satisfaction is measured in the department’s form.',
    },
    {
      zh: '服务的就是本机关，没有另行调查。',
      en: 'The body serves itself and asks no one.',
    },
  ],
  source: {
    zh: '中发〔2018〕34号（据 9346878.com newsshow 1847086 转引）要求目标含服务对象满意度；哪些算服务类是本站的标准。',
    en: '中发〔2018〕34号 (as quoted at 9346878.com newsshow 1847086) wants satisfaction among the targets; which projects serve somebody is our criterion.',
  },
  scope: 'document',
  check: (dataset) => {
    return groupsByDocument(dataset).flatMap((groups): Finding[] => {
      const serving = groups.filter(serves)
      const without = serving.filter(
        (group) => !group.indicators.some(isSatisfaction) && !isPrintedEmpty(dataset, group, '3'),
      )
      const projects = without.flatMap(({ project }) => project ?? [])
      const [first] = projects
      if (!first) return []
      const names = listed(projects.map(({ name }) => name ?? '—'))
      return [
        {
          documentId: first.documentId,
          severity: 'warning',
          ...citingRows(projects),
          values: { count: projects.length, services: serving.length },
          question: {
            zh: `${serving.length}个有服务对象的项目里，${names.zh}没有满意度指标：服务的人怎样评价？`,
            en: `Of ${serving.length} projects that serve somebody, ${names.en} ${projects.length === 1 ? 'has' : 'have'} no indicator of satisfaction: what do those served say?`,
          },
        },
      ]
    })
  },
}

function serves({ project, indicators }: IndicatorGroup): boolean {
  if (!project || indicators.length === 0 || INWARD.test(project.name ?? '')) return false
  const quantities = indicators.filter(({ level2Code }) => level2Code === '11')
  return SERVES.test(project.name ?? '') || quantities.some(({ name }) => /培训/u.test(name))
}

function isSatisfaction({ level1Code, level2Code, name }: IndicatorGroup['indicators'][number]) {
  return level1Code === '3' || level2Code === '31' || name.includes('满意')
}
