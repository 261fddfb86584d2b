import type { Said } from '../../model/problem.ts'

/** Says that a criterion was not read in a rule of law: it follows from arithmetic and is this site's own. */
export function ourCriterion(zh: string, en: string): Said {
  return { zh: `本站的标准：${zh}`, en: `Our criterion: ${en}` }
}

/** How rounding is allowed for, as every rule that adds amounts up does it. */
export const ROUNDING: Said = {
  zh: '差额不超过四舍五入所能解释的范围时不问：每个印出的数最多差末位的一半，有几个数就加几次（19个两位小数的万元数与合计最多可差0.10万元）。',
  en: 'Nothing is asked within what rounding explains: half of the last printed digit for each number that takes part (19 amounts to 0.01万元 and their total may be 0.10万元 apart).',
}

/** How blanks are treated, as every rule that adds amounts up does it. */
export const BLANKS: Said = {
  zh: '空白不当作零：有空白的一边只是下限，只有它已经超过另一边时才问。',
  en: 'A blank is not zero: the side with a blank is a lower bound and is asked about only where it exceeds the other.',
}
