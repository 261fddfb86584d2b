import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, it, vi } from 'vitest'
import App from '../../src/views/app/App.svelte'
import { followedLink } from '../../src/views/app/followedLink.ts'
import { messagesIn } from '../../src/views/i18n/messages.ts'
import { Router } from '../../src/views/state/router.svelte.ts'

/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 20_000 }
const words = { zh: messagesIn('zh'), en: messagesIn('en') }

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

it('says in one sentence why the data does not open, and tries again when told to', async () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError('no network')))
  vi.stubGlobal('fetch', fetch)
  const router = new Router(window, './')
  const app = mount(App, { target: document.body, props: { router, words } })
  flushSync()
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull(), PATIENCE)
  expect(document.querySelector('[role=alert] p')?.textContent).toContain('请检查网络连接')
  const asked = fetch.mock.calls.length
  document.querySelector<HTMLButtonElement>('[role=alert] button')?.click()
  await vi.waitFor(() => expect(fetch.mock.calls.length).toBeGreaterThan(asked), PATIENCE)
  await unmount(app)
})

it('speaks English when the link does', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  window.history.replaceState(null, '', '?lang=en&colour=red')
  const app = mount(App, {
    target: document.body,
    props: { router: new Router(window, './'), words },
  })
  flushSync()
  expect(document.querySelector('h1')?.textContent).toBe('What is here, and what is missing')
  expect(document.querySelector('.notice')?.textContent).toContain('colour')
  expect(document.documentElement.lang).toBe('en')
  window.history.replaceState(null, '', '?')
  await unmount(app)
})

it.each([
  ['a plain click', {}, '', true],
  ['a click for a new tab', { ctrlKey: true }, '', false],
  ['the middle button', { button: 1 }, '', false],
  ['a download', {}, 'download', false],
])('%s', (_, init, attribute, follows) => {
  const link = document.createElement('a')
  link.href = 'budget/'
  if (attribute !== '') link.setAttribute(attribute, '')
  document.body.append(link)
  const followed: (string | null)[] = []
  const hear = (event: MouseEvent) => {
    followed.push(followedLink(event, () => true))
    event.preventDefault()
  }
  document.addEventListener('click', hear, { once: true })
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }))
  document.removeEventListener('click', hear)
  expect(followed.map((href) => href !== null)).toEqual([follows])
})
