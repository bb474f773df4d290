import { isError } from '../knowledge/assemble.ts'
import { type Base, checkBase } from '../knowledge/check/base.ts'
import { checkDocument, checkSituationFile } from '../knowledge/check/entries.ts'
import { resolveDocuments } from '../knowledge/check/resolve.ts'
import { checkService } from '../knowledge/check.ts'
import type { Knowledge } from '../knowledge/open.ts'
import { type Document, documentSchema, type Service, serviceFileSchema } from '../knowledge/service.ts'
import { type Situation, situationSchema } from '../knowledge/situation.ts'
import { type Fault, shaped } from '../yaml.ts'
import { type EntryContent, type EntryRef, fileOf } from './entry.ts'

export type CheckKnowledge = Pick<Knowledge, 'base' | 'documents'>

export interface Checked {
  readonly faults: readonly Fault[]
  /** What it would be shown as; absent when its shape has faults. */
  readonly service?: Service
  readonly situation?: Situation
  readonly document?: Document
}

/**
 * What is wrong with an entry if it were published as it is, also what it would break in others. `path` of a fault is
 * that of the field, `file` that of the entry concerned.
 */
export function checkEntry(ref: EntryRef, content: EntryContent, knowledge: CheckKnowledge): Checked {
  const file = fileOf(ref, content.country)
  const faults: Fault[] = []
  const { base } = knowledge
  const codes = new Set(base.lifeEvents.map(({ code }) => code))
  switch (ref.kind) {
    case 'service': {
      const read = shaped(content, file, serviceFileSchema, faults)
      if (!read) return { faults }
      const shared = new Map(knowledge.documents.map((document) => [document.id, document]))
      const { service, found } = resolveDocuments(read, file, shared, new Set())
      faults.push(...found, ...checkService(service, file, codes))
      return { service, faults: [...faults, ...between(knowledge, faults, { service, file })] }
    }
    case 'situation': {
      const situation = shaped(content, file, situationSchema, faults)
      if (!situation) return { faults }
      faults.push(...checkSituationFile(situation, file, codes))
      return { situation, faults: [...faults, ...between(knowledge, faults, { situation, file })] }
    }
    case 'document': {
      const document = shaped(content, file, documentSchema, faults)
      if (!document) return { faults }
      faults.push(...checkDocument(document, file))
      return { document, faults: [...faults, ...between(knowledge, faults, { document, file })] }
    }
  }
}

interface Changed {
  readonly file: string
  readonly service?: Service
  readonly situation?: Situation
  readonly document?: Document
}

/** What the change breaks between entries; nothing while it is not sound by itself. */
function between(knowledge: CheckKnowledge, own: readonly Fault[], changed: Changed): Fault[] {
  if (own.some(isError)) return []
  const before = faultsBefore(knowledge)
  return checkBase(filed(knowledge, changed)).filter((fault) => !before.has(faultKey(fault)))
}

const known = new WeakMap<CheckKnowledge['documents'], { of: unknown; faults: ReadonlySet<string> }>()

/** What is wrong between entries as they are: the same until something is published. */
function faultsBefore(knowledge: CheckKnowledge): ReadonlySet<string> {
  const { services } = knowledge.base
  const kept = known.get(knowledge.documents)
  if (kept?.of === services) return kept.faults
  const faults = new Set(checkBase(filed(knowledge, { file: '' })).map(faultKey))
  known.set(knowledge.documents, { of: services, faults })
  return faults
}

function filed({ base, documents }: CheckKnowledge, { file, service, situation, document }: Changed): Base {
  const replaced = <T extends { readonly id: string }>(
    all: Iterable<T>,
    changed: T | undefined,
    fileOfEntry: (entry: T) => string,
  ) => [
    ...[...all].filter(({ id }) => id !== changed?.id).map((entry) => ({ entry, file: fileOfEntry(entry) })),
    ...(changed ? [{ entry: changed, file }] : []),
  ]
  const isGone = service !== undefined && service.status !== 'published'
  const services = replaced(base.services.values(), service, ({ id, country }) =>
    fileOf({ kind: 'service', id }, country),
  )
  return {
    // One that is retired, or a draft, is there for nobody.
    services: isGone ? services.filter(({ entry }) => entry !== service) : services,
    documents: replaced(documents, document, ({ id }) => fileOf({ kind: 'document', id }, undefined)),
    situations: replaced(base.situations.values(), situation, ({ id }) => fileOf({ kind: 'situation', id }, undefined)),
    leftOut: new Set(),
  }
}

function faultKey({ file, path, message }: Fault): string {
  return JSON.stringify([file, path, message])
}
