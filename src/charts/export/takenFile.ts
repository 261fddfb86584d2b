import { toCsv } from '../frame/csv.ts'
import { exportMessages } from './exportMessages.ts'
import type { TakenChart } from './takenChart.ts'
import { aboutRows, type TakenFrom } from './takenWords.ts'
import { sheetRows, xlsxOf } from './xlsx.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The drawn rows as CSV. */
export function csvFile({ table }: TakenChart): Blob {
  return new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' })
}

/** The drawn rows as a workbook, with a second sheet that says what they are. */
export function xlsxFile(chart: TakenChart, from: TakenFrom): Blob {
  const { sheets } = exportMessages(chart.language)
  const bytes = xlsxOf([
    { name: sheets.data, rows: sheetRows(chart.table), head: true },
    { name: sheets.about, rows: aboutRows(chart, from), head: false },
  ])
  return new Blob([bytes], { type: XLSX_TYPE })
}
