import Chips from '../../../src/views/ui/Chips.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { many, words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Chips',
  kind: 'component',
  states: (language) => {
    const { office, longOffice } = words(language)
    const chip = (label: string) => ({ label, href: '#without' })
    return {
      one: drawn(Chips, { chips: [chip(office(1))], clearHref: '#none' }),
      several: drawn(Chips, { chips: many(5, (n) => chip(office(n))), clearHref: '#none' }),
      long: drawn(Chips, { chips: [chip(longOffice), chip('2026')], clearHref: '#none' }),
    }
  },
}
