/** Auto follows the system. */
export type Theme = 'auto' | 'light' | 'dark'

/** The order in which the switch goes round. */
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

const KEY = 'mingzhang-theme'

/** The theme the reader chose before; auto where storage is closed to us. */
export function rememberedTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY)
    return THEMES.find((theme) => theme === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Shows a theme and remembers it where storage allows. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'auto') delete dataset.theme
  else dataset.theme = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    return
  }
}
