import { comparable } from '../../text/normalizeText.ts'
import { documentCards } from '../documentCards.ts'
import { targetOf } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { targetReader } from '../targets/targetReadings.ts'

/** Words of a name of which a percentage can be one. */
const BASE =
  /率|比例|比重|占比|百分比|百分点|满意|%|度(?:[（(].*)?$|增长|增加|下降|降低|减少|提高|提升|压减|节约|增[速幅]|降幅|完成|达标|覆盖|合格|及时|情况|数量|进度|质量|达成|参与|使用|利用|保障|开展|发放|落实到位|按时|按期|水平|偏差|幅度/u

/** Percentages for names that are no ratio of anything. */
export const rateWithoutBase: Rule = {
  id: 'rate-without-base',
  title: { zh: '百分比没有所指', en: 'Percentages of nothing' },
  computes: {
    zh: '找出指标值是百分比、名称却不是比率的指标（如“发挥制度优势”100%）。',
    en: 'Finds targets in percent whose names are no ratio (“to bring out the strengths of the system”: 100%).',
  },
  threshold: {
    zh: '名称里没有“率”“比例”“满意”“完成”“覆盖”等可以算出百分比的字样。一个文件问一次。',
    en: 'The name has no word a percentage can be of: 率, 比例, 满意, 完成, 覆盖 and the like. One question a document.',
  },
  exclusions: [
    {
      zh: '名称带“完成”“及时”“合格”等、可理解为完成率的不算。',
      en: 'Names with 完成, 及时, 合格 can be understood as rates and do not count.',
    },
  ],
  innocent: [
    {
      zh: '系统要求填数字，用100%代替“是”。',
      en: 'The system wants a number, and 100% stands for yes.',
    },
    {
      zh: '分母在内部的评分表里有定义。',
      en: 'What it is a share of is defined in an internal table.',
    },
  ],
  source: {
    zh: '本站的标准：百分比须说明是什么占什么。',
    en: 'Our criterion: a percentage has to say what it is a share of.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return documentCards(dataset, (groups) => ({
      picked: groups.flatMap(({ indicators }) =>
        indicators.filter((indicator) => {
          const reading = read(targetOf(indicator))
          const isRatio = reading.shape === 'measure' && reading.kind === 'ratio'
          return (
            isRatio &&
            reading.label === null &&
            reading.operator !== '±' &&
            !BASE.test(comparable(indicator.name))
          )
        }),
      ),
      severity: 'warning',
      question: ({ names }) => ({
        zh: `${names.zh}的指标值是百分比，名称不是比率：分子和分母各是什么？`,
        en: `The target of ${names.en} is a percentage, the name no ratio: a share of what?`,
      }),
    }))
  },
}
