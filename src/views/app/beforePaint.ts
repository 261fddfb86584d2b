import { remembersOwn } from '../mine/anyKept.ts'
import { applyTheme, rememberedTheme } from '../state/theme.ts'

/*
 * Runs in the head of a prerendered page, before anything is painted: the theme is the reader's, and figures that were drawn for the
 * plain link are not shown under another one, nor to a reader whose own documents count.
 */
const { dataset } = document.documentElement

applyTheme(rememberedTheme())
if (location.search !== '' || remembersOwn()) dataset.first = 'other'
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement && dataset.first === 'other') dataset.first = 'failed'
  },
  true,
)
