import type { LoadedKnowledge } from '../../knowledge/load.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { bpmnXml } from './bpmn/bpmn.ts'
import { type ExportContext, wholeLocales } from './context.ts'
import { cpsvService } from './cpsv/cpsv.ts'
import { servicesCsv } from './csv.ts'
import { hsdsService } from './hsds.ts'
import { schemaOrg } from './schema-org.ts'
import { serviceYaml, writeYaml } from './yaml.ts'

export const EXPORT_FORMATS = ['hsds', 'cpsv', 'schemaorg', 'bpmn', 'csv', 'yaml'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportedFile {
  /** Below the folder of the export, with slashes. */
  readonly path: string
  readonly content: string
}

export interface Exporting extends ExportContext {
  readonly knowledge: Pick<LoadedKnowledge, 'documents' | 'situations' | 'lifeEvents'>
  /** What is exported. */
  readonly services: readonly Service[]
  /** Of formats that have one language a file. */
  readonly languages: readonly Locale[]
}

/**
 * The files of an export, one after another. A service has a file in each of the languages in which it can be read, where
 * the format has one language a file; else one file, or in CSV all have one.
 */
export async function* exportedFiles(format: ExportFormat, exporting: Exporting): AsyncGenerator<ExportedFile> {
  const { services, languages } = exporting
  if (format === 'csv') yield { path: 'services.csv', content: servicesCsv(services, exporting) }
  else if (format === 'yaml') yield* yamlFiles(exporting)
  else if (format === 'cpsv')
    for (const service of services)
      yield { path: `${service.id}.jsonld`, content: json(cpsvService(service, exporting)) }
  else
    for (const service of services)
      for (const locale of wholeLocales(service))
        if (languages.includes(locale)) yield await inOneLanguage(format, service, locale, exporting)
}

async function inOneLanguage(
  format: 'hsds' | 'schemaorg' | 'bpmn',
  service: Service,
  locale: Locale,
  exporting: Exporting,
): Promise<ExportedFile> {
  const path = `${locale}/${service.id}`
  const { catalogue, home } = exporting
  if (format === 'hsds') return { path: `${path}.json`, content: json(hsdsService(service, locale, exporting)) }
  if (format === 'bpmn') return { path: `${path}.bpmn`, content: await bpmnXml(service, locale, catalogue(locale)) }
  const page = home === undefined ? undefined : `${home}/services/${service.id}?lang=${locale}`
  return { path: `${path}.jsonld`, content: json(schemaOrg(service, locale, page)) }
}

/** A folder of the base: the services, and what they and the situations that lead to them need. */
function* yamlFiles({ services, knowledge }: Exporting): Generator<ExportedFile> {
  const entries = new Map(knowledge.documents.map((document) => [document.id, document]))
  for (const service of services)
    yield { path: `services/${service.country}/${service.id}.yaml`, content: serviceYaml(service, entries) }
  const named = new Set(services.flatMap(({ documents }) => documents.map(({ id }) => id)))
  for (const document of knowledge.documents)
    if (named.has(document.id)) yield { path: `documents/${document.id}.yaml`, content: writeYaml(document) }
  const there = new Set(services.map(({ id }) => id))
  for (const situation of knowledge.situations)
    if (situation.services.every(({ service }) => there.has(service)))
      yield { path: `situations/${situation.id}.yaml`, content: writeYaml(situation) }
  yield { path: 'life-events.yaml', content: writeYaml(knowledge.lifeEvents) }
}

function json(record: object): string {
  return `${JSON.stringify(record, null, 2)}\n`
}
