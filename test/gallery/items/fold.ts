import Fold from '../../../src/views/ui/Fold.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { paragraphs } from '../paragraph.ts'
import { words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Fold',
  kind: 'component',
  states: (language) => {
    const { say, longOffice } = words(language)
    const label = say('怎么得出的', 'How this was worked out')
    return {
      closed: drawn(Fold, { label, children: paragraphs(longOffice) }),
      open: drawn(Fold, { label, open: true, children: paragraphs(longOffice) }),
    }
  },
}
