import { expect, it } from 'vitest'
import { Router, type Frame } from '../../src/views/state/router.svelte.ts'
import { NO_STATE } from '../../src/views/url/urlState.ts'

/** A window with a history of its own. */
function frameAt(href: string) {
  const past = [href]
  const listeners = new Set<() => void>()
  const location = {
    get href() {
      return past.at(-1) ?? ''
    },
    get pathname() {
      return new URL(this.href).pathname
    },
    get search() {
      return new URL(this.href).search
    },
  }
  const frame: Frame = {
    location,
    history: {
      pushState: (_data, _unused, url) => void past.push(String(url)),
      replaceState: (_data, _unused, url) => void past.splice(-1, 1, String(url)),
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
  const back = () => {
    past.pop()
    for (const listener of listeners) listener()
  }
  return { frame, past, back }
}

it('walks between views below any folder and follows the browser back', () => {
  const { frame, past, back } = frameAt('https://example.org/a/b/budget/?year=2026')
  const router = new Router(frame, '../')
  const stop = router.listen()
  expect([router.view, router.state.years]).toEqual(['budget', [2026]])
  router.go(router.address('documents', { ...NO_STATE, doc: 'abc', line: 7 }))
  expect(past.at(-1)).toBe('https://example.org/a/b/documents/?doc=abc&line=7')
  expect([router.view, router.state.line]).toEqual(['documents', 7])
  back()
  expect([router.view, router.state.years]).toEqual(['budget', [2026]])
  stop()
})

it('leaves no step behind when it replaces', () => {
  const { frame, past } = frameAt('https://example.org/')
  const router = new Router(frame, './')
  router.go('?q=a', 'replace')
  expect(past).toEqual(['https://example.org/?q=a'])
  expect(router.state.q).toBe('a')
})

it('knows its own views from other files and other sites', () => {
  const router = new Router(frameAt('https://example.org/site/').frame, './')
  expect(router.isView(new URL('https://example.org/site/changes/?from=2023'))).toBe(true)
  expect(router.isView(new URL('https://example.org/site/data/manifest.json'))).toBe(false)
  expect(router.isView(new URL('https://example.com/site/changes/'))).toBe(false)
})
