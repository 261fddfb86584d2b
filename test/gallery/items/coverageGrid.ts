import CoverageGrid from '../../../src/charts/coverageGrid/CoverageGrid.svelte'
import type { CoverageCell, CoverageGridProps } from '../../../src/charts/coverageGrid/types.ts'
import { chartItem } from '../item.ts'
import { many, words } from '../synthetic.ts'

export const item = chartItem<CoverageGridProps>(
  'coverageGrid',
  CoverageGrid,
  (language) => {
    const { say, office, longOffice } = words(language)
    const columns = ['2023', '2024', '2025', '2026'].map((key) => ({ key, label: key }))
    const fact = (label: string, value: string | null) => ({ label, value })
    const cell = (row: string, column: string, more: Partial<CoverageCell> = {}): CoverageCell => ({
      row,
      column,
      state: 'published',
      href: '#document',
      facts: [
        fact(say('支出', 'Spending'), say('6,582.17万', '¥65.82m')),
        fact(say('人员', 'Staff'), say('78 人', '78')),
        fact(say('指标', 'Indicators'), '17'),
      ],
      ...more,
    })
    const row = (n: number, label = office(n)) => ({
      key: String(n),
      label,
      group: n % 50 < 3 ? say('甲市', 'City A') : say('乙市', 'City B'),
    })
    const given = (rows: CoverageGridProps['rows'], cells: CoverageCell[]) => ({
      label: say('合成数据：部门与年度', 'Synthetic data: offices and years'),
      rows,
      columns,
      cells,
    })
    const partial = {
      state: 'partial' as const,
      facts: [
        fact(say('项目金额', 'Projects'), say('363.79万', '¥3.64m')),
        fact(say('人员', 'Staff'), null),
      ],
    }
    return {
      normal: {
        ...given(
          [row(1), row(2), row(3)].map((one) => ({
            ...one,
            filter: { href: '#office', on: false },
          })),
          [cell('1', '2023'), cell('1', '2026'), cell('2', '2026'), cell('3', '2026', partial)],
        ),
        columns: columns.map((one) =>
          ['2023', '2026'].includes(one.key)
            ? { ...one, filter: { href: '#year', on: one.key === '2026' } }
            : one,
        ),
      },
      one: { ...given([row(1)], [cell('1', '2026')]), columns: columns.slice(3) },
      hundreds: given(
        many(100, (n) => row(n)),
        many(100, (n) => cell(String(n), n % 2 === 0 ? '2026' : '2023')),
      ),
      missing: given([row(1), row(2)], [cell('1', '2026', partial)]),
      uncertain: given(
        [row(1)],
        [
          cell('1', '2026', {
            note: say('年份为推断：文件没有印出预算年度', 'year inferred: the file prints none'),
          }),
        ],
      ),
      long: given(
        [row(1, longOffice), row(2, longOffice)],
        [cell('1', '2026'), cell('2', '2026', partial)],
      ),
    }
  },
  { negative: 'It shows what is here; the figures in a cell are texts.' },
)
