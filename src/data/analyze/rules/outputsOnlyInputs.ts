import type { IndicatorRow } from '../../model/rows.ts'
import { citingRows, listed } from '../citingRows.ts'
import { groupsByDocument, isCost, type IndicatorGroup } from '../groups.ts'
import { isInput } from '../inputs.ts'
import type { Finding, Rule } from '../rule.ts'

/** Projects all of whose outputs are money being paid or people being hired. */
export const outputsOnlyInputs: Rule = {
  id: 'outputs-only-inputs',
  title: { zh: '产出指标全是投入', en: 'Outputs that are all inputs' },
  computes: {
    zh: '找出产出指标全部是资金支付、费用支付、人数投入的项目。',
    en: 'Finds projects all of whose outputs are money being paid or people being hired.',
  },
  threshold: { zh: '一个文件问一次。', en: 'One question a document.' },
  exclusions: [
    {
      zh: '没有产出指标的项目由“缺产出或效益指标”提问。',
      en: 'Projects without outputs are asked about by that rule.',
    },
    {
      zh: '发放补助、救助一类的项目不算：发放就是产出。',
      en: 'Projects that pay grants or relief do not count: paying them is the output.',
    },
  ],
  innocent: [
    {
      zh: '产出写在效益指标里（如验收合格率），只是归错了级。',
      en: 'The output stands among the benefits (a rate of acceptance) and is only misfiled.',
    },
    { zh: '尾款项目，当年只剩付款。', en: 'Only the final payment was left for this year.' },
  ],
  source: {
    zh: '财政项目绩效填报说明（dybbs8.com/excel/974350）：“财力、人力和物力等投入数量不能作为绩效目标”；按项目汇总是本站的标准。',
    en: 'Instructions for performance targets of projects (dybbs8.com/excel/974350): inputs are no targets; asking project by project is our criterion.',
  },
  scope: 'document',
  check: (dataset) =>
    groupsByDocument(dataset).flatMap((groups): Finding[] => {
      const having = groups.filter((group) => outputsOf(group).length > 0)
      const asked = having.filter((group) => outputsOf(group).every(isInput))
      const projects = asked.flatMap(({ project }) => project ?? [])
      const [first] = projects
      if (!first) return []
      const names = listed(projects.map(({ name }) => name ?? '—'))
      const outputs = listed(asked.flatMap(outputsOf).map(({ name }) => name))
      return [
        {
          documentId: first.documentId,
          severity: 'warning',
          ...citingRows([...projects, ...asked.flatMap(outputsOf)]),
          values: {
            count: projects.length,
            projects: having.length,
            amount_fen: projects.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
          },
          question: {
            zh: `${having.length}个项目里有${projects.length}个（${names.zh}）的产出指标只有${outputs.zh}：这些钱要做出什么？`,
            en: `In ${projects.length} of ${having.length} projects (${names.en}) the only outputs are ${outputs.en}: what is the money to produce?`,
          },
        },
      ]
    }),
}

function outputsOf({ project, indicators }: IndicatorGroup): IndicatorRow[] {
  return project === null ? [] : indicators.filter((one) => one.level1Code === '1' && !isCost(one))
}
