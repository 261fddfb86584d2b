import AxisPicture from '../AxisPicture.svelte'
import { drawn, type GalleryItem } from '../item.ts'
import { words } from '../synthetic.ts'

/** Axes of scales they are given, alone: no chart has one in every state. */
export const item: GalleryItem = {
  name: 'axis',
  kind: 'component',
  states: (language) => {
    const { say } = words(language)
    const label = say('合成数据：坐标轴', 'Synthetic data: an axis')
    const of = (measure: 'amount' | 'count' | 'share') => ({ measure, language })
    return {
      amount: drawn(AxisPicture, { label, domain: [0, 657737000], format: of('amount') }),
      count: drawn(AxisPicture, { label, domain: [0, 3], format: of('count') }),
      share: drawn(AxisPicture, { label, domain: [0, 0.012], format: of('share') }),
      negative: drawn(AxisPicture, {
        label,
        domain: [-80000000, 60000000],
        format: of('amount'),
      }),
      narrow: drawn(AxisPicture, {
        label,
        domain: [0, 657737000],
        format: of('amount'),
        width: 90,
      }),
      upright: drawn(AxisPicture, {
        label,
        domain: [-80000000, 657737000],
        format: of('amount'),
        upright: true,
      }),
    }
  },
}
