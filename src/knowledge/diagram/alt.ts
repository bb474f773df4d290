import type { Reader } from '../card/context.ts'
import type { Service } from '../service.ts'
import { conditionsLabel } from '../specification/labels.ts'
import { type OutlineItem, outline } from '../specification/outline.ts'
import { spanInWords } from '../specification/words.ts'
import type { ComposeOptions } from './compose.ts'
import { boxesOf, type Figure } from './figure.ts'

/**
 * The process in words, one sentence or more for each of its steps, waits and ends with whom it is for. Of somebody of
 * whom something is known, what they do not come to is left out.
 */
export function describe(
  service: Service,
  figures: readonly Figure[],
  { texts, reader, done }: ComposeOptions,
): string {
  const off = new Set(boxesOf(figures).flatMap(({ id, state }) => (state === 'off' ? [id] : [])))
  const items = outline(service.steps, service.facts)
    .filter(({ node }) => !off.has(node.id))
    .map((item) => {
      const text = sentence(label(item) + words(item.node))
      return done.has(item.node.id) ? `${text} (${texts('diagram-done')})` : text
    })
  return [sentence(texts('diagram-alt', { title: reader.read(service.title) })), ...items].join('\n')

  function label({ conditions, isOtherwise }: OutlineItem): string {
    const parts = [
      conditions.length > 0 ? conditionsLabel(conditions, service.facts, reader) : '',
      isOtherwise ? texts('specification-otherwise') : '',
    ]
    const whom = parts.filter((part) => part !== '').join(', ')
    return whom === '' ? '' : `${whom}: `
  }

  function words(node: OutlineItem['node']): string {
    if ('wait' in node) {
      return texts('specification-wait', {
        text: read(node.wait, reader),
        duration: spanInWords(node.takes, reader.locale),
      })
    }
    if ('end' in node) return `${texts(`diagram-end-${node.end}`)}: ${read(node.text, reader)}`
    const { by = 'you' } = node
    return by === 'you' ? read(node.text, reader) : `${texts(`diagram-actor-${by}`)}: ${read(node.text, reader)}`
  }
}

function read(text: Parameters<Reader['read']>[0], reader: Reader): string {
  return reader.read(text).replace(/\s+/g, ' ')
}

function sentence(text: string): string {
  return /[.!?…)]$/.test(text) ? text : `${text}.`
}
