import { type Block, list, paragraph, type Run, runText } from '../../message.ts'
import type { Service } from '../service.ts'
import { stepsOf } from '../specification/outline.ts'
import { type CardContext, type Reader, readerOf } from './context.ts'
import { shortStepsApart } from './steps.ts'

/** The prose of a short card in whose place other words can stand. */
export interface StepsProse {
  /** A step a line, without the ways it points to. */
  readonly text: string
  /** What some lines begin with: for whom they are. */
  readonly labels: readonly string[]
}

export function stepsProse(service: Service, context: CardContext): StepsProse {
  const items = itemsOf(shortStepsApart(service, readerOf(service, context.locale), context).steps)
  return {
    text: items.map((runs) => runs.filter(isProse).map(runText).join('').trim()).join('\n'),
    labels: items.flatMap(([first]) => (typeof first === 'object' && first.bold ? [first.text] : [])),
  }
}

function itemsOf(block: Block): readonly (readonly Run[])[] {
  return block.kind === 'list' ? block.items : [block.runs]
}

function isProse(run: Run, at: number, runs: readonly Run[]): boolean {
  const isWay = (one: Run | undefined) => typeof one === 'object' && one.href !== undefined
  // An arrow points to each way.
  return !isWay(run) && !isWay(runs[at + 1])
}

/** What stands in the place of the steps: the words, what they leave out, and that they are not the entry's own. */
export function rewrittenSteps(words: string, service: Service, reader: Reader, context: CardContext): Block[] {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const cases = itemsOf(shortStepsApart(service, reader, context).cases)
  return [
    ...lines.map((line) => paragraph(line.trim())),
    ...(cases.length > 0 ? [list(cases)] : []),
    paragraph(context.texts('card-rewritten')),
  ]
}

/** How many channels the steps lead to. */
export function channelsNamed(service: Service): number {
  return new Set(stepsOf(service.steps).flatMap(({ at }) => at ?? [])).size
}
