import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium on this machine: the one named by CHROMIUM_PATH, the system's, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return named
  const command = 'command -v chromium google-chrome chromium-browser | head -n 1'
  const system = output('sh', ['-c', command])
  if (system !== '') return system
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/** A Chromium that can draw Chinese, installed when the machine has none; throws when that fails. */
export function ensureChromium(): string {
  if (findChromium() === null) install()
  if (isDebianRoot() && !hasChineseFont()) aptInstall(['fonts-noto-cjk'])
  const found = findChromium()
  if (found === null) throw new Error('no Chromium: set CHROMIUM_PATH to one')
  return found
}

/** A running Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: ARGS })
}

/** A page, and what went wrong on it. */
export interface Watched {
  page: Page
  /** URLs asked of another origin than the site's: there must be none. */
  foreign: string[]
  /** Errors of the console and of scripts. */
  errors: string[]
}

/** Opens a page and watches it; `origin` is the site's. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options)
  const foreign: string[] = []
  const errors: string[] = []
  // On the context, so that requests of workers are seen as well.
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.origin === new URL(origin).origin || ['data:', 'blob:'].includes(url.protocol)
    if (!isOwn) foreign.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, foreign, errors }
}

/** The site as it is where its pages are not prerendered: every figure is asked for. */
export async function withoutFirst(page: Page): Promise<void> {
  // Chromium does not know where a page that was rewritten here came from, and keeps such pages from this machine's own addresses.
  await page.context().grantPermissions(['local-network-access'])
  await page.route(
    // A cluster's address ends like a page's, but names a database.
    (url) => !url.searchParams.has('database') && /(\/|\.html)$/.test(url.pathname),
    async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      const body = html.replace(PRERENDERED, '<div id="app"></div>')
      if (body === html) throw new Error(`${route.request().url()} is not prerendered`)
      await route.fulfill({ response, body })
    },
  )
}

const PRERENDERED =
  /<div id="app">[\s\S]*<script type="application\/json" id="first">[\s\S]*?<\/script>/

/** Until the page answers to its reader. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('mingzhang:interactive').length > 0)
}

function install(): void {
  if (isDebianRoot()) aptInstall(['chromium', 'fonts-noto-cjk'])
  else run('npx', ['playwright-core', 'install', 'chromium'])
}

/** Installs packages of Debian, with what they recommend unless told otherwise; throws when that fails. */
export function aptInstall(packages: string[], options: string[] = []): void {
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', ...options, ...packages])
}

function hasChineseFont(): boolean {
  return output('fc-list', [':lang=zh', 'family']) !== ''
}

/** Whether packages can be installed. */
export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

function output(command: string, args: string[]): string {
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' }) as { stdout: string | null }
  return (stdout ?? '').trim()
}
