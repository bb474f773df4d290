import { html } from 'hono/html'
import type { End, Step, Wait } from '../../knowledge/process.ts'
import { spanInWords } from '../../knowledge/specification/words.ts'
import type { Html } from '../page-options.ts'
import type { Case, Shown } from './procedure.ts'
import { listed, type Reading, show, whom, worded } from './reading.ts'

/** The process as a nested list, numbered in each of its parts. */
export function renderSteps(shown: readonly Shown[], reading: Reading): Html {
  return html`<ol>${shown.map((one) => html`<li>${renderOne(one, reading)}</li>`)}</ol>`
}

function renderOne(shown: Shown, reading: Reading): Html {
  const label = whom(reading, shown.conditions)
  if ('node' in shown) return html`${label}${renderNode(shown.node, reading)}`
  if ('parts' in shown) {
    const parts = shown.parts.map((part) => renderSteps(part, reading))
    return html`${label}${reading.texts('diagram-parallel')} ${listed(parts, 'parts')}`
  }
  const cases = shown.cases.map((each) => renderCase(each, reading))
  return html`${label}${question(shown.cases, reading)} ${listed(cases, 'cases')}`
}

function renderCase({ when, isOtherwise, nodes }: Case, reading: Reading): Html {
  const label = whom(reading, when ? [when] : [], isOtherwise)
  return html`${label}${nodes.length > 0 ? renderSteps(nodes, reading) : reading.texts('pages-nothing')}`
}

/** What decides: the question of the one fact that all cases are about. */
function question(cases: readonly Case[], reading: Reading): Html | string {
  const ids = new Set(cases.flatMap(({ when }) => Object.keys(when ?? {})))
  const [fact, ...more] = reading.service.facts.filter(({ id }) => ids.has(id))
  return fact && more.length === 0 ? show(reading, fact.question) : reading.texts('diagram-choice')
}

function renderNode(node: Step | Wait | End, reading: Reading): Html {
  const { texts, reader } = reading
  if ('wait' in node) {
    const duration = spanInWords(node.takes, reader.locale)
    const text = reader.read(node.wait).replace(/\.$/, '')
    return html`${worded(reading, texts('specification-wait', { text, duration }))}`
  }
  if ('end' in node) return html`<strong>${texts(`diagram-end-${node.end}`)}:</strong> ${show(reading, node.text)}`
  const actor = node.by && node.by !== 'you' ? html`<strong>${texts(`diagram-actor-${node.by}`)}:</strong> ` : ''
  return html`${actor}${show(reading, node.text)} ${listed(particulars(node, reading), 'particulars')}`
}

function particulars({ at, documents, yields, costs, takes }: Step, reading: Reading): (Html | string)[] {
  const { service, texts, reader, prefix } = reading
  const channel = service.channels.find(({ id }) => id === at)
  const paid = service.costs.filter(({ id }) => id !== undefined && costs?.includes(id))
  return [
    channel
      ? html`${texts('card-where')}: <a href="#${prefix}at-${channel.id}">${show(reading, channel.name)}</a>`
      : '',
    documents?.length ? worded(reading, texts('pages-needs', { documents: names(documents, reading) })) : '',
    yields?.length ? worded(reading, texts('pages-yields', { documents: names(yields, reading) })) : '',
    ...paid.map(({ description }) => show(reading, description)),
    takes ? worded(reading, texts('pages-takes', { duration: spanInWords(takes, reader.locale) })) : '',
  ].filter((item) => item !== '')
}

function names(ids: readonly string[], { service, reader }: Reading): string {
  const found = ids.map((id) => {
    const document = service.documents.find((one) => one.id === id)
    return document ? reader.read(document.name) : id
  })
  return found.join(', ')
}
