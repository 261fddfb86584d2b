import type { IndicatorRow } from '../../model/rows.ts'
import { documentCards } from '../documentCards.ts'
import { targetOf } from '../groups.ts'
import type { Rule } from '../rule.ts'
import { targetReader, type ReadTarget } from '../targets/targetReadings.ts'

/** States that read as yes or no and name no point at which they are reached. */
const LOOSE = /^(?:及时|准时|按时|按期|如期|有效|规范|合规|到位|稳定|正常|健全|是|有)$/u
const WISH =
  /提高|提升|增强|推动|推进|促进|保障|改善|完善|优化|加强|有效|作用|满意|明显|显著|良好|较[好高大强]/u

/** Targets that are an adjective or a wish. */
export const targetVague: Rule = {
  id: 'target-vague',
  title: { zh: '只有形容词的指标值', en: 'Targets of adjectives alone' },
  computes: {
    zh: '数出只写“好”“较高”“有效推动”“提高…水平”，效益只写“是”，时间只写“及时”，或写“长期”的指标值。',
    en: 'Counts targets such as 好, 较高, 有效推动, 提高…水平; benefits that say 是; times that say 及时; and 长期.',
  },
  threshold: {
    zh: '一个文件问一次，列出全部各行。',
    en: 'One question a document, with every line.',
  },
  exclusions: [
    {
      zh: '带数字、日期、可核实的状态（完成、达标、通过…验收、备案）的不算。',
      en: 'Targets with a number, a date, or a state that can be verified (completed, accepted, filed) do not count.',
    },
    {
      zh: '列出分档的（优、良、中、差）由“指标值是一组选项”提问。',
      en: 'A scale of grades is asked about by “targets left as options”.',
    },
  ],
  innocent: [
    {
      zh: '分级分档的标准写在另外的评分细则里，没有公开。',
      en: 'What each grade means stands in scoring rules that are not published.',
    },
    { zh: '效果确实难以用数字表示。', en: 'The effect is hard to put in numbers.' },
  ],
  source: {
    zh: '预算绩效目标管理的地方规定（fsou.com lar/173454/17345420_2 第十七条）：定性目标须分级分档表述。',
    en: 'Local rules for budget performance targets (fsou.com lar/173454/17345420_2, art. 17): qualitative targets in grades.',
  },
  scope: 'document',
  check: (dataset) => {
    const read = targetReader(dataset)
    return documentCards(dataset, (groups) => ({
      picked: groups.flatMap(({ indicators }) => indicators.filter((one) => isVague(one, read))),
      severity: 'warning',
      question: ({ count, all, names }) => ({
        zh: `${all}个指标里有${count}个的指标值只有形容词或愿望（${names.zh}）：做到什么程度算达成，由谁判断？`,
        en: `${count} of ${all} targets ${count === 1 ? 'is an adjective or a wish' : 'are adjectives or wishes'} (${names.en}): what counts as reached, and who decides?`,
      }),
    }))
  },
}

function isVague(indicator: IndicatorRow, read: ReadTarget): boolean {
  const reading = read(targetOf(indicator))
  if (reading.shape === 'span') return reading.from === null && reading.to === null
  if (reading.shape !== 'word') return false
  const { kind, word } = reading
  if (kind === 'graded') return true
  // Whether a cost is kept or an output delivered, yes and no do say.
  if (kind === 'yes-no') return LOOSE.test(word) && isLooseLevel(indicator)
  return WISH.test(word) && !/[0-9《》]/u.test(word)
}

function isLooseLevel({ level1Code, level2Code }: IndicatorRow): boolean {
  return level1Code === '2' || level1Code === '3' || level2Code === '13'
}
