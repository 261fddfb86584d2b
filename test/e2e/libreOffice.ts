import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParseRows } from 'd3-dsv'
import { aptInstall, isDebianRoot } from './browser.ts'

/** Comma, double quote, UTF-8, from the first line; values as they are and not as a cell shows them; every sheet a file. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
const FROM_CSV = '--infilter=CSV:44,34,76,1'

/** Whether LibreOffice's spreadsheet is there, installed on Debian where that is allowed (94 MB). */
export function officeIsThere(): boolean {
  if (runs()) return true
  if (!isDebianRoot()) return false
  try {
    aptInstall(['libreoffice-calc'], ['--no-install-recommends'])
  } catch {
    return false
  }
  return runs()
}

/**
 * Files as LibreOffice has them once it has opened them: their rows.
 *
 * @param files by their names, which end in `.csv` or `.xlsx`
 * @param sheet the name of the sheet wanted of a workbook
 */
export function openInOffice(
  files: ReadonlyMap<string, Buffer>,
  sheet: string,
): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-office-'))
  try {
    const out = join(folder, 'out')
    const names = [...files.keys()]
    const written = (name: string) => {
      const ending = name.endsWith('.xlsx') ? 'xlsx' : 'csv'
      return { ending, stem: `${ending}${String(names.indexOf(name))}` }
    }
    for (const [name, bytes] of files) {
      const { ending, stem } = written(name)
      writeFileSync(join(folder, `${stem}.${ending}`), bytes)
    }
    for (const ending of ['csv', 'xlsx']) {
      const own = names.map(written).filter((one) => one.ending === ending)
      const paths = own.map(({ stem }) => `${stem}.${ending}`)
      if (paths.length > 0) convert(folder, out, ending, paths)
    }
    const rowsOf = (file: string) =>
      csvParseRows(readFileSync(join(out, file), 'utf8').replace(/^\uFEFF/, ''))
    return new Map(
      names.map((name) => {
        const { ending, stem } = written(name)
        return [name, rowsOf(`${stem}-${ending === 'csv' ? stem : sheet}.csv`)]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function convert(folder: string, out: string, ending: string, names: readonly string[]): void {
  const args = [
    '--headless',
    // A profile of its own: another LibreOffice may be open.
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...(ending === 'csv' ? [FROM_CSV] : []),
    '--convert-to',
    AS_CSV,
    '--outdir',
    out,
    ...names.map((name) => join(folder, name)),
  ]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

function runs(): boolean {
  return spawnSync('soffice', ['--version']).status === 0
}
