import Search from '../../../src/views/ui/Search.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Search',
  kind: 'component',
  states: (language) => {
    const { say } = words(language)
    const label = say('查找指标、目标或项目', 'Find an indicator, target or project')
    const onsearch = () => undefined
    return {
      empty: drawn(Search, { label, value: '', onsearch }),
      filled: drawn(Search, { label, value: say('满意度', 'satisfaction'), onsearch }),
    }
  },
}
