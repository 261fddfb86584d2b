import { comparable } from '../../text/normalizeText.ts'

/**
 * How well an indicator's name and targets go with a level 2: positive speaks for it, negative against. The words are those of the
 * field (a 及时率 is timeliness, a 满意度 satisfaction); the weights order them by how rarely documents file them elsewhere.
 */
interface Clue {
  words: RegExp
  weights: Record<string, number>
}

const NAME_CLUES: readonly Clue[] = [
  { words: /满意/u, weights: { '31': 5, '12': -2, '22': -1.5, '13': -2, '11': -3 } },
  { words: /投诉/u, weights: { '31': 1.5, '12': 0.5 } },
  {
    words:
      /(?:数量|次数|个数|人数|份数|期数|班次|场次|户数|件数|台数|批次|面积|里程|长度|规模|总量|篇数|月份)/u,
    weights: { '11': 2.5, '12': -0.8, '13': -0.8, '22': -0.8, '21': -0.8 },
  },
  { words: /数(?:\([^()]*\))?$/u, weights: { '11': 1 } },
  {
    words:
      /(?:质量|合格|达标|准确|优良|优秀|规范|完好|正确|精准|有效性|故障率|差错|通过率|采用率|出勤率|参训率|参赛率|学历|资质)/u,
    weights: { '12': 2.2, '11': -0.8, '13': -0.5 },
  },
  {
    words: /(?:办结率|上线率|覆盖率|使用率|完成率|达成率|执行率|支付率)/u,
    weights: { '12': 0.8, '11': 0.2 },
  },
  {
    words: /(?:及时|按时|按期|时效|准时|时限|进度|响应时间|完成时间|工期|期限|时长|时间$|节点)/u,
    weights: { '13': 2.6, '12': -0.8, '11': -0.8 },
  },
  {
    words:
      /(?:成本|费用|经费|单价|支出总额|控制数|预算控制|预算数|补助标准|补贴标准|培训费标准|超支|节约率|造价)/u,
    weights: { '41': 2.6, '15': 2.4, '11': -0.6, '12': -0.6 },
  },
  { words: /(?:社会成本)/u, weights: { '42': 4 } },
  { words: /(?:环境成本|生态成本|污染(?:物)?排放|破坏)/u, weights: { '43': 3 } },
  {
    words: /(?:经济(?!成本)|增收|收入|产值|税收|利润|创收|招商|投资额|消费|产业|制造业)/u,
    weights: { '21': 1.8, '22': -0.2 },
  },
  {
    words:
      /(?:社会|群众|公众|民生|影响力|知晓|就业|和谐|稳定|公共服务|宣传效果|服务.*效果|效果$|作用$|保障)/u,
    weights: { '22': 1.1 },
  },
  {
    words: /(?:生态|环境保护|环保|绿美|绿色|节能|减排|低碳|污染|水质|空气|都市)/u,
    weights: { '23': 2.2, '22': -0.4 },
  },
  { words: /(?:可持续|长期|持续|长效|机制)/u, weights: { '24': 1.8 } },
  {
    words: /(?:促进|推动|提升|提高|增强|助推|助力|扩大|凝聚|为.+提供)/u,
    weights: { '21': 0.4, '22': 0.4, '23': 0.4, '24': 0.4 },
  },
]

const TARGET_CLUES: readonly Clue[] = [
  {
    words: /%|百分/u,
    weights: { '11': -1.2, '12': 0.6, '13': 0.2, '31': 0.6, '41': -0.6, '15': -0.6 },
  },
  {
    words:
      /\d(?:次|个|人|份|本|篇|场|期|条|项|台|套|亩|户|家|件|公里|平方米|班次|名|块|处|批|座|辆|棵|吨)/u,
    weights: { '11': 1.8, '12': -1, '13': -1, '21': -0.4, '22': -0.6, '31': -2.5 },
  },
  {
    words: /\d\s*(?:天|小时|分钟|工作日|个月)|及时|准时|按时|年底|月底|\d月|全年|年-/u,
    weights: { '13': 1.3, '11': -0.4 },
  },
  { words: /元/u, weights: { '41': 2, '15': 2, '11': -0.8, '12': -1, '13': -1, '31': -2.5 } },
  {
    words: /^(?:是|否|有效|显著|明显|较?好|较?高|提高|提升|推动|促进|长期)/u,
    weights: { '21': 0.6, '22': 0.7, '23': 0.6, '24': 0.6, '11': -1, '13': -0.4, '31': -0.8 },
  },
]

/** Satisfaction indicators nearly always say so in their name. */
const SATISFACTION_WITHOUT_WORD = -2

/**
 * Affinity of one indicator to one level 2, roughly in units of log-odds.
 *
 * @param target the year's target, or the cycle's where there is none
 */
export function affinity(name: string, target: string | null, level2Code: string): number {
  const comparableName = comparable(name)
  const comparableTarget = comparable(target ?? '')
  let sum = 0
  for (const clue of NAME_CLUES)
    if (clue.words.test(comparableName)) sum += clue.weights[level2Code] ?? 0
  for (const clue of TARGET_CLUES)
    if (clue.words.test(comparableTarget)) sum += clue.weights[level2Code] ?? 0
  if (level2Code === '31' && !/满意|投诉|认可|好评/u.test(comparableName))
    sum += SATISFACTION_WITHOUT_WORD
  return sum
}
