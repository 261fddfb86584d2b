import { formatUrl } from '../url/formatUrl.ts'
import { parseUrl } from '../url/parseUrl.ts'
import { resolveUrl } from '../url/resolveUrl.ts'
import type { UrlState } from '../url/urlState.ts'
import { pathBetween, viewOfPath, type ViewName } from '../url/viewName.ts'

interface Place {
  path: string
  search: string
}

/** The parts of a browser window the router needs, so that tests can bring their own. */
export interface Frame {
  location: Pick<Location, 'href' | 'pathname' | 'search'>
  history: Pick<History, 'pushState' | 'replaceState'>
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

/** Where the reader is: the address is the truth, everything else is derived from it. */
export class Router {
  readonly root: URL
  readonly #frame: Frame
  #place = $state.raw<Place>({ path: '', search: '' })
  readonly view: ViewName = $derived.by(
    () => viewOfPath(this.#place.path, this.root.pathname) ?? 'overview',
  )
  readonly parsed = $derived.by(() => parseUrl(this.#place.search))

  /**
   * @param root the site's root folder, as the page says it (`./` or `../`), relative to the page.
   */
  constructor(frame: Frame, root: string) {
    this.#frame = frame
    this.root = resolveUrl(root, frame.location.href)
    this.#read()
  }

  get state(): UrlState {
    return this.parsed.state
  }

  /** Follows the browser's back and forward; returns how to stop. */
  listen(): () => void {
    const read = () => this.#read()
    this.#frame.addEventListener('popstate', read)
    return () => this.#frame.removeEventListener('popstate', read)
  }

  /** Address of a view with a state, relative to where the reader is. */
  address(view: ViewName, state: UrlState): string {
    return pathBetween(this.view, view) + formatUrl(state)
  }

  /** Whether an absolute address is one of the site's views. */
  isView(href: URL): boolean {
    return (
      href.origin === this.root.origin && viewOfPath(href.pathname, this.root.pathname) !== null
    )
  }

  /** Goes to an address, relative or absolute; `replace` leaves no step behind. */
  go(href: string, how: 'push' | 'replace' = 'push'): void {
    const target = resolveUrl(href, this.#frame.location.href)
    if (how === 'push') this.#frame.history.pushState(null, '', target)
    else this.#frame.history.replaceState(null, '', target)
    this.#read()
  }

  #read(): void {
    const { pathname, search } = this.#frame.location
    this.#place = { path: pathname, search }
  }
}
