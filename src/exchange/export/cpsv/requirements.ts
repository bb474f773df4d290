import { type Reader, readerOf } from '../../../knowledge/card/context.ts'
import type { Condition } from '../../../knowledge/process.ts'
import type { Document, RequiredDocuments, Service } from '../../../knowledge/service.ts'
import { conditionLabel } from '../../../knowledge/specification/labels.ts'
import { demands, documentIds, partsOf } from '../../../knowledge/specification/needs.ts'
import type { Localised } from '../../../locale.ts'
import { inEach, type Json, wholeLocales } from '../context.ts'
import { type Identify, identifier } from './identify.ts'
import { concept } from './vocabulary.ts'

const KINDS = { allOf: 'all of', anyOf: 'any of', optional: 'optional' } as const

/**
 * What somebody has to have, as Requirements: those who may use the service, and its tree of documents, in which a
 * Requirement has those below it and the Evidence that it takes. As in the Core Criterion and Core Evidence Vocabulary,
 * each list of types of a Requirement is an alternative, and all types of a list are needed together.
 */
export function requirements(service: Service, identify: Identify): Json[] {
  const tree = demands(service)
  const who = service.eligibility && {
    id: identify('eligibility'),
    type: 'cv:Requirement',
    identifier: 'eligibility',
    title: service.title,
    description: service.eligibility,
    category: concept(identify.shared('requirement', 'eligibility'), 'eligibility'),
  }
  return [...(who ? [who] : []), ...(tree === undefined ? [] : [requirement(service, tree, [], identify)])]
}

function requirement(service: Service, tree: RequiredDocuments, path: readonly number[], identify: Identify): Json {
  const parts = typeof tree === 'string' ? [tree] : partsOf(tree)
  const kind = typeof tree === 'string' ? 'allOf' : kindOf(tree)
  const name = ['documents', ...path.map((at) => String(at + 1))]
  return {
    id: identify(...name),
    type: 'cv:Requirement',
    identifier: name.join('-'),
    title: nameOf(service, tree),
    description: typeof tree === 'string' ? undefined : tree.when && conditionIn(service, tree.when),
    category: concept(identify.shared('requirement', kind), KINDS[kind]),
    hasSupportingEvidence: parts.flatMap((part) => (typeof part === 'string' ? [identify('document', part)] : [])),
    hasRequirement: parts.flatMap((part, at) =>
      typeof part === 'string' ? [] : [requirement(service, part, [...path, at], identify)],
    ),
    hasEvidenceTypeList: alternatives(tree).map((ids) => ({
      type: 'cv:EvidenceTypeList',
      specifiesEvidenceType: ids.map((id) => identify('document-type', id)),
    })),
  }
}

/** Where a demand can be said in lists of types: all of some documents, or any of some groups of them. */
function alternatives(tree: RequiredDocuments): string[][] {
  if (typeof tree === 'string') return [[tree]]
  if ('optional' in tree) return []
  if ('allOf' in tree) return plain(tree) ? [documentIds(tree)] : []
  const groups = tree.anyOf.map((part) => (typeof part === 'string' || plain(part) ? documentIds(part) : undefined))
  return groups.every((group) => group !== undefined) ? groups : []
}

function plain(tree: Exclude<RequiredDocuments, string>): boolean {
  return 'allOf' in tree && !tree.when && tree.allOf.every((part) => typeof part === 'string')
}

function kindOf(tree: Exclude<RequiredDocuments, string>): keyof typeof KINDS {
  if ('allOf' in tree) return 'allOf'
  return 'anyOf' in tree ? 'anyOf' : 'optional'
}

/**
 * A document as evidence, of a type of its own, with the service that it comes from. Only to look it up: the shapes would
 * have that whole service in this record if it were one that is required.
 */
export function evidence(document: Document, identify: Identify, home: string | undefined): Json {
  return {
    id: identify('document', document.id),
    type: 'cv:Evidence',
    identifier: document.id,
    title: document.name,
    description: document.note,
    seeAlso: document.service === undefined ? undefined : identifier(document.service, home)(),
    conformsTo: {
      id: identify('document-type', document.id),
      type: 'cv:EvidenceType',
      identifier: document.id,
    },
  }
}

function nameOf(service: Service, tree: RequiredDocuments): Localised {
  return inEach(wholeLocales(service), (locale) => inWords(service, tree, readerOf(service, locale)))
}

function inWords(service: Service, tree: RequiredDocuments, reader: Reader): string {
  if (typeof tree === 'string') {
    const document = service.documents.find(({ id }) => id === tree)
    return document ? reader.read(document.name) : tree
  }
  const type = 'anyOf' in tree ? 'disjunction' : 'conjunction'
  return new Intl.ListFormat(reader.locale, { type }).format(
    partsOf(tree).map((part) => inWords(service, part, reader)),
  )
}

function conditionIn(service: Service, condition: Condition): Localised {
  return inEach(wholeLocales(service), (locale) => conditionLabel(condition, service.facts, readerOf(service, locale)))
}
