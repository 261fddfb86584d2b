import Segmented from '../../../src/views/ui/Segmented.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Segmented',
  kind: 'component',
  states: (language) => {
    const { say } = words(language)
    const options = [
      { value: 'amount', label: say('金额', 'Amounts'), href: '#amount' },
      { value: 'share', label: say('占比', 'Shares'), href: '#share' },
      { value: 'staff', label: say('人均', 'Per staff member'), href: '#staff' },
    ]
    return { normal: drawn(Segmented, { label: say('度量', 'Measure'), options, value: 'share' }) }
  },
}
