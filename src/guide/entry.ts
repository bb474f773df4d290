import type { Service } from '../knowledge/service.ts'
import { knownFacts } from '../knowledge/specification/conditions.ts'
import { everyNode } from '../knowledge/specification/outline.ts'
import type { Walkthrough } from './walkthrough.ts'

const SHAPE = 'entry:'
/** What is only worded otherwise is the same process. */
const WORDS: ReadonlySet<string> = new Set(['text', 'wait', 'question', 'name', 'note', 'issuer'])

/** What decides on the way through a service, as one text: the same as long as only its words are changed. */
export function shapeOf({ facts, steps, documents, requiredDocuments }: Service): string {
  return JSON.stringify({ facts, steps, documents, requiredDocuments }, (key, value: unknown) =>
    WORDS.has(key) ? undefined : value,
  )
}

/**
 * The walkthrough with what the entry does not have any more left out, and whether the entry has changed since the
 * person was last told. `shape` is short for {@link shapeOf}.
 */
export function adapted(
  service: Service,
  walkthrough: Walkthrough,
  shape: string,
): { readonly walkthrough: Walkthrough; readonly changed: boolean } {
  const { done, documents, facts, reminded } = walkthrough
  const nodes = new Set(everyNode(service.steps).map(({ id }) => id))
  const papers = new Set(service.documents.map(({ id }) => id))
  const told = reminded.find((key) => key.startsWith(SHAPE))
  return {
    walkthrough: {
      ...walkthrough,
      done: onlyOf(done, nodes),
      documents: onlyOf(documents, papers),
      // In the order in which they were answered.
      facts: onlyOf(facts, new Set(Object.keys(knownFacts(service.facts, facts)))),
      reminded: [SHAPE + shape, ...reminded.filter((key) => key !== told)],
    },
    changed: told !== undefined && told !== SHAPE + shape,
  }
}

function onlyOf<T>(values: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)))
}
