import { LOCALES, type Locale } from '../../../locale.ts'
import { CSV_COLUMNS, columnNames, textColumn } from './columns.ts'

/** A row with this before its first cell is for people. */
export const REMARK = '#'

/** Spreadsheets in Finland, Estonia and Russia take a semicolon; importing takes any. */
const SEPARATOR = ';'

/** An empty table to fill in: the columns, and a row that says what goes into each. */
export function templateCsv(locales: readonly Locale[] = LOCALES): string {
  const helps = new Map(
    CSV_COLUMNS.flatMap(({ name, isText, isRequired, help }) => {
      const words = isRequired ? `needed: ${help}` : help
      return isText ? locales.map((locale) => [textColumn(name, locale), words] as const) : [[name, words] as const]
    }),
  )
  const names = columnNames(locales)
  const remarks = names.map((name, at) => `${at === 0 ? `${REMARK} ` : ''}${helps.get(name) ?? ''}`)
  return csvTable([names, remarks])
}

/** Rows of cells as spreadsheets open them; the mark of the byte order tells them that the text is in UTF-8. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(SEPARATOR)).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
