import type { Channel } from '../../../knowledge/service.ts'
import { LOCALES, type Localised } from '../../../locale.ts'
import { oneLine, plainText } from '../../text.ts'
import { LIMITS, readersAddress } from '../draft.ts'
import { type ColumnName, CSV_COLUMNS, textColumn } from './columns.ts'
import { parseHours } from './hours.ts'

type Cells = Readonly<Record<string, string>>

/** The cells of a row, read as what the template says they are; what is wrong is noted with its column. */
export interface Row {
  readonly faults: readonly string[]
  fault(column: string, words: string): void
  cell(name: ColumnName): string
  /** A web address; empty when there is none. */
  address(name: ColumnName): string
  /** One text in each language. */
  text(name: ColumnName, maximum: number): Localised | undefined
  /** Texts that stand one a line, the same ones in each language. */
  lines(name: ColumnName, maximum: number): Localised[]
  /** Texts that each language has its own of. */
  words(name: ColumnName, separator: RegExp, maximum: number): Localised<string[]>
  /** Names with their web addresses, one a line. */
  links(name: ColumnName): { title: string; url: string }[]
  hours(name: ColumnName, timeZone: Channel['timeZone']): Pick<Channel, 'openingHours' | 'timeZone'>
}

export function createRow(cells: Cells): Row {
  const faults: string[] = []
  const fault = (column: string, words: string) => {
    faults.push(`column ${column}: ${words}`)
  }
  const cell = (name: string) => (cells[name] ?? '').trim()

  function fitting(words: string, maximum: number, column: string): string {
    if (words.length > maximum) fault(column, `it has ${words.length} characters; at most ${maximum} fit`)
    return words
  }

  function reachable(url: string, column: string): boolean {
    const address = readersAddress(url)
    if (address === undefined) fault(column, `"${url.slice(0, 60)}" is no page of the public internet`)
    return address !== undefined
  }

  for (const { name, isText, isRequired } of CSV_COLUMNS) {
    const columns = isText ? LOCALES.map((locale) => textColumn(name, locale)) : [name]
    if (isRequired && columns.every((column) => cell(column) === ''))
      fault(isText ? textColumn(name, LOCALES[0]) : name, 'it is empty; fill it in, in one language at least')
  }

  return {
    faults,
    fault,
    cell,
    address(name) {
      const url = cell(name)
      return url === '' || reachable(url, name) ? url : ''
    },
    text(name, maximum) {
      const texts = LOCALES.flatMap((locale) => {
        const column = textColumn(name, locale)
        const words = oneLine(cell(column))
        return words === '' ? [] : [[locale, fitting(words, maximum, column)]]
      })
      return texts.length > 0 ? Object.fromEntries(texts) : undefined
    },
    lines(name, maximum) {
      const lists = LOCALES.map((locale) => {
        const column = textColumn(name, locale)
        const items = plainText(cell(column))
          .split('\n')
          .map((line) => fitting(oneLine(line), maximum, column))
        return { locale, column, items: items.filter(Boolean) }
      }).filter(({ items }) => items.length > 0)
      const first = lists[0]
      if (!first) return []
      for (const { column, items } of lists)
        if (items.length !== first.items.length)
          fault(
            column,
            `it has ${items.length} lines, and ${first.column} has ${first.items.length}; write the same ones in each language`,
          )
      return first.items.map((_, at) =>
        Object.fromEntries(
          lists.flatMap(({ locale, items }) => (items[at] === undefined ? [] : [[locale, items[at]]])),
        ),
      )
    },
    words(name, separator, maximum) {
      return Object.fromEntries(
        LOCALES.flatMap((locale) => {
          const column = textColumn(name, locale)
          const items = cell(column).split(separator).map(oneLine).filter(Boolean)
          return items.length > 0 ? [[locale, items.map((item) => fitting(item, maximum, column))]] : []
        }),
      )
    },
    links(name) {
      const lines = cell(name)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      return lines.flatMap((line) => {
        const [, title = '', url] = /^(.*?)[\s:]*(https?:\/\/\S+)$/i.exec(line) ?? []
        if (url !== undefined && reachable(url, name))
          return [{ title: fitting(title || url, LIMITS.resource, name), url }]
        if (url === undefined) fault(name, `"${line.slice(0, 60)}" has no web address at its end`)
        return []
      })
    },
    hours(name, timeZone) {
      const written = cell(name)
      if (written === '') return {}
      const openingHours = parseHours(written)
      if (!openingHours)
        fault(name, `"${written.slice(0, 60)}" cannot be read; write it as "mo-fr 09:00-16:15, sa 10:00-14:00"`)
      if (!timeZone) fault(name, 'hours need a country, whose time they are in')
      return { openingHours, timeZone }
    },
  }
}
