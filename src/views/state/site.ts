import { getContext, setContext } from 'svelte'
import type { Language } from '../../charts/frame/types.ts'
import type { Messages } from '../i18n/messages.ts'
import type { UrlState } from '../url/urlState.ts'
import type { ViewName } from '../url/viewName.ts'

/** What every view may know of the site around it: words, the link it is shown for, and how to write others. */
export interface Site {
  readonly language: Language
  readonly t: Messages
  readonly view: ViewName
  readonly state: UrlState
  /** Version of the data, as the manifest has it. */
  readonly version: string
  /** Address of a view; language, departments and years stay unless the patch says otherwise. */
  link(view: ViewName, patch?: Partial<UrlState>): string
  /** Address of the view shown, with part of its state changed. */
  here(patch: Partial<UrlState>): string
  /** Address of a line of a document, the evidence of a number. */
  evidence(documentId: string, line: number | null): string
  /** Address of a published file below the data folder. */
  file(path: string): string
  /** Goes to an address. */
  go(href: string, how?: 'push' | 'replace'): void
}

const KEY = Symbol('site')

/** Gives the site to every component below. */
export function setSite(site: Site): void {
  setContext(KEY, site)
}

/** The site; call it while a component is being initialised. */
export function getSite(): Site {
  return getContext<Site>(KEY)
}
