import type { DocumentFactRow, FactKind } from '../model/documentFact.ts'
import type { Said } from '../model/problem.ts'
import type { DocumentRow, YearBasis } from '../model/rows.ts'
import type { CatalogEntry } from './readCatalog.ts'

/** Something a publisher should know about a file that was read all the same. */
export interface Note {
  file: string
  said: Said
}

/** A document with what the catalog knows of it, and where the two disagree. */
export interface Catalogued {
  document: DocumentRow
  /** What the catalog says of it, beside what was read. */
  facts: DocumentFactRow[]
  notes: Note[]
}

/**
 * Completes a document from its line in the catalog. What the document prints wins, and so does a year in its file name: the catalog only
 * fills blanks, and a year from it is never `stated`.
 */
export function applyCatalog(document: DocumentRow, entry: CatalogEntry | undefined): Catalogued {
  if (!entry) {
    return { document, facts: [], notes: document.fiscalYear === null ? [noYear(document)] : [] }
  }
  const completed: DocumentRow = {
    ...document,
    jurisdiction: document.jurisdiction ?? entry.jurisdiction,
    department: document.department ?? entry.department,
    ...(document.fiscalYear === null ? catalogYear(entry) : {}),
  }
  return {
    document: completed,
    facts: catalogFacts(document.id, entry),
    notes: disagreements(document, completed, entry),
  }
}

function catalogFacts(
  documentId: string,
  { fiscalYear, department, jurisdiction }: CatalogEntry,
): DocumentFactRow[] {
  const said: [FactKind, string | null][] = [
    ['fiscal_year', fiscalYear === null ? null : String(fiscalYear)],
    ['department', department],
    ['jurisdiction', jurisdiction],
  ]
  return said.flatMap(([fact, value]) => {
    const id = `${documentId}.${fact}.catalog.0`
    return value === null
      ? []
      : [{ id, documentId, line: null, fact, source: 'catalog', value, text: value }]
  })
}

type CatalogYear = Pick<
  DocumentRow,
  'fiscalYear' | 'fiscalYearBasis' | 'fiscalYearReason' | 'fiscalYearReasonEn'
>

function catalogYear(entry: CatalogEntry): CatalogYear {
  if (entry.fiscalYear === null) {
    return {
      fiscalYear: null,
      fiscalYearBasis: null,
      fiscalYearReason: null,
      fiscalYearReasonEn: null,
    }
  }
  return {
    fiscalYear: entry.fiscalYear,
    fiscalYearBasis: basisOf(entry),
    fiscalYearReason: entry.fiscalYearReason,
    fiscalYearReasonEn: entry.fiscalYearReasonEn,
  }
}

/** A year the catalog calls stated was not read in the document: it stands on the catalog's word. */
function basisOf({ fiscalYearBasis }: CatalogEntry): YearBasis {
  return fiscalYearBasis === 'inferred' || fiscalYearBasis === 'file_name'
    ? fiscalYearBasis
    : 'catalog'
}

function disagreements(printed: DocumentRow, completed: DocumentRow, entry: CatalogEntry): Note[] {
  const { file } = printed
  const notes: Note[] = []
  const year = printed.fiscalYear
  const by =
    printed.fiscalYearBasis === 'file_name'
      ? { zh: '名写的是', en: 'is named' }
      : { zh: '印的是', en: 'prints' }
  if (year !== null && entry.fiscalYear !== null && year !== entry.fiscalYear) {
    notes.push({
      file,
      said: {
        zh: `文件${by.zh} ${year} 年，目录写的是 ${entry.fiscalYear} 年：以文件为准。`,
        en: `${by.en} ${year} where the catalog has ${entry.fiscalYear}: the document wins.`,
      },
    })
  }
  if (completed.fiscalYear === null) notes.push(noYear(printed))
  if (year === null && entry.fiscalYearBasis === 'stated') {
    notes.push({
      file,
      said: {
        zh: '目录称年度由文件载明，但读到的文件没有印年度：按“目录”处理。',
        en: 'the catalog calls its year stated, but no year was read in it: taken as from the catalog.',
      },
    })
  }
  if (entry.form !== null && entry.form !== printed.form) {
    notes.push({
      file,
      said: {
        zh: `目录写的表式是 ${entry.form}，读出的是 ${printed.form}：以读出的为准。`,
        en: `was read as ${printed.form} where the catalog has ${entry.form}: the reading wins.`,
      },
    })
  }
  return notes
}

function noYear({ file }: DocumentRow): Note {
  return {
    file,
    said: {
      zh: '没有印预算年度，目录里也没有：请在 catalog.csv 里补上年度和理由。',
      en: 'prints no fiscal year and the catalog has none: add the year and its reason to catalog.csv.',
    },
  }
}
