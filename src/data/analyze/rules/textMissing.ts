import { citing, readingsByDocument } from '../readings.ts'
import type { Rule } from '../rule.ts'

/** Pages of a document that are pictures: what stands on them is in none of the tables. */
export const textMissing: Rule = {
  id: 'text-missing',
  title: { zh: '有的页没有文字', en: 'Pages without text' },
  computes: {
    zh: '数出 PDF 里只有图像、没有文字的页。',
    en: 'Counts the pages of a PDF that are pictures without text.',
  },
  threshold: null,
  exclusions: [
    {
      zh: '整份都是图像的文件不会被收录，另有说明。',
      en: 'A file that is pictures throughout is refused with its own message.',
    },
  ],
  innocent: [
    {
      zh: '那一页是封面、盖章页或照片，没有表格。',
      en: 'The page is a cover, a stamped sheet or a photograph without a table.',
    },
  ],
  source: {
    zh: '本站的标准：没有读到的内容要说明。',
    en: 'Our criterion: what was not read has to be said.',
  },
  scope: 'document',
  check: (dataset) =>
    readingsByDocument(dataset, 'page_without_text').map(({ documentId, readings }) => {
      const pages = readings.map(({ value }) => value)
      return {
        documentId,
        severity: 'note',
        ...citing(readings),
        values: { pages: pages.join(', '), count: pages.length },
        question: {
          zh: `第${pages.join('、')}页是图像，没有文字可读：这些页上有没有表格？`,
          en: `Page ${pages.join(', ')} has no text to read: is there a table on it?`,
        },
      }
    }),
}
