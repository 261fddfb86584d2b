import Picker from '../../../src/views/ui/Picker.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { many, words } from '../synthetic.ts'

export const item: GalleryItem = {
  name: 'Picker',
  kind: 'component',
  states: (language) => {
    const { say, office, longOffice } = words(language)
    const label = say('部门', 'Department')
    const choices = many(3, (n) => ({ value: String(n), label: office(n) }))
    const onchoose = () => undefined
    return {
      none: drawn(Picker, { label, choices, chosen: [], onchoose }),
      one: drawn(Picker, { label, choices, chosen: ['1'], onchoose }),
      several: drawn(Picker, { label, choices, chosen: ['1', '2'], onchoose }),
      long: drawn(Picker, {
        label,
        choices: [{ value: '1', label: longOffice }],
        chosen: ['1'],
        onchoose,
      }),
    }
  },
}
