import Choice from '../../../src/views/ui/Choice.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Choice',
  kind: 'component',
  states: (language) => {
    const { say, office, longOffice } = words(language)
    const label = say('与之对比', 'Compared with')
    const option = (text: string) => ({ value: text, label: text })
    const onchoose = () => undefined
    return {
      normal: drawn(Choice, {
        label,
        options: [option(office(1)), option(office(2))],
        value: office(1),
        onchoose,
      }),
      long: drawn(Choice, { label, options: [option(longOffice)], value: longOffice, onchoose }),
    }
  },
}
