import type { FindingRow } from '../../../src/data/model/finding.ts'
import { findingsIn } from './read.ts'

/** Lines of an invented project form: an indicator is `level 1|level 2|name|cycle|year`. */
export function projectForm(
  name: string,
  indicators: readonly string[],
  {
    amount = '120,000.00',
    period = '2026|2028',
    goals = ['分期修好水渠并长期管护。', '修好北段水渠三公里。'],
  } = {},
): string[] {
  const [from = '', to = ''] = period.split('|')
  return [
    '## 项目绩效目标表',
    row('项目名称', name),
    row('主管部门', '清河县水务局'),
    row('实施周期', '起始年度', from, '到期年度', to),
    row('2026年预算金额(元)', amount),
    row('总体绩效目标', '实施周期总目标'),
    row('', goals[0] ?? ''),
    row('', '2026年度目标'),
    row('', goals[1] ?? ''),
    row('绩效指标', '一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值'),
    ...indicators.map((indicator) => row('', ...indicator.split('|'))),
    '',
  ]
}

function row(...cells: readonly string[]): string {
  return Array.from({ length: 6 }, (_, at) => cells[at] ?? '').join('\t')
}

/** Indicators no rule of wording has anything to ask about. */
export const SOUND = [
  '产出指标|数量指标|水渠长度|≥9公里|≥3公里',
  '产出指标|质量指标|验收合格率|≥98%|≥98%',
  '产出指标|时效指标|完工时间|2028年12月底前|2026年12月底前',
  '效益指标|社会效益|受益户数|≥1200户|≥400户',
  '满意度指标|服务对象满意度|村民满意度|≥90%|≥90%',
  '成本指标|经济成本指标|每公里造价|≤4万元|≤4万元',
]

/** What the rules of one id ask about an invented document. */
export async function askedBy(rule: string, lines: readonly string[]): Promise<FindingRow[]> {
  return (await findingsIn(lines)).filter((finding) => finding.rule === rule)
}

/** One indicator more, or one in the place of those of its level 2. */
export function withIndicator(indicator: string): string[] {
  const level2 = indicator.split('|')[1]
  const at = SOUND.findIndex((one) => one.split('|')[1] === level2)
  return at < 0 ? [...SOUND, indicator] : SOUND.with(at, indicator)
}
