import type { ProblemCode, Said } from '../model/problem.ts'
import type { IndicatorRow } from '../model/rows.ts'
import { comparable } from '../text/normalizeText.ts'
import type { Grid } from './grid.ts'
import { filledCells } from './grid.ts'
import { recogniseLevel } from '../text/recogniseLevel.ts'
import { ReaderError } from './readerError.ts'

const LEVELS_IN_TEXT =
  /(?:产出|效益|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度)指标/gu

const SAID: Record<'no-delimiters' | 'transposed' | 'prose' | 'damaged-signs' | 'no-form', Said> = {
  'no-delimiters': {
    zh: '表格的分隔已经丢失，各栏的字连成一片，无法可靠地分开；请使用原文件（Word、Excel 或有表格线的网页）。',
    en: 'the cells of its table run together without any separator, so they cannot be told apart reliably; use the original file (Word, Excel or the page with the table).',
  },
  transposed: {
    zh: '这是转置的表（指标名称在表头、每行一个单位），目前不读；请使用按指标逐行列出的表。',
    en: 'its table is transposed (indicators as column heads, a row a unit), which is not read; use the form that lists indicators in rows.',
  },
  prose: {
    zh: '指标写在文字叙述里，没有表格，目前不读；请使用附件中的绩效目标表。',
    en: 'its indicators are written as prose, not as a table, which is not read; use the performance table, often attached to the page.',
  },
  'damaged-signs': {
    zh: '指标值里的“≥”被识别成了“2”（如 292% 实为 ≥92%），数字不可信；请使用原文件，或改正后再读。',
    en: 'text recognition has turned "≥" into "2" in its targets (292% for ≥92%), so its figures cannot be trusted; use the original file, or correct it first.',
  },
  'no-form': {
    zh: '没有找到绩效目标表（部门整体、项目或项目清单）；请确认文件就是公开的绩效目标表。',
    en: 'no budget-performance table (department, project or project list) was found in it; check that this is the disclosure itself.',
  },
}

/** Why a grid in which no form was recognised cannot be read. */
export function whyNoForm(grid: Grid): ReaderError {
  return problem(
    isGlued(grid)
      ? 'no-delimiters'
      : isTransposed(grid)
        ? 'transposed'
        : isProse(grid)
          ? 'prose'
          : 'no-form',
  )
}

/**
 * Throws when a reading is not to be trusted although it gave rows: cells that were glued together, or signs that text recognition has turned into
 * digits. One 292% can be a real target; several are not.
 */
export function refuseDamaged(grid: Grid, indicators: readonly IndicatorRow[]): void {
  if (isGlued(grid)) throw problem('no-delimiters')
  const targets = indicators.map((row) => comparable(row.annualTarget ?? row.cycleTarget ?? ''))
  if (targets.filter((target) => /^2(?:[5-9]\d(?:\.\d+)?|100)%$/u.test(target)).length >= 2)
    throw problem('damaged-signs')
}

function problem(code: keyof typeof SAID): ReaderError {
  return new ReaderError(code satisfies ProblemCode, SAID[code])
}

/** Two lines or more in which labels of the taxonomy run into other words, without space or punctuation between them. */
function isGlued(grid: Grid): boolean {
  const glued = grid.rows.filter((row) => {
    const cells = filledCells(row)
    if (cells.length !== 1) return false
    const words = (cells[0]?.text ?? '').split(/[\s;；。]+/u).map(comparable)
    return words.some((word) => {
      const levels = word.match(LEVELS_IN_TEXT)?.length ?? 0
      return (
        recogniseLevel(word) === null && (levels >= 2 || /一级指标二级指标三级指标/u.test(word))
      )
    })
  })
  return glued.length >= 2
}

/** Labels of level 2 side by side above names, or 指标 above a column a village: indicators and units have changed places. */
function isTransposed(grid: Grid): boolean {
  return grid.rows.some((row) => {
    const cells = filledCells(row)
    const labels = cells.filter((cell) => recogniseLevel(cell.text)?.level2Code != null)
    const isByUnit =
      cells.length >= 4 && /^(?:绩效)?指标(?:名称)?$/u.test(comparable(cells[0]?.text ?? ''))
    return labels.length >= 3 || isByUnit
  })
}

function isProse(grid: Grid): boolean {
  const text = grid.rows
    .filter((row) => filledCells(row).length === 1)
    .map((row) => comparable(row.raw))
  return text.some(
    (line) =>
      /[。:;]/u.test(line) && (line.match(LEVELS_IN_TEXT)?.length ?? 0) >= 1 && line.length > 30,
  )
}
