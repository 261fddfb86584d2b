import Progress from '../../../src/views/ui/Progress.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Progress',
  kind: 'component',
  states: (language) => {
    const { say } = words(language)
    const label = say('正在下载查询引擎', 'Downloading the query engine')
    return {
      known: drawn(Progress, {
        label,
        detail: say('已下载 3.2 MB，共 8.0 MB', '3.2 of 8.0 MB'),
        ratio: 0.4,
      }),
      unknown: drawn(Progress, { label, ratio: null }),
    }
  },
}
