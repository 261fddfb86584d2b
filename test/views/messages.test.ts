import { expect, it } from 'vitest'
import { messagesIn } from '../../src/views/i18n/messages.ts'

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

it('leaves no Chinese in English, but for the site’s name and the way back to Chinese', () => {
  const t = messagesIn('en')
  const chinese = texts(t).filter((text) => /\p{Script=Han}/u.test(text))
  expect(new Set(chinese)).toEqual(new Set([t.siteName, t.otherLanguage, t.otherLanguageLabel]))
})

it('names the budget’s printed categories in English', () => {
  const { category } = messagesIn('en').vocabulary
  expect(category('基本支出')).toBe('Basic expenditure')
  expect(category('从未见过的科目')).toBe('从未见过的科目')
})
