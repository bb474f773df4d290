import { html } from 'hono/html'
import { documentParticulars } from '../../knowledge/card/documents.ts'
import type { Facts, Step } from '../../knowledge/process.ts'
import type { RequiredDocuments, Service } from '../../knowledge/service.ts'
import { holds } from '../../knowledge/specification/conditions.ts'
import { partsOf, without } from '../../knowledge/specification/needs.ts'
import { isStep, stepsOf, yieldsOf } from '../../knowledge/specification/outline.ts'
import { totals } from '../../knowledge/specification/totals.ts'
import { makePlan } from '../../knowledge/specification/walk.ts'
import type { Html } from '../page-options.ts'
import { openPart, type Shown, shownNodes } from './procedure.ts'
import { listed, type Reading, serviceAddress, show, whom, worded } from './reading.ts'

/** What to bring as a nested list; nothing when nothing is asked for. */
export function renderBring(shown: readonly Shown[], reading: Reading): Html | '' {
  const tree = demanded(shown, reading)
  if (tree === undefined) return ''
  const parts = typeof tree === 'object' && 'allOf' in tree && !tree.when ? tree.allOf : [tree]
  return listed(parts.map((part) => renderDemand(part, reading)))
}

/** What somebody has to have who goes a path that is shown, without what the path itself yields. */
function demanded(shown: readonly Shown[], { service, facts }: Reading): RequiredDocuments | undefined {
  const plan = makePlan(service, facts)
  if (plan.end !== undefined) return plan.documents
  const tree = service.requiredDocuments
    ? stillDemanded(service.requiredDocuments, facts)
    : neededBy(shownNodes(shown).filter(isStep), service)
  const { lacked, given } = totals(service)
  // Without a tree, only those need a document who come to a step that says so.
  const yielded = service.requiredDocuments ? given : new Set(yieldsOf(service.steps))
  return tree && without(tree, (id) => yielded.has(id) && !lacked.has(id))
}

/** What the steps need, and what no step of the whole process speaks of. */
function neededBy(steps: readonly Step[], service: Service): RequiredDocuments | undefined {
  const needed = (some: readonly Step[]) => new Set(some.flatMap(({ documents }) => documents ?? []))
  const here = needed(steps)
  const spokenOf = new Set([...needed(stepsOf(service.steps)), ...yieldsOf(service.steps)])
  const ids = service.documents.map(({ id }) => id).filter((id) => here.has(id) || !spokenOf.has(id))
  return ids.length > 0 ? { allOf: ids } : undefined
}

/** The tree without what is not for the person, as far as that is known. */
function stillDemanded(tree: RequiredDocuments, facts: Facts): RequiredDocuments | undefined {
  if (typeof tree === 'string') return tree
  if (holds(tree.when, facts) === false) return undefined
  const parts = partsOf(tree).flatMap((part) => stillDemanded(part, facts) ?? [])
  const [only] = parts
  if (only === undefined) return undefined
  const when = openPart(tree.when, facts)
  const rest = when ? { when } : {}
  if ('optional' in tree) return { optional: parts, ...rest }
  if ('anyOf' in tree && parts.length > 1) return { anyOf: parts, ...rest }
  return parts.length === 1 && !when ? only : { allOf: parts, ...rest }
}

function renderDemand(tree: RequiredDocuments, reading: Reading): Html {
  if (typeof tree === 'string') return renderDocument(tree, reading)
  const { texts } = reading
  const lead = 'allOf' in tree ? 'pages-all-of' : 'anyOf' in tree ? 'pages-any-of' : 'pages-optional'
  const parts = partsOf(tree).map((part) => renderDemand(part, reading))
  return html`${whom(reading, tree.when ? [tree.when] : [])}${texts(lead)} ${listed(parts)}`
}

function renderDocument(id: string, reading: Reading): Html {
  const { service, services, texts, reader } = reading
  const document = service.documents.find((one) => one.id === id)
  if (!document) return html`${id}`
  const giving = document.service === undefined ? undefined : services.get(document.service)
  const more = documentParticulars(document, reader, texts).map((part) => worded(reading, part))
  const way = giving
    ? [
        html`${texts('pages-get-by')} <a href="${serviceAddress(reading, giving.id)}">${show(reading, giving.title)}</a>`,
      ]
    : []
  return html`<strong>${show(reading, document.name)}</strong> ${listed([...more, ...way], 'particulars')}`
}
