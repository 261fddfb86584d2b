import { ourCriterion } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { inYuan, sayMoney, sayShare } from '../arithmetic/sayMoney.ts'
import { isSlip } from '../arithmetic/sides.ts'
import { taskTotals } from '../arithmetic/taskTotals.ts'
import type { Rule } from '../rule.ts'

/** Below this share of the project money the tasks leave most of it unexplained. */
const COVERED = 0.5

/** Tasks that account for less than half of the money for projects. */
export const taskCoverage: Rule = {
  id: 'task-coverage',
  title: { zh: '任务只覆盖少部分项目资金', en: 'Tasks cover little of the project money' },
  computes: {
    zh: '全部任务拟投入的资金之和，占项目支出和事业发展性支出之和的比例。',
    en: 'Money of all tasks as a share of 项目支出 and 事业发展性支出 together.',
  },
  threshold: { zh: '低于50%时问。', en: 'Asked below 50%.' },
  exclusions: [
    {
      zh: '有任务没有金额时不问：空白不当作零。',
      en: 'Nothing is asked where a task has no amount: a blank is not zero.',
    },
    { zh: '没有列任务的表不问。', en: 'Nothing is asked of forms without tasks.' },
  ],
  innocent: [
    {
      zh: '表里只列重点任务，其余项目另行公开。',
      en: 'The form lists key tasks only; other projects are published elsewhere.',
    },
    { zh: '其余是零星的运转类项目。', en: 'The rest is many small running costs.' },
  ],
  source: ourCriterion(
    '列出的任务应能说明大部分项目资金的用途。',
    'the tasks listed say what most of the project money is for.',
  ),
  scope: 'document',
  check: (dataset) =>
    taskTotals(dataset).flatMap(({ documentId, tasks, areAllKnown, available }) => {
      const [sum, money] = [tasks.sumFen, available.sumFen]
      if (!areAllKnown || money <= 0 || sum >= money * COVERED || isSlip(sum, money)) return []
      const share = sayShare(sum, money)
      return [
        {
          documentId,
          severity: 'warning',
          ...citingRows([...available.rows, ...tasks.rows]),
          values: {
            tasks: tasks.rows.length,
            tasks_yuan: inYuan(sum),
            available_yuan: inYuan(money),
            share,
          },
          question: {
            zh: `${tasks.rows.length}项任务共${sayMoney(sum).zh}，是项目支出和事业发展性支出${sayMoney(money).zh}的${share}：其余的用在哪里？`,
            en: `${tasks.rows.length} tasks take ${sayMoney(sum).en}, ${share} of the ${sayMoney(money).en} for projects: what is the rest for?`,
          },
        },
      ]
    }),
}
