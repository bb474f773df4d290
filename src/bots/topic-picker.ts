import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Locale } from '../locale.ts'
import type { Button } from '../message.ts'

/** With two to turn pages and one to go back these are eight buttons. */
const PAGE = 5

export interface TopicPicker {
  readonly isChosen: (code: string) => boolean
  /** The button of a topic; `label` says whether it is chosen. */
  readonly option: (label: string, chosen: boolean, code: string) => Button
  readonly turn: (way: 'previous' | 'next', page: number) => Button
}

/** A page of the life events to choose from. `at` is the page, or the code whose page is shown. */
export function topicRows(
  { lifeEvents }: Pick<KnowledgeBase, 'lifeEvents'>,
  locale: Locale,
  at: number | string,
  { isChosen, option, turn }: TopicPicker,
): Button[][] {
  const wanted = typeof at === 'number' ? at : Math.floor(lifeEvents.findIndex(({ code }) => code === at) / PAGE)
  const last = Math.max(0, Math.ceil(lifeEvents.length / PAGE) - 1)
  const page = Math.min(Math.max(0, wanted), last)
  const turns = [...(page > 0 ? [turn('previous', page - 1)] : []), ...(page < last ? [turn('next', page + 1)] : [])]
  const rows = lifeEvents
    .slice(page * PAGE, (page + 1) * PAGE)
    .map(({ code, name }) => [option(name[locale], isChosen(code), code)])
  return turns.length > 0 ? [...rows, turns] : rows
}
