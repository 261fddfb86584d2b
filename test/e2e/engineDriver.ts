import type { Page } from 'playwright-core'
import { EngineError, type SqlEngine } from '../../src/data/engine/engine.ts'
import type { Progress } from '../../src/data/engine/progress.ts'
import { inlineSql } from '../../src/data/question/compileSql.ts'
import type { EnginePage, Outcome } from './enginePage/main.ts'

type WithPage = typeof globalThis & { enginePage: EnginePage }

/** What came out of a page; throws the error that happened inside. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new EngineError(outcome.message, outcome.detail)
}

/** Opens the dataset on a page, the database with it. */
export function open(page: Page, abortAfter?: number): Promise<Outcome<Progress[]>> {
  return page.evaluate((after) => (globalThis as WithPage).enginePage.open(after), abortAfter)
}

/** Goes to the engine's page and opens the dataset. */
export async function openEngine(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => 'enginePage' in globalThis)
  unwrap(await open(page))
}

/** The database of a page, driven from here. */
export function engineOf(page: Page): SqlEngine {
  return {
    run: async (sql, params = []) =>
      unwrap(
        await page.evaluate(
          ([text, values]) => (globalThis as WithPage).enginePage.run(text, values),
          [sql, params] as const,
        ),
      ),
    answer: async (query) =>
      unwrap(
        await page.evaluate((asked) => (globalThis as WithPage).enginePage.answer(asked), query),
      ),
    toSql: inlineSql,
    close: () => page.evaluate(() => (globalThis as WithPage).enginePage.close()),
  }
}
