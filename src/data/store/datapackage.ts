import { TABLES, type Column, type ColumnType, type Table } from './columns.ts'
import type { ManifestFile } from './manifest.ts'

/** Types of Table Schema; a list is a text whose items stand between bars, as its description says. */
const TYPES: Record<ColumnType, string> = {
  text: 'string',
  integer: 'integer',
  real: 'number',
  fen: 'integer',
  list: 'string',
  integers: 'string',
  json: 'object',
}

/**
 * A Frictionless tabular data package over the tables' CSV files.
 *
 * @param files the CSV files by table name, with paths relative to the descriptor
 */
export function dataPackage(
  version: string,
  files: Readonly<Record<string, ManifestFile>>,
): object {
  return {
    profile: 'tabular-data-package',
    name: 'mingzhang',
    title: '明账：部门预算绩效目标',
    description:
      'Budget-performance disclosures read into rows. Money is in fen (1/100 yuan); a blank is not disclosed, not zero.',
    version,
    resources: TABLES.flatMap((table) => {
      const file = files[table.name]
      return file ? [resource(table, file)] : []
    }),
  }
}

function resource(table: Table, file: ManifestFile): object {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: file.path,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: table.columns.map(field),
      missingValues: [''],
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map((key) => ({
        fields: key.column,
        reference: { resource: key.table, fields: key.references },
      })),
    },
  }
}

function field(column: Column): object {
  return {
    name: column.name,
    type: TYPES[column.type],
    title: column.title,
    description: column.description,
    ...(column.required ? { constraints: { required: true } } : {}),
  }
}
