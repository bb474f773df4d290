import { ACTORS, ENDINGS } from '../../knowledge/process.ts'
import { fieldOf } from './at.ts'
import type { BlankContext, Fields, ItemShape, ListShape } from './shape.ts'

/** The form of a process: what `knowledge/process.ts` has, nested as it is there. */

const WHEN = { kind: 'when', optional: true } as const
const NODE_ID = { scope: 'process', of: 'text' } as const
const some = (from: 'documents' | 'costs') => ({ kind: 'several', options: { from }, optional: true }) as const
const isWith = (name: string) => (value: unknown) => fieldOf(value, name) !== undefined

const STEP: ItemShape = {
  name: 'step',
  is: () => true,
  blank: () => ({ id: '', text: {} }),
  id: NODE_ID,
  fields: {
    text: { kind: 'texts', long: true, label: 'what-to-do' },
    at: { kind: 'one', options: { from: 'channels' }, optional: true },
    by: { kind: 'one', options: { set: 'by', values: ACTORS }, optional: true },
    documents: { ...some('documents'), label: 'needs' },
    yields: some('documents'),
    costs: { ...some('costs'), label: 'paid' },
    takes: { kind: 'span', optional: true },
    when: WHEN,
  },
}

const WAIT: ItemShape = {
  name: 'wait',
  is: isWith('wait'),
  blank: () => ({ id: '', wait: {} }),
  id: { scope: 'process', of: 'wait' },
  fields: { wait: { kind: 'texts' }, takes: { kind: 'span' }, when: WHEN },
}

const END: ItemShape = {
  name: 'end',
  is: isWith('end'),
  blank: () => ({ id: '', end: 'done', text: {} }),
  id: NODE_ID,
  fields: {
    end: { kind: 'one', options: { set: 'end', values: ENDINGS } },
    text: { kind: 'texts', long: true },
    from: { kind: 'one', options: { from: 'steps' }, optional: true, label: 'restart', hint: 'restart' },
    when: WHEN,
  },
}

const BRANCH: ItemShape = {
  name: 'branch',
  is: () => true,
  blank: () => ({ steps: [] }),
  fields: { when: { ...WHEN, hint: 'branch' }, steps: { kind: 'list', items: () => NODES } },
}

const CHOICE: ItemShape = {
  name: 'choice',
  is: isWith('choice'),
  blank: (context) => ({ id: '', choice: [{ ...firstCase(context), steps: [] }, { steps: [] }] }),
  id: NODE_ID,
  fields: { when: WHEN, choice: { kind: 'list', items: () => [BRANCH], label: 'cases' } },
}

const PART: ItemShape = {
  name: 'part',
  is: () => true,
  blank: () => ({ steps: [{ id: '', text: {} }] }),
  fields: { steps: { kind: 'list', items: () => NODES } },
}

const PARALLEL: ItemShape = {
  name: 'parallel',
  is: isWith('parallel'),
  blank: (context) => ({ id: '', parallel: [PART.blank(context), PART.blank(context)] }),
  id: NODE_ID,
  fields: { when: WHEN, parallel: { kind: 'list', items: () => [PART], label: 'parts' } },
}

const NODES: readonly ItemShape[] = [STEP, CHOICE, PARALLEL, WAIT, END]

export const STEPS: ListShape = { kind: 'list', items: () => NODES }

/** A choice is by something: at first by the last question, since the others have their choices already. */
function firstCase({ content }: BlankContext): Readonly<Record<string, unknown>> {
  const facts = fieldOf(content, 'facts')
  const fact = Array.isArray(facts) ? facts.at(-1) : undefined
  const values = fieldOf(fact, 'values')
  const [id, value] = [fieldOf(fact, 'id'), fieldOf(Array.isArray(values) ? values[0] : undefined, 'id')]
  return typeof id === 'string' && typeof value === 'string' && id !== '' && value !== ''
    ? { when: { [id]: value } }
    : {}
}

const OF_GROUP = ['allOf', 'anyOf', 'optional'] as const

/** A demand for documents: one of them, or a group of which all or any are needed, or that are optional. */
const DEMANDS: readonly ItemShape[] = [
  {
    name: 'document',
    is: () => true,
    blank: () => '',
    leaf: { kind: 'one', options: { from: 'documents' }, label: 'document' },
  },
  ...OF_GROUP.map(
    (name): ItemShape => ({
      name,
      is: isWith(name),
      blank: () => ({ [name]: name === 'anyOf' ? ['', ''] : [''] }),
      fields: demandFields(name),
    }),
  ),
]

export const REQUIRED_DOCUMENTS: ListShape = { kind: 'list', single: true, items: () => DEMANDS, optional: true }

function demandFields(name: string): Fields {
  return {
    group: { kind: 'renamed', options: { set: 'group', values: OF_GROUP }, label: 'group' },
    [name]: { kind: 'list', items: () => DEMANDS },
    when: WHEN,
  }
}
