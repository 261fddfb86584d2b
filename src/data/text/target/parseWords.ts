import type { TargetPart, TargetReason } from '../../model/target.ts'

/** Scales of which a form prints all grades (定性指标的分档), best first. */
const SCALES: readonly (readonly string[])[] = [
  ['优秀', '优良', '优', '良好', '良', '中等', '中', '一般', '合格', '及格', '不合格', '不及格', '低', '差', '较差'],
  ['好', '较好', '一般', '中', '较差', '坏', '差'],
  ['高', '较高', '中', '一般', '较低', '低'],
  ['强', '较强', '中', '一般', '较弱', '弱'],
  ['大', '较大', '中', '一般', '较小', '小'],
  ['非常满意', '很满意', '满意', '较满意', '比较满意', '基本满意', '一般', '不满意', '很不满意'],
  ['全部达成', '基本达成', '达成', '部分达成', '未达成'],
  ['全部完成', '完成', '基本完成', '部分完成', '未完成'],
  ['达标', '部分达标', '不达标', '未达标'],
  ['及时', '较及时', '基本及时', '不及时'],
  ['显著', '明显', '较明显', '一般', '不明显', '不显著'],
  ['是', '否'],
  ['有', '无'],
  ['通过', '不通过', '未通过'],
] // prettier-ignore

const HOLDS =
  '是 有 完成 全部完成 按时完成 按期完成 如期完成 已完成 达标 全部达标 达成 合格 全部合格 通过 及时 准时 按时 按期 如期 准时完成 及时完成 规范 合规 健全 建立 建成 已建立 创建成功 成功 到位 完整 准确 齐全 有效 安全 正常 稳定 公开 全覆盖 全部覆盖 实现'.split(
    ' ',
  )
const HOLDS_NOT =
  '否 无 没有 不存在 不发生 未发生 无发生 零发生 不超支 未超支 未完成 未达标 不达标 不合格 未合格 不及时 未通过 不通过 未建立 未实现 未达成'.split(
    ' ',
  )

/** 符合规范, 符合GB 19272标准, 通过省级验收, 应管尽管: a state that is reached or is not. */
const STATE =
  /^(?:(?:全部|均|完全)?(?:符合|达到)[^，；]{0,20}(?:规范|标准|要求|规定|条件|程序)|(?:全部|顺利)?通过[^，；]{0,12}(?:验收|评估|评审|审核|审查|审计|考核|备案|认定|检查|竣工)|应(.)尽\1)$/u
const STATE_NOT =
  /^(?:无|未发生|不发生|不出现|杜绝)[^，；]{0,8}(?:事故|事件|投诉|违规|违纪|超支|差错|污染)$/u

const DEGREES =
  '全部 部分 有一定 一定 有所 基本 比较 较为 较 很 非常 十分 极大 极 更加 更 明显 显著 大幅度 大幅 大力 有效 有力 持续 逐步 逐年 稳步 稳定 不断 进一步 全面 充分 切实 较上年 比上年 较去年 同比'.split(
    ' ',
  )
const CHANGES =
  '提高 提升 改善 增强 增加 增长 上升 下降 降低 减少 推动 推进 保障 促进 完善 优化 加强 巩固 扩大 改进 缓解 遏制 好转 改观 发展 支撑'.split(
    ' ',
  )
const GRADES =
  '优秀 良好 优良 优 良 中 差 一般 高 低 好 大 小 强 弱 多 快 满意 及时 规范 健全 建立 到位 完整 准确 合理 有效 安全 稳定 顺利 有序 充足 广泛 深远 长远 普遍 明显 显著 明晰 科学 紧密 达标 完成 实现'.split(
    ' ',
  )
const NOUNS = '作用 效果 成效 影响 水平 程度 意义'.split(' ')

/**
 * What a clause without a number says: a scale without a choice, 长期, yes or no, a grade, or prose.
 *
 * @param word as printed, white space off
 * @param folded the same with signs unified
 * @returns the options when it is a scale
 */
export function parseWords(
  word: string,
  folded: string,
): TargetPart | { options: string[] } | TargetReason {
  if (!/[\p{L}]/u.test(folded)) return 'damaged'
  if (/\uFFFD|�|\?{2,}/u.test(folded)) return 'damaged'
  const options = optionsOf(folded)
  if (options) return { options }
  if (folded === '长期') {
    const nothing = { label: null, note: null, ambiguous: null }
    return { shape: 'span', kind: 'period', from: null, to: null, ...nothing }
  }
  if (HOLDS.includes(folded) || STATE.test(folded)) return yesNo(word, true)
  if (HOLDS_NOT.includes(folded) || STATE_NOT.test(folded)) return yesNo(word, false)
  const kind = isGraded(folded) ? 'graded' : 'text'
  return { shape: 'word', kind, word, holds: null }
}

function yesNo(word: string, holds: boolean): TargetPart {
  return { shape: 'word', kind: 'yes-no', word, holds }
}

/** The grades of one scale, at least two and nothing else: 高中低, 优/良/中/差, 是否. */
function optionsOf(text: string): string[] | null {
  const spaced = text.replace(/[/、，,;|或()]/gu, ' ')
  for (const scale of SCALES) {
    // Without separators the grades are single characters: 优良中低差 is five and does not begin with 优良.
    const short =
      spaced === text
        ? cover(
            text,
            scale.filter((one) => one.length === 1),
          )
        : null
    const options = short ?? cover(spaced, scale)
    if (options && options.length > 1 && new Set(options).size === options.length) return options
  }
  return null
}

/** Made of degrees, changes and grades alone, with a noun or two like 作用: 明显改善, 作用较大. */
function isGraded(text: string): boolean {
  const words = cover(text, [...DEGREES, ...CHANGES, ...GRADES, ...NOUNS])
  return words?.some((one) => !NOUNS.includes(one)) === true
}

/** Longest string that is looked at word by word: no grade and no scale is longer. */
const LONGEST = 40

/** The text as a row of these words, the longest first at each place; null when something else stands in it. */
function cover(text: string, words: readonly string[]): string[] | null {
  if (text.length > LONGEST) return null
  const found: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1
      continue
    }
    let best = ''
    for (const word of words)
      if (word.length > best.length && text.startsWith(word, at)) best = word
    if (best === '') return null
    found.push(best)
    at += best.length
  }
  return found
}
