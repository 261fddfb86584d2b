import { listed } from '../citingRows.ts'
import { emptyLevels } from '../emptyLevels.ts'
import type { Finding, Rule } from '../rule.ts'

/** Levels that are printed with nothing under them. */
export const levelEmpty: Rule = {
  id: 'level-empty',
  title: { zh: '指标栏目下是空的', en: 'Levels with nothing under them' },
  computes: {
    zh: '找出印了一级或二级指标名称、下面却没有三级指标的栏目。',
    en: 'Finds levels 1 and 2 that are printed without an indicator under them.',
  },
  threshold: {
    zh: '整个一级指标为空是疑点；同一级里另有二级指标的，只作提示。',
    en: 'A level 1 that is wholly empty is a warning; where other levels 2 of it are filled, a note.',
  },
  exclusions: [
    {
      zh: '因合并单元格与指标错开的栏目名称不算。',
      en: 'Labels that a merged cell has torn from their indicators do not count.',
    },
    { zh: '没有印出的栏目不算。', en: 'Levels that are not printed do not count.' },
  ],
  innocent: [
    {
      zh: '这一类指标对它不适用（如党委机关的生态效益），表式却固定印出。',
      en: 'The level does not apply (a party office has no ecological benefit) and the form prints it anyway.',
    },
    {
      zh: '公开的文本在转换时丢了内容。',
      en: 'The published text lost the content when it was converted.',
    },
  ],
  source: {
    zh: '本站的标准：印出的栏目应填写，或说明不适用。',
    en: 'Our criterion: a printed level should be filled or said not to apply.',
  },
  scope: 'document',
  check: (dataset) =>
    [...emptyLevels(dataset)].map(([group, levels]): Finding => {
      const labels = listed(
        levels.map(({ label }) => label),
        6,
      )
      const lines = [...new Set(levels.map(({ line }) => line))]
      const of = group.project?.name
      return {
        documentId: group.document.id,
        severity: levels.some(({ isWhole }) => isWhole) ? 'warning' : 'note',
        line: lines[0] ?? null,
        lines,
        subjectIds: group.project ? [group.project.id] : [],
        values: { count: levels.length, labels: levels.map(({ label }) => label).join('、') },
        question: {
          zh: `${of ? `“${of}”的` : ''}${labels.zh}下面没有指标：是不适用，还是没有填、没有读到？`,
          en: `${labels.en} ${of ? `of “${of}” ` : ''}${levels.length === 1 ? 'has no indicator under it' : 'have no indicator under them'}: not applicable, left out, or not read?`,
        },
      }
    }),
}
