import Notice from '../../../src/views/ui/Notice.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { paragraphs } from '../paragraph.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Notice',
  kind: 'component',
  states: (language) => {
    const { say, longOffice } = words(language)
    const children = paragraphs(
      say(
        '合成数据：一句话说清楚是什么、在哪里、怎么办。',
        'Synthetic: one sentence says what, where, and what to do.',
      ),
      longOffice,
    )
    return {
      info: drawn(Notice, { kind: 'info', children }),
      warn: drawn(Notice, { kind: 'warn', children }),
      error: drawn(Notice, { kind: 'error', children }),
    }
  },
}
