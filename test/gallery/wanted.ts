import type { Language } from '../../src/charts/frame/types.ts'

/** What the gallery's address asks for. */
export interface Wanted {
  language: Language
  /** null follows the system. */
  theme: 'light' | 'dark' | null
  /** Width of every state in CSS pixels; null for as wide as there is room. */
  width: number | null
  /** The one item or state that is shown; null for all. */
  item: string | null
  state: string | null
}

/** Reads `?lang=en&theme=dark&width=360&item=stackedBars&state=long`; what is not understood is as if not there. */
export function wanted(search: string): Wanted {
  const asked = new URLSearchParams(search)
  const theme = asked.get('theme')
  const width = Number(asked.get('width'))
  return {
    language: asked.get('lang') === 'en' ? 'en' : 'zh',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    width: Number.isInteger(width) && width >= 200 && width <= 4000 ? width : null,
    item: asked.get('item'),
    state: asked.get('state'),
  }
}
