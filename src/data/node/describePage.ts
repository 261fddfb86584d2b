import { parseDocument, DomUtils } from 'htmlparser2'

/**
 * What a link to a page says: the heading of its first chart, which says what the data shows, and the sentence below it; of a page
 * without charts, its own heading and first paragraph.
 *
 * @param body the page as HTML
 */
export function describePage(body: string): { title: string; description: string } {
  const main = DomUtils.findOne(({ name }) => name === 'main', parseDocument(body).children)
  const inMain = main?.children ?? []
  const first = (test: (name: string, attribs: Record<string, string>) => boolean) => {
    const found = DomUtils.findOne(({ name, attribs }) => test(name, attribs), inMain)
    return found ? DomUtils.textContent(found).replace(/\s+/g, ' ').trim() : ''
  }
  const heading = first((_, { class: names = '' }) => /(?:^|\s)title(?:\s|$)/.test(names))
  const summary =
    first((name, { id = '' }) => name === 'p' && id.endsWith('-summary')) ||
    first((name) => name === 'p')
  const page = first((name) => name === 'h1')
  return { title: heading || page, description: summary || page }
}
