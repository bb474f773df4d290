import { COLLECTION_STYLE, CORE_SCHEMA, dump, type MappingNode, type Node, SCALAR_STYLE, visit } from 'js-yaml'
import type { Document, Service, ServiceFile } from '../../knowledge/service.ts'
import { isLocale } from '../../locale.ts'

/** A list of ids that is longer than this stands one below the other. */
const SHORT = 80

/**
 * A service as its authors write it: in the order of the schema, without what is left out or the default, and with the
 * documents that have an entry of their own below `documents/` only named.
 */
export function serviceYaml(service: Service, entries: ReadonlyMap<string, Document> = new Map()): string {
  const documents = service.documents.map((document) => {
    const entry = entries.get(document.id)
    return entry && JSON.stringify(entry) === JSON.stringify(document) ? document.id : document
  })
  return serviceFileYaml({ ...service, documents })
}

/** The same of a service that names its documents already. */
export function serviceFileYaml(service: ServiceFile): string {
  const facts = service.facts.map(({ asked, ...fact }) => (asked === 'first' ? fact : { ...fact, asked }))
  return writeYaml({ ...service, facts })
}

/** Any entry of the base, or a list of them, as its authors write it. */
export function writeYaml(entry: object): string {
  const written = Array.isArray(entry)
    ? entry
    : Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmptyList(value)))
  return dump(written, {
    schema: CORE_SCHEMA,
    lineWidth: -1,
    noRefs: true,
    skipInvalid: true,
    quoteStyle: 'double',
    transform: (documents) => visit(documents, style),
  })
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function style(node: Node): void {
  // What older readers of YAML take for a time or for a truth value.
  if (node.kind === 'scalar' && /^(\d\d:\d\d|y|n|yes|no|on|off)$/i.test(node.value))
    node.style = SCALAR_STYLE.DOUBLE_QUOTED
  if (node.kind === 'mapping') for (const { key, value } of node.items) styleValue(key, value)
}

function styleValue(key: Node, value: Node): void {
  const isText = key.kind === 'scalar' && isLocale(key.value)
  if (value.kind === 'sequence' && !isText && areIds(value.items)) value.style = COLLECTION_STYLE.FLOW
  if (value.kind === 'mapping' && isSpan(value)) value.style = COLLECTION_STYLE.FLOW
}

function areIds(items: readonly Node[]): boolean {
  const ids = items.flatMap((item) => (item.kind === 'scalar' && /^[A-Za-z0-9.-]+$/.test(item.value) ? item.value : []))
  return ids.length === items.length && ids.join(', ').length <= SHORT
}

function isSpan({ items }: MappingNode): boolean {
  return items.map(({ key }) => (key.kind === 'scalar' ? key.value : '')).join() === 'from,to'
}
