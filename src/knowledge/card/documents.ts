import { type Block, list } from '../../message.ts'
import type { Document, RequiredDocuments, Service } from '../service.ts'
import { conditionLabel } from '../specification/labels.ts'
import { demands, without } from '../specification/needs.ts'
import { yieldsOf } from '../specification/outline.ts'
import { totals } from '../specification/totals.ts'
import { spanInWords } from '../specification/words.ts'
import { type CardContext, type Reader, withoutStop } from './context.ts'

/**
 * The papers to bring, one line for each demand: a document, "one of" several, or an optional one. Those that the steps
 * themselves yield, before anybody needs them, are left out.
 */
export function documentList(
  service: Service,
  reader: Reader,
  { texts }: CardContext,
  full: boolean,
): Block | undefined {
  const { lacked, given } = totals(service)
  // Without a tree, only those need a document who come to a step that says so.
  const yielded = service.requiredDocuments ? given : new Set(yieldsOf(service.steps))
  const tree = demands(service)
  const left = tree && without(tree, (id) => yielded.has(id) && !lacked.has(id))
  const lines = left ? linesOf(left) : []
  if (lines.length === 0) return undefined
  return list(lines.map((line) => [line]))

  function linesOf(tree: RequiredDocuments): string[] {
    if (typeof tree === 'string') return [name(tree)]
    const lines = unconditional(tree)
    if (!tree.when) return lines
    const label = conditionLabel(tree.when, service.facts, reader)
    return lines.map((line) => `${label}: ${line}`)
  }

  function unconditional(tree: Exclude<RequiredDocuments, string>): string[] {
    if ('allOf' in tree) return tree.allOf.flatMap(linesOf)
    if ('anyOf' in tree) return [texts('card-one-of', { documents: tree.anyOf.map(joined).join('; ') })]
    return tree.optional.flatMap(optional)
  }

  function optional(tree: RequiredDocuments): string[] {
    const choice = typeof tree === 'object' && 'anyOf' in tree && !tree.when
    return linesOf(tree).map((line) => texts('card-optional', { documents: choice ? lowerFirst(line) : line }))
  }

  /** One branch of a choice on one line. */
  function joined(tree: RequiredDocuments): string {
    return linesOf(tree).join(' + ')
  }

  function name(id: string): string {
    const document = service.documents.find((candidate) => candidate.id === id)
    if (!document) return id
    const more = full ? documentParticulars(document, reader, texts) : []
    return reader.read(document.name) + (more.length > 0 ? ` (${more.join('; ')})` : '')
  }
}

/** Who issues a document, how long it can be used, and what has to be done with it before. */
export function documentParticulars(
  { note, issuer, validity, translation, legalisation }: Document,
  reader: Reader,
  texts: CardContext['texts'],
): string[] {
  return [
    note && withoutStop(reader.read(note)),
    issuer && texts('specification-issuer', { issuer: reader.read(issuer) }),
    validity && texts('specification-validity', { duration: spanInWords(validity, reader.locale) }),
    translation && translation !== 'not-needed' && texts(`specification-translation-${translation}`),
    legalisation && legalisation !== 'not-needed' && texts(`specification-legalisation-${legalisation}`),
  ].filter((part) => typeof part === 'string')
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
