import type { Texts } from '../../i18n.ts'
import type { Reader } from '../card/context.ts'
import type { Choice, Condition, End, Facts, Node, Parallel, Step, Wait } from '../process.ts'
import type { Service } from '../service.ts'
import { factsIn, otherwise } from '../specification/conditions.ts'
import { conditionLabel } from '../specification/labels.ts'
import { isStep } from '../specification/outline.ts'
import { restartOf } from '../specification/restart.ts'
import { spanInWords } from '../specification/words.ts'
import type { Box, Figure, Leaving, Rungs, Sequence, State } from './figure.ts'
import { afterBranches, branchStates, least, narrow } from './reach.ts'
import { drawable, gist } from './words.ts'

export interface ComposeOptions {
  readonly texts: Texts
  readonly reader: Reader
  /** What is known of the person, to tell where they come; left out for a diagram of nobody in particular. */
  readonly facts: Facts | undefined
  /** The ids of steps and waits that are done. */
  readonly done: ReadonlySet<string>
}

interface Made extends Leaving {
  readonly figure: Figure
}

/** Values that the label of what is left over names. */
const MOST_VALUES = 2

/** The figures of a process, from its start to its last end. */
export function compose(service: Service, { texts, reader, facts: known, done }: ComposeOptions): Figure[] {
  const facts = known ?? {}
  const first: State = known ? 'on' : 'open'
  const start = box('start', { kind: 'start' }, first, { title: texts('diagram-start') })
  const { figures, out } = sequence(service.steps, first)
  const last = service.steps.at(-1)
  if (!out || (last && 'end' in last && !last.when)) return [start, ...figures]
  return [start, ...figures, box('end', { kind: 'end', ending: 'done' }, out, { title: texts('diagram-end-done') })]

  function sequence(nodes: readonly Node[], state: State): Sequence {
    const figures: Figure[] = []
    let leaving: Leaving = { out: state, isPassed: true }
    for (const node of nodes) {
      const { figure, out, isPassed } = single(node, leaving.out ?? 'off')
      figures.push(figure)
      leaving = { out, isPassed: isPassed && leaving.isPassed }
    }
    return { figures, ...leaving }
  }

  function single(node: Node, state: State): Made {
    if (isStep(node)) return { figure: step(node, state), out: state, isPassed: true }
    if ('wait' in node) return { figure: wait(node, state), out: state, isPassed: true }
    // Those for whom it is not pass it by.
    if (node.when)
      return branches(node, [{ when: node.when, steps: [{ ...node, when: undefined }] }, { steps: [] }], state)
    if ('choice' in node) return branches(node, node.choice, state)
    return 'end' in node ? { figure: end(node, state), out: undefined, isPassed: false } : parallel(node, state)
  }

  function branches({ id }: Node, list: Choice['choice'], state: State): Made {
    const conditions = list.map(({ when }) => when)
    const taken = branchStates(state, conditions, facts)
    const rungs = list.map(({ steps }, index) => {
      const own = taken[index] ?? 'off'
      return {
        label: box(`${id}.${index}`, { kind: 'case' }, own, { title: caseLabel(conditions, index) }),
        body: sequence(steps, own),
      }
    })
    const asked = factsIn(conditions, service.facts)
    const question = asked[0] && asked.length === 1 ? reader.read(asked[0].question) : texts('diagram-choice')
    const figure: Rungs = { head: box(id, { kind: 'choice' }, state, { text: drawable(question) }), rungs }
    const leaving = rungs.map(({ label, body }) => ({ taken: label.state, out: body.out, isPassed: body.isPassed }))
    return { figure, ...afterBranches(state, leaving) }
  }

  function caseLabel(conditions: readonly (Condition | undefined)[], index: number): string {
    const when = conditions[index] ?? leftOver(conditions.slice(0, index))
    return drawable(when ? conditionLabel(when, service.facts, reader) : texts('specification-otherwise'))
  }

  /** Many values say less than that it is all others. */
  function leftOver(before: readonly (Condition | undefined)[]): Condition | undefined {
    const when = otherwise(before, service.facts)
    return Object.values(when ?? {}).flat().length > MOST_VALUES ? undefined : when
  }

  function parallel({ id, parallel: parts }: Parallel, state: State): Made {
    const rungs = parts.map(({ steps }, index) => ({
      label: box(`${id}.${index}`, { kind: 'part' }, state, { title: texts('diagram-part', { number: index + 1 }) }),
      body: sequence(steps, state),
    }))
    const head = box(id, { kind: 'parallel' }, state, { text: texts('diagram-parallel') })
    const outs = rungs.map(({ body }) => body.out)
    const goesOn = outs.every((out) => out !== undefined)
    const isPassed = rungs.every(({ body }) => body.isPassed)
    return { figure: { head, rungs }, out: goesOn ? outs.reduce(least, state) : undefined, isPassed }
  }

  function step(node: Step, state: State): Box {
    const { by = 'you', takes } = node
    // Who reads it knows the sign for themselves by the many that have it.
    const title = [by === 'you' ? '' : texts(`diagram-actor-${by}`), takes ? spanInWords(takes, reader.locale) : '']
    return box(node.id, { kind: 'step', actor: by }, narrow(state, node.when, facts), {
      ...onlyFor(node, state),
      title: title.filter((part) => part !== '').join(' · '),
      text: gist(reader.read(node.text), reader.locale),
    })
  }

  function wait(node: Wait, state: State): Box {
    return box(node.id, { kind: 'wait' }, narrow(state, node.when, facts), {
      ...onlyFor(node, state),
      title: spanInWords(node.takes, reader.locale),
      text: gist(reader.read(node.wait), reader.locale),
    })
  }

  function end(node: End, state: State): Box {
    return box(node.id, { kind: 'end', ending: node.end }, state, {
      title: texts(`diagram-end-${node.end}`),
      text: gist(reader.read(node.text), reader.locale),
      ...(node.end === 'restart' ? { backTo: restartOf(service, node).from } : {}),
    })
  }

  function onlyFor({ when }: Node, passing: State): Partial<Box> {
    return when ? { condition: drawable(conditionLabel(when, service.facts, reader)), passing } : {}
  }

  function box(id: string, shape: Box['shape'], state: State, words: Partial<Box>): Box {
    return { id, shape, state, isDone: done.has(id), ...words }
  }
}
