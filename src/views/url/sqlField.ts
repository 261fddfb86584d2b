/** Hosts refuse addresses much longer than this, in characters as they stand in the link. */
export const MAX_SQL_IN_LINK = 6000

/** What nobody sees in an editor, and so could hide what a query does. Tabs and line ends are seen. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Whether SQL can stand in a link. */
export function isLinkable(sql: string): boolean {
  const written = new URLSearchParams([['', sql]]).toString()
  return sql !== '' && written.length <= MAX_SQL_IN_LINK && !UNSEEN.test(sql)
}
