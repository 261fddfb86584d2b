import { documentCards } from '../documentCards.ts'
import type { Rule } from '../rule.ts'
import { targetReader } from '../targets/targetReadings.ts'

/** Targets that are a scale without a choice. */
export const optionList: Rule = {
  id: 'option-list',
  title: { zh: '指标值是一组选项', en: 'Targets left as options' },
  computes: {
    zh: '找出指标值是“高中低”“优良中差”“是/否”这类没有选定的选项。',
    en: 'Finds targets that list the grades of a scale (高中低, 优良中差, 是/否) without choosing one.',
  },
  threshold: null,
  exclusions: [
    {
      zh: '名称后面的“（是/否）”说明填法，不算。',
      en: '（是/否） behind a name says how to fill it in and does not count.',
    },
  ],
  innocent: [
    {
      zh: '定性指标的“指标值”一栏在有的表里就填分档标准。',
      en: 'Some forms put the scale itself into the target of a qualitative indicator.',
    },
    { zh: '另一侧（周期或年度）已经选定。', en: 'The other side (cycle or year) has chosen.' },
  ],
  source: {
    zh: '本站的标准：指标值应是选定的一档；分档本身另作说明。',
    en: 'Our criterion: a target is one grade; the scale is explained beside it.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    const isList = (text: string | null) => {
      const reading = read(text)
      return reading.shape === 'unread' && reading.reason === 'option-list'
    }
    return documentCards(dataset, (groups) => {
      const picked = groups.flatMap(({ indicators }) =>
        indicators.filter(
          ({ annualTarget, cycleTarget }) => isList(annualTarget) || isList(cycleTarget),
        ),
      )
      const targets = picked.map(({ annualTarget, cycleTarget }) =>
        isList(annualTarget) ? annualTarget : cycleTarget,
      )
      const shown = [...new Set(targets)].slice(0, 3).join('、')
      return {
        picked,
        severity: 'warning',
        values: { targets: shown },
        question: ({ names }) => ({
          zh: `${names.zh}的指标值还是一组选项（${shown}）：选的是哪一档？`,
          en: `The target of ${names.en} is still a list of options (${shown}): which one is meant?`,
        }),
      }
    })
  },
}
