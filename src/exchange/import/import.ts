import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Country } from '../../knowledge/service.ts'
import { isLocale, type Locale } from '../../locale.ts'
import { pause } from '../../pause.ts'
import { type FetchOptions, isAddress, openSource, SourceError } from '../source.ts'
import { csvRecords } from './csv/records.ts'
import { importRow } from './csv/service.ts'
import { REMARK } from './csv/template.ts'
import { importHsds } from './hsds/service.ts'
import { hsdsTables } from './hsds/tables.ts'
import type { ImportResult, Problem } from './imported.ts'
import { jsonEntries, type Place } from './json-entries.ts'
import { createProgress, type Progress } from './progress.ts'
import { createPtvApi } from './ptv/api.ts'
import { crawlPtv } from './ptv/crawl.ts'
import { dumpOf } from './ptv/dump.ts'
import { importPtv, PTV_API } from './ptv/service.ts'
import { createReport, type ImportReport } from './report.ts'
import { createSink, type Sink } from './sink.ts'
import { importYaml } from './yaml-folder.ts'

export const IMPORT_FORMATS = ['ptv', 'hsds', 'csv', 'yaml'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

export interface ImportOptions {
  readonly format: ImportFormat
  /** A file, a folder or a web address; PTV's own when there is none. */
  readonly place: string | undefined
  /** The data folder that entries go to. */
  readonly directory: string
  /** Overwrites what people have written or changed. */
  readonly replace?: boolean
  /** HSDS: the language of the records, and the country of those without an address. */
  readonly language?: Locale
  readonly country?: Country
  /** HSDS: the address to cite for services without a page. */
  readonly source?: string | undefined
  /** PTV: the code of a municipality, and whether to ask for everything anew. */
  readonly municipality?: string | undefined
  readonly all?: boolean
  readonly progress?: Progress
  readonly fetch?: FetchOptions
  readonly pause?: (ms: number) => Promise<void>
  /** In milliseconds since 1970. */
  readonly now?: number
}

/**
 * Imports entries and says what became of each. Whatever goes wrong on the way, what was read before it is kept, and
 * no file is half written. Throws only for a data folder that cannot be written to or whose life events are broken.
 */
export async function importInto(options: ImportOptions): Promise<ImportReport> {
  const report = createReport()
  const { format, place, directory, replace = false } = options
  const progress = options.progress ?? createProgress({ write: () => {}, isTerminal: false })
  try {
    if (format === 'yaml') await importYaml({ place: needed(place), directory, replace, report, progress })
    else {
      const sink = await createSink({ directory, report, replace, oneLanguage: format === 'hsds' })
      try {
        await read({ ...options, report, sink, progress })
      } finally {
        await sink.finish()
      }
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    report.interrupted = error.message
  } finally {
    progress.end()
  }
  return report
}

interface Reading extends ImportOptions {
  readonly report: ImportReport
  readonly sink: Sink
  readonly progress: Progress
}

async function read(options: Reading): Promise<void> {
  switch (options.format) {
    case 'ptv':
      return readPtv(options)
    case 'hsds':
      return readHsds(options)
    case 'csv':
      return readCsv(options)
    case 'yaml':
      return
  }
}

async function readPtv(options: Reading): Promise<void> {
  const { place = PTV_API, fetch, municipality, all = false, now = Date.now() } = options
  if (isAddress(place) && /\/api\/v\d+\/?$/.test(place)) {
    const base = place.endsWith('/') ? place : `${place}/`
    const api = createPtvApi({ base, municipality, pause: options.pause ?? pause, ...(fetch && { fetch }) })
    const key = municipality === undefined ? base : `${base} ${municipality}`
    return crawlPtv({ ...options, api, key, all, now })
  }
  const { joined, files } = await dumpOf(place)
  for (const file of files)
    await readJson(file, ['itemList'], options, (value) => [importPtv(value, { joined, seen: seenOn(options) })])
}

async function readHsds(options: Reading): Promise<void> {
  const { language = 'en', country = 'x' } = options
  const place = needed(options.place)
  const source = options.source ?? (isAddress(place) ? place : undefined)
  const using = (own: Locale) => ({ language: own, country, source, seen: seenOn(options) })
  const isPackage = basename(place) === 'datapackage.json'
  const folder = isPackage ? dirname(place) : place
  const names = isAddress(place) ? [] : await readdir(folder).catch(() => [])
  if (isPackage || names.includes('datapackage.json') || names.includes('services.csv')) {
    for await (const record of hsdsTables(folder)) {
      if (typeof record.fault === 'string')
        await put([{ kind: UNREADABLE, detail: `row ${record.row}: ${record.fault}` }], options)
      else await put(importHsds(record, using(language)), options)
    }
    return
  }
  for (const file of await jsonFiles(place)) {
    const own = languageIn(file) ?? language
    await readJson(file, ['contents'], options, (value) => importHsds(value, using(own)))
  }
}

async function readCsv(options: Reading): Promise<void> {
  const place = needed(options.place)
  const file = basename(place)
  for await (const record of csvRecords(await openSource(place, options.fetch))) {
    if ('fault' in record)
      await put([{ kind: UNREADABLE, detail: `${file}, row ${record.row}: ${record.fault}` }], options)
    else if (!Object.values(record.cells)[0]?.startsWith(REMARK))
      await put([importRow(record, { file, seen: seenOn(options) })], options)
  }
}

const UNREADABLE = 'it cannot be read'

async function readJson(
  file: string,
  lists: readonly string[],
  options: Reading,
  convert: (value: unknown) => ImportResult[],
): Promise<void> {
  const at = ({ line, byte }: Place) => `${basename(file)}, line ${line}, byte ${byte}`
  for await (const entry of jsonEntries(await openSource(file, options.fetch), lists)) {
    const broken = (fault: string): Problem[] => [{ kind: UNREADABLE, detail: `${at(entry.place)}: ${fault}` }]
    await put('fault' in entry ? broken(entry.fault) : convert(entry.value), options)
  }
}

/** In a log or on a terminal, so many entries are a step. */
const STEP = 50

async function put(results: readonly ImportResult[], { sink, report, progress, place = '' }: Reading): Promise<void> {
  for (const result of results) {
    await sink.put(result)
    if (report.read % STEP === 0) progress.advance(report.read, basename(place))
  }
}

/** The JSON files of a folder, in the order of their names; a file or a web address is itself. */
async function jsonFiles(place: string): Promise<string[]> {
  if (isAddress(place)) return [place]
  const found = await stat(place).catch(() => undefined)
  if (!found?.isDirectory()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  if (files.length === 0) throw new SourceError('refused', `"${place}" has no JSON files`)
  return files.map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** A folder or file that has a language's code for its name, as `fi/services.json` or `services.fi.json`. */
function languageIn(file: string): Locale | undefined {
  const parts = [...basename(file, '.json').split('.').reverse(), basename(dirname(file))]
  return parts.find(isLocale)
}

function needed(place: string | undefined): string {
  if (place === undefined) throw new SourceError('refused', 'say which file, folder or web address to import')
  return place
}

function seenOn({ now = Date.now() }: ImportOptions): string {
  return new Date(now).toISOString().slice(0, 10)
}
