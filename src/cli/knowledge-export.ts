import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EXPORT_FORMATS, type ExportFormat, exportedFiles } from '../exchange/export/export.ts'
import { writeWhole } from '../exchange/import/files.ts'
import { loadCatalogue } from '../i18n.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import type { Service } from '../knowledge/service.ts'
import { LOCALES } from '../locale.ts'
import { exportLivingBase, LIVING_EXPORT_USAGE } from './knowledge-export-living.ts'
import { UsageError } from './usage.ts'

export const EXPORT_USAGE = `npm run knowledge -- export --format ${EXPORT_FORMATS.join('|')} [--out DIR] [--ids a,b] [--data DIR]
  hsds       HSDS 3.0, one record a service and language      schemaorg  JSON-LD for web pages, the same
  cpsv       CPSV-AP 3.2 as JSON-LD, one record a service     bpmn       the process as BPMN 2.0, one a service and language
  csv        all services as the table that "template" makes  yaml       files as they are in data
  Writes the published services to DIR (export); with --ids those named, whatever their status.
  [--languages fi,en] of formats with one language a file   [--home URL] where Silta's pages are

${LIVING_EXPORT_USAGE}`

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string', default: 'export' },
  data: { type: 'string', default: 'data' },
  ids: { type: 'string' },
  languages: { type: 'string' },
  home: { type: 'string' },
  living: { type: 'boolean', default: false },
} as const

/** Writes each file whole, over one that has its name. Throws UsageError. */
export async function exportKnowledge(args: readonly string[]): Promise<void> {
  const { values } = parsed(args)
  if (values.living) {
    const others = [values.format === 'yaml' ? undefined : values.format, values.ids, values.languages, values.home]
    if (others.some((other) => other !== undefined) || values.data !== 'data')
      throw new UsageError(`--living writes all entries as YAML files, and takes --out only.\n\n${LIVING_EXPORT_USAGE}`)
    return exportLivingBase(values.out)
  }
  const format = EXPORT_FORMATS.find((one) => one === values.format)
  if (!format) throw new UsageError(`Say the format.\n\n${EXPORT_USAGE}`)
  if (values.home !== undefined && !/^https?:\/\/[^/]/.test(values.home))
    throw new UsageError('--home takes a web address, such as https://silta.example.org')
  const knowledge = await loadKnowledge(values.data)
  const services = chosenServices(knowledge.services, values.ids)
  const exporting = {
    knowledge,
    services,
    lifeEvents: knowledge.lifeEvents,
    languages: chosenLanguages(values.languages),
    catalogue: loadCatalogue(join(import.meta.dirname, '..', '..', 'locales')),
    home: values.home?.replace(/\/+$/, ''),
  }
  let files = 0
  for await (const { path, content } of exportedFiles(format, exporting)) {
    await writeWhole(join(values.out, path), content)
    files += 1
  }
  console.log(summary(format, services.length, files, values.out))
  const faulty = new Set(knowledge.faults.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])))
  if (faulty.size > 0) {
    console.log(`${faulty.size} files with errors were left out; npm run knowledge -- check tells them`)
    process.exitCode = 1
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${EXPORT_USAGE}`)
  }
}

function chosenServices(services: readonly Service[], ids: string | undefined): Service[] {
  const wanted = ids?.split(',').map((id) => id.trim())
  const unknown = wanted?.filter((id) => !services.some((service) => service.id === id)) ?? []
  if (unknown.length > 0) throw new UsageError(`There is no service ${unknown.join(', ')} without errors in its file`)
  return services.filter(({ id, status }) => (wanted ? wanted.includes(id) : status === 'published'))
}

function chosenLanguages(languages: string | undefined) {
  const wanted = languages?.split(',').map((code) => code.trim())
  const unknown = wanted?.filter((code) => !LOCALES.some((locale) => locale === code)) ?? []
  if (unknown.length > 0) throw new UsageError(`--languages takes of ${LOCALES.join(', ')}, not ${unknown.join(', ')}`)
  return LOCALES.filter((locale) => wanted?.includes(locale) ?? true)
}

function summary(format: ExportFormat, services: number, files: number, directory: string): string {
  return `${services} services written to ${directory} as ${format}: ${files} ${files === 1 ? 'file' : 'files'}`
}
