import { citingRows } from '../citingRows.ts'
import { groupsByDocument } from '../groups.ts'
import type { Rule } from '../rule.ts'

const LEAST = 3

/** Projects with fewer than three indicators. */
export const fewIndicators: Rule = {
  id: 'few-indicators',
  title: { zh: '指标少于三个', en: 'Fewer than three indicators' },
  computes: { zh: '数出每个项目的三级指标。', en: 'Counts the indicators of each project.' },
  threshold: { zh: `少于${LEAST}个。`, en: `Fewer than ${LEAST}.` },
  exclusions: [
    {
      zh: '全文没有指标的文件、部门整体表里的任务不算。',
      en: 'Documents without any indicator and the tasks of a department form do not count.',
    },
    {
      zh: '一个文件里多数项目都没有指标的，视为另行公开，不算。',
      en: 'Where most projects of a document have none, they are taken to be published elsewhere.',
    },
  ],
  innocent: [
    {
      zh: '内容单一的小额项目，两个指标已能说明。',
      en: 'A small project with one thing to do may be said in two.',
    },
    { zh: '跨页或漏读，指标在别处。', en: 'Indicators on another page were not read.' },
  ],
  source: {
    zh: '财政项目绩效填报说明（dybbs8.com/excel/974350）：指标“总数不得少于3个”。',
    en: 'Instructions for performance targets of projects (dybbs8.com/excel/974350): not fewer than three indicators.',
  },
  scope: 'document',
  check: (dataset) =>
    groupsByDocument(dataset).flatMap((groups) => {
      const projects = groups.filter(({ project }) => project !== null)
      const without = projects.filter(({ indicators }) => indicators.length === 0)
      if (without.length * 2 > projects.length) return []
      return projects.flatMap(({ document, project, indicators }) => {
        if (!project || indicators.length >= LEAST) return []
        const name = project.name ?? '—'
        return [
          {
            documentId: document.id,
            severity: 'warning' as const,
            ...citingRows([project, ...indicators]),
            values: { count: indicators.length, least: LEAST },
            question: {
              zh: `“${name}”只有${indicators.length}个三级指标：够不够说明这笔钱要做到什么？`,
              en: `“${name}” has ${indicators.length} indicators: do they say what the money is to achieve?`,
            },
          },
        ]
      })
    }),
}
