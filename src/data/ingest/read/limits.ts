/**
 * Bounds on what a reader takes, so that no file costs more than seconds and a few hundred megabytes. All are far above what departments
 * publish: the largest disclosure in the survey has some 20,000 cells.
 */

const MIB = 1024 * 1024

/** Bytes of any file. */
export const MAX_FILE_BYTES = 128 * MIB
/** Bytes of a text or HTML file, which are decoded as a whole. */
export const MAX_TEXT_BYTES = 32 * MIB
/** Bytes of a legacy workbook, which is read as a whole. */
export const MAX_XLS_BYTES = 32 * MIB
/** Characters of one line of text. */
export const MAX_LINE = 1_000_000
/** Characters of one cell; Excel itself stops at 32,767. */
export const MAX_CELL = 200_000

/** Rows of a document. */
export const MAX_ROWS = 200_000
/** Columns of a table, up to its last cell with text. */
export const MAX_COLUMNS = 1_000
/** Cells of a document: rows times width, over all its tables. */
export const MAX_CELLS = 500_000
/** Elements inside each other in XML. */
export const MAX_DEPTH = 256
/** Elements inside each other in HTML, where tags that nobody closes pile up. */
export const MAX_HTML_DEPTH = 2_000

/** Files in a zip archive. */
export const MAX_ZIP_ENTRIES = 10_000
/** Bytes one part of an archive inflates to. */
export const MAX_PART_BYTES = 64 * MIB
/** Bytes all parts that are read inflate to. */
export const MAX_INFLATED_BYTES = 128 * MIB
/** How many times its packed size a part may inflate to, once it is larger than `RATIO_FROM`. */
export const MAX_RATIO = 250
export const RATIO_FROM = 4 * MIB

/** Pages of a PDF. */
export const MAX_PAGES = 1_000
/** Drawing operations of a PDF page. */
export const MAX_PAGE_OPERATIONS = 500_000
/** Characters of a PDF page. */
export const MAX_PAGE_GLYPHS = 50_000
/** Characters of a whole PDF. */
export const MAX_PDF_GLYPHS = 5_000_000
/** Ruled lines of a PDF page. */
export const MAX_PAGE_RULES = 20_000
/** Milliseconds one page of a PDF, or its opening, may take. */
export const MAX_PAGE_MS = 20_000
/** Milliseconds a whole PDF may take. */
export const MAX_PDF_MS = 120_000
