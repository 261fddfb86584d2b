import { ourCriterion, ROUNDING } from '../arithmetic/criterion.ts'
import { citingRows } from '../citingRows.ts'
import { inYuan, sayMoney } from '../arithmetic/sayMoney.ts'
import { areUnequal, isSlip } from '../arithmetic/sides.ts'
import { taskTotals } from '../arithmetic/taskTotals.ts'
import type { Rule } from '../rule.ts'

/** Tasks that cost more than the department has for projects. */
export const tasksExceed: Rule = {
  id: 'tasks-exceed',
  title: { zh: '任务资金多于项目资金', en: 'Tasks above the money for projects' },
  computes: {
    zh: '年度重点工作任务和其他任务拟投入的资金之和，与项目支出和事业发展性支出之和比较。',
    en: 'Money of all tasks against 项目支出 and 事业发展性支出 together.',
  },
  threshold: ROUNDING,
  exclusions: [
    {
      zh: '项目支出一边有空白的不问；没有金额的任务不算作零，只是不计。',
      en: 'Nothing is asked where a line of the project money is blank; a task without an amount is left out and not taken for zero.',
    },
    {
      zh: '合计就是任务合计的表（没有支出分项）不在此列。',
      en: 'Forms whose total is that of the tasks, without expenditures, are not meant.',
    },
  ],
  innocent: [
    { zh: '有的任务用基本支出安排。', en: 'Some tasks are paid from 基本支出.' },
    {
      zh: '任务金额是几年的，预算是一年的。',
      en: 'A task’s money is for several years, the budget for one.',
    },
  ],
  source: ourCriterion(
    '任务的资金应能从项目资金中安排。',
    'tasks are paid from the money for projects.',
  ),
  scope: 'document',
  check: (dataset) =>
    taskTotals(dataset).flatMap(({ documentId, tasks, available, all }) => {
      const isMore = tasks.sumFen > available.sumFen && areUnequal(tasks, available)
      if (!isMore || isSlip(tasks.sumFen, available.sumFen)) return []
      const [sum, money, over] = [tasks.sumFen, available.sumFen, tasks.sumFen - available.sumFen]
      return [
        {
          documentId,
          severity: tasks.sumFen > all.sumFen + all.slackFen + tasks.slackFen ? 'error' : 'warning',
          ...citingRows([...available.rows, ...tasks.rows]),
          values: {
            tasks: tasks.rows.length,
            tasks_yuan: inYuan(sum),
            available_yuan: inYuan(money),
            difference_yuan: inYuan(over),
            tolerance_yuan: inYuan(tasks.slackFen + available.slackFen),
          },
          question: {
            zh: `${tasks.rows.length}项任务拟投入${sayMoney(sum).zh}，项目支出和事业发展性支出共${sayMoney(money).zh}，多出${sayMoney(over).zh}：多出的从哪里安排？`,
            en: `${tasks.rows.length} tasks are to take ${sayMoney(sum).en}, the money for projects is ${sayMoney(money).en}, ${sayMoney(over).en} less: what pays for the rest?`,
          },
        },
      ]
    }),
}
