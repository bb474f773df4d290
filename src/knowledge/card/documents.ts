import { type Block, list } from '../../message.ts'
import type { RequiredDocuments, Service } from '../service.ts'
import type { CardContext, Reader } from './context.ts'

/** The papers to bring, one line for each demand: a document, "one of" several, or an optional one. */
export function documentList(
  service: Service,
  reader: Reader,
  { texts }: CardContext,
  full: boolean,
): Block | undefined {
  const lines = demands(service.requiredDocuments ?? { allOf: service.documents.map(({ id }) => id) })
  if (lines.length === 0) return undefined
  return list(lines.map((line) => [line]))

  function demands(tree: RequiredDocuments): string[] {
    if (typeof tree === 'string') return [name(tree)]
    if ('allOf' in tree) return tree.allOf.flatMap(demands)
    if ('anyOf' in tree) return [texts('card-one-of', { documents: tree.anyOf.map(joined).join('; ') })]
    return tree.optional.flatMap(optional)
  }

  function optional(tree: RequiredDocuments): string[] {
    const choice = typeof tree === 'object' && 'anyOf' in tree
    return demands(tree).map((line) => texts('card-optional', { documents: choice ? lowerFirst(line) : line }))
  }

  /** One branch of a choice on one line. */
  function joined(tree: RequiredDocuments): string {
    return demands(tree).join(' + ')
  }

  function name(id: string): string {
    const document = service.documents.find((candidate) => candidate.id === id)
    if (!document) return id
    const note = full && document.note ? ` (${reader.read(document.note).replace(/\.$/, '')})` : ''
    return reader.read(document.name) + note
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
