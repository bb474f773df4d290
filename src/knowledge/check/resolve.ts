import { LOCALES } from '../../locale.ts'
import type { Fault } from '../../yaml.ts'
import type { Document, Service, ServiceFile } from '../service.ts'
import { reporter } from './report.ts'

/**
 * A service with the documents that its file only names. One that is not there is a fault, and is stood in for, so that
 * the rest of the service can still be checked.
 */
export function resolveDocuments(
  written: ServiceFile,
  file: string,
  known: ReadonlyMap<string, Document>,
  leftOut: ReadonlySet<string>,
): { readonly service: Service; readonly found: readonly Fault[] } {
  const found: Fault[] = []
  const report = reporter(file, found)
  const documents = written.documents.map((document, index): Document => {
    if (typeof document !== 'string') return document
    const entry = known.get(document)
    if (entry) return entry
    report(
      `documents.${index}`,
      leftOut.has(document)
        ? `documents/${document}.yaml has faults; mend those first`
        : `there is no documents/${document}.yaml; add it, mend the id, or describe the document here`,
    )
    return { id: document, name: Object.fromEntries(LOCALES.map((locale) => [locale, document])), broughtAlong: true }
  })
  return { service: { ...written, documents }, found }
}
