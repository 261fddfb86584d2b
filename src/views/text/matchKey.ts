import { comparable } from '../../data/text/normalizeText.ts'

/**
 * The form in which words are searched and names are paired: NFKC, no white space, lower case. A final （是/否） stays, because
 * it is part of what is asked.
 */
export function matchKey(text: string): string {
  return comparable(text).toLowerCase()
}
