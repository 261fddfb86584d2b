import { getContext, setContext } from 'svelte'
import type { Language } from './types.ts'

const KEY = Symbol('chart language')

/** Tells the charts below the calling component which language to speak. */
export function setChartLanguage(language: () => Language): void {
  setContext(KEY, language)
}

/** The reader's language as a getter; Chinese where none was set. Call while a component is set up. */
export function chartLanguage(): () => Language {
  return getContext<(() => Language) | undefined>(KEY) ?? (() => 'zh')
}
