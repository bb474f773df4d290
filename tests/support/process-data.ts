import type { Condition } from '../../src/knowledge/process.ts'
import { everywhere } from './knowledge-data.ts'

/** A fact with its values, as a file has it; asked first unless it is said otherwise. */
export function aFact(id: string, values: readonly string[], asked: 'first' | 'later' = 'first') {
  return {
    id,
    asked,
    question: everywhere(`Which ${id}?`),
    values: values.map((value) => ({ id: value, text: everywhere(`${id} ${value}`) })),
  }
}

export function aStep(id: string, given: Readonly<Record<string, unknown>> = {}) {
  return { id, text: everywhere(`Do ${id}`), ...given }
}

export function aWait(id: string, takes: unknown) {
  return { id, wait: everywhere(`Waiting for ${id}`), takes }
}

export function anEnd(id: string, end: string, given: Readonly<Record<string, unknown>> = {}) {
  return { id, end, text: everywhere(`It is ${end}`), ...given }
}

/** A choice of branches; one without a condition is for everybody else. */
export function aChoice(id: string, ...branches: readonly (readonly [Condition | undefined, ...unknown[]])[]) {
  return { id, choice: branches.map(([when, ...steps]) => (when ? { when, steps } : { steps })) }
}

export function aParallel(id: string, ...parts: readonly (readonly unknown[])[]) {
  return { id, parallel: parts.map((steps) => ({ steps })) }
}

/** A document that people have, unless it is said otherwise. */
export function aDocument(id: string, given: Readonly<Record<string, unknown>> = { broughtAlong: true }) {
  return { id, name: everywhere(id), ...given }
}
