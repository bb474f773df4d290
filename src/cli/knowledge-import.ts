import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { templateCsv } from '../exchange/import/csv/template.ts'
import { IMPORT_FORMATS, type ImportOptions, importInto } from '../exchange/import/import.ts'
import { createProgress } from '../exchange/import/progress.ts'
import { formatReport, leftOutOf } from '../exchange/import/report.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { LOCALES } from '../locale.ts'
import { importLivingBase, LIVING_IMPORT_USAGE } from './knowledge-import-living.ts'
import { UsageError } from './usage.ts'

export const IMPORT_USAGE = `npm run knowledge -- import --format ${IMPORT_FORMATS.join('|')} [FILE|DIR|URL] [--out DIR] [--replace]
  ptv   the Finnish Service Catalogue: without FILE its open API, only what has changed since the last time
        [--municipality CODE] only its services, such as 091   [--all] everything anew
  hsds  HSDS 3.0: JSON, or a folder of CSV files   [--language ${LOCALES.join('|')}] [--country ${COUNTRIES.join('|')}] [--source URL]
  csv   the table that "template" makes
  yaml  files as they are in data/services, data/documents and data/situations
  Entries go to DIR (data) as drafts, which nobody is shown before they are reviewed. Those that people have written or
  changed stay as they are without --replace.

${LIVING_IMPORT_USAGE}`

export const TEMPLATE_USAGE = `npm run knowledge -- template --out services.csv [--languages fi,en]
  makes an empty table to fill in with a spreadsheet`

/** Prints what became of the entries. Sets exit code 1 when anything was left out; throws UsageError. */
export async function importKnowledge(args: readonly string[]): Promise<void> {
  if (args.includes('--living')) return importLivingBase(args)
  const report = await importInto({
    ...importOptions(args),
    progress: createProgress({
      write: (text) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY === true,
    }),
  })
  console.log(formatReport(report))
  if (report.interrupted !== undefined || leftOutOf(report) > 0) process.exitCode = 1
}

function importOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string', default: 'data' },
      replace: { type: 'boolean', default: false },
      language: { type: 'string' },
      country: { type: 'string' },
      source: { type: 'string' },
      municipality: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  })
  const format = chosen('--format', values.format, IMPORT_FORMATS)
  if (!format) throw new UsageError(`Say the format.\n\n${IMPORT_USAGE}`)
  const [place, ...more] = positionals
  if (more.length > 0) throw new UsageError(`Import one file, folder or address at a time.\n\n${IMPORT_USAGE}`)
  if (place === undefined && format !== 'ptv') throw new UsageError(`Say what to import.\n\n${IMPORT_USAGE}`)
  if (values.municipality !== undefined && !/^\d{3}$/.test(values.municipality))
    throw new UsageError('--municipality takes a code of three digits, such as 091 for Helsinki')
  if (values.source !== undefined && !URL.canParse(values.source))
    throw new UsageError('--source takes a web address, such as https://example.org/services')
  const language = chosen('--language', values.language, LOCALES)
  const country = chosen('--country', values.country, COUNTRIES)
  return {
    format,
    place,
    directory: values.out,
    replace: values.replace,
    all: values.all,
    source: values.source,
    municipality: values.municipality,
    ...(language && { language }),
    ...(country && { country }),
  }
}

/** Writes an empty table. Throws UsageError. */
export async function writeTemplate(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, languages: { type: 'string' } } })
  const { out } = values
  if (out === undefined) throw new UsageError(`Say where the table goes.\n\n${TEMPLATE_USAGE}`)
  const languages = values.languages?.split(',').flatMap((code) => chosen('--languages', code.trim(), LOCALES) ?? [])
  try {
    await writeFile(out, templateCsv(languages), { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(`"${out}" exists already; choose another name`)
    throw error
  }
  console.log(`Fill in ${out}, one row a service, and import it: npm run knowledge -- import --format csv ${out}`)
}

function chosen<T extends string>(option: string, value: string | undefined, values: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const found = values.find((one) => one === value)
  if (!found) throw new UsageError(`${option} takes one of ${values.join(', ')}, not "${value}"`)
  return found
}
