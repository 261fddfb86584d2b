import { citingRows, listed } from '../citingRows.ts'
import { isPrintedEmpty } from '../emptyLevels.ts'
import { groupsByDocument, levelName, type IndicatorGroup } from '../groups.ts'
import type { Finding, Rule } from '../rule.ts'

/** Projects and forms without any indicator of output, or of benefit. */
export const levelUncovered: Rule = {
  id: 'level-uncovered',
  title: { zh: '缺产出或效益指标', en: 'No output or no benefit' },
  computes: {
    zh: '看每个项目（或部门整体表）有没有产出指标、有没有效益指标。',
    en: 'Looks whether each project, or the department’s form, has an indicator of output and one of benefit.',
  },
  threshold: { zh: '一个文件、一级指标各问一次。', en: 'One question a document and level.' },
  exclusions: [
    {
      zh: '栏目印了而下面为空的，由“指标栏目下是空的”提问。',
      en: 'Levels that are printed and empty are asked about by “levels with nothing under them”.',
    },
    {
      zh: '指标不到三个的项目由“指标少于三个”提问。',
      en: 'Projects with fewer than three indicators are asked about by that rule.',
    },
  ],
  innocent: [
    {
      zh: '效益写在目标文字里，没有拆成指标。',
      en: 'The benefit is told in the goal and was not made an indicator.',
    },
    {
      zh: '保障日常运转的项目，效益不在本项目里体现。',
      en: 'A project for running costs, whose benefit shows elsewhere.',
    },
  ],
  source: {
    zh: '中发〔2018〕34号（据 9346878.com newsshow 1847086 转引）：绩效目标应包括产出、成本、经济效益、社会效益、生态效益、可持续影响和服务对象满意度。',
    en: '中发〔2018〕34号 (as quoted at 9346878.com newsshow 1847086): targets have to cover output, cost, benefits, lasting effect and satisfaction.',
  },
  scope: 'document',
  check: (dataset) => {
    return groupsByDocument(dataset).flatMap((groups) =>
      ['1', '2'].flatMap((code) =>
        questionOf(
          groups.filter(
            (group) => isUncovered(group, code) && !isPrintedEmpty(dataset, group, code),
          ),
          groups.length,
          code,
        ),
      ),
    )
  },
}

function isUncovered({ indicators }: IndicatorGroup, code: string): boolean {
  return indicators.length >= 3 && indicators.every(({ level1Code }) => level1Code !== code)
}

function questionOf(asked: readonly IndicatorGroup[], all: number, code: string): Finding[] {
  const [first] = asked
  if (!first) return []
  const { zh, en } = levelName(code)
  const names = listed(
    asked.map(({ document, project }) => project?.name ?? document.department ?? '—'),
  )
  const rows = asked.flatMap(({ project, indicators }): readonly { id: string; line: number }[] =>
    project ? [project] : indicators,
  )
  return [
    {
      documentId: first.document.id,
      severity: 'warning',
      ...citingRows(rows),
      values: { level: zh, count: asked.length, of: all },
      question: {
        zh: `${names.zh}没有${zh}指标：${zh}怎样看得出来？`,
        en: `${names.en} ${asked.length === 1 ? 'has' : 'have'} no indicator of ${en}: how does it show?`,
      },
    },
  ]
}
