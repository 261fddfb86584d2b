import { createRawSnippet } from 'svelte'
import ChartFrame from '../../../src/charts/frame/ChartFrame.svelte'
import type { ChartFrameProps } from '../../../src/charts/frame/chartFrameProps.ts'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'ChartFrame',
  kind: 'component',
  states: (language) => {
    const { say, office, longOffice } = words(language)
    const given = (id: string): ChartFrameProps => ({
      id,
      title: say(
        '合成数据：标题说出图里看到什么',
        'Synthetic: the title says what the chart shows',
      ),
      subtitle: say('单位：万元；每份文件一条', 'CNY million; one bar a document'),
      source: [{ label: office(1), href: '#1' }],
      summary: say('合成数据的摘要。', 'A summary of synthetic data.'),
      headingLevel: 4,
      version: 'synthetic',
      table: { columns: [{ key: 'a', label: 'a' }], rows: [{ a: 1 }], fileName: 'synthetic' },
      chart: createRawSnippet<[{ width: number }]>(() => ({
        render: () => `<p>${say('（图画在这里）', '(here stands the chart)')}</p>`,
      })),
    })
    return {
      ready: drawn(ChartFrame, given('frame-ready')),
      partial: drawn(ChartFrame, {
        ...given('frame-partial'),
        missing: say('2 份文件没有印出金额。', '2 documents print no amount.'),
        notes: [say('年份为推断：文件没有印出预算年度。', 'Year inferred: the file prints none.')],
      }),
      empty: drawn(ChartFrame, { ...given('frame-empty'), state: 'empty' }),
      long: drawn(ChartFrame, {
        ...given('frame-long'),
        title: longOffice,
        source: [
          { label: longOffice, href: '#1' },
          { label: longOffice, href: '#2' },
        ],
      }),
    }
  },
}
