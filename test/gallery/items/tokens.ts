import { drawn, type GalleryItem } from '../item.ts'
import Tokens from '../Tokens.svelte'

export const item: GalleryItem = {
  name: 'tokens',
  kind: 'component',
  states: () => ({
    categories: drawn(Tokens, { names: numbered('cat', 6) }),
    sequential: drawn(Tokens, { names: numbered('seq', 7) }),
    diverging: drawn(Tokens, { names: numbered('div', 7) }),
  }),
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `--${name}-${String(index + 1)}`)
}
