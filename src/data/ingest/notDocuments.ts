/**
 * Names in a folder that are not documents: hidden files, lock files of office programs, what operating systems leave behind, and the
 * folder's own papers.
 */
export const NOT_DOCUMENTS =
  /^(?:\.|~\$|__macosx$|catalog\.csv$|corrections\.csv$|readme(?:\.(?:md|txt))?$|thumbs\.db$|desktop\.ini$)/iu
