import type { Fact } from '../../knowledge/process.ts'
import { type Block, type Button, heading, type OutboundMessage, paragraph } from '../../message.ts'
import { walkButton } from './actions.ts'
import { type Lead, leadBlocks } from './lead.ts'
import { shortId, type View } from './view.ts'

/** With "I don't know" and the way back these are eight buttons. */
const ALL_VALUES = 6
/** With two more to turn pages as well. */
const PAGE = 4

export interface Asking {
  /** The page of the values, from 0. */
  readonly page?: number
  /** Somebody does not know what to answer. */
  readonly unsure?: boolean
  readonly lead?: Lead
}

/** One question of a service, with a button for each answer. */
export function questionMessage(
  view: View,
  fact: Fact,
  { page = 0, unsure = false, lead }: Asking = {},
): OutboundMessage {
  const { locale, texts, reader, service, walkthrough } = view
  const key = shortId(fact.id)
  const size = fact.values.length <= ALL_VALUES ? ALL_VALUES : PAGE
  const last = Math.ceil(fact.values.length / size) - 1
  const shown = Math.min(page, last)
  const values = fact.values
    .slice(shown * size, (shown + 1) * size)
    .map(({ id, text }) => [walkButton(reader.read(text), walkthrough, 'is', `${key}.${shortId(id)}`)])
  const turns = [
    ...(shown > 0 ? [walkButton(texts('button-previous'), walkthrough, 'ask', `${key}.${shown - 1}`)] : []),
    ...(shown < last ? [walkButton(texts('button-next'), walkthrough, 'ask', `${key}.${shown + 1}`)] : []),
  ]
  const blocks: Block[] = [
    heading(reader.read(service.title)),
    ...leadBlocks(view, lead),
    paragraph({ text: reader.read(fact.question), bold: true }),
    ...(unsure ? [paragraph(texts('guide-unsure'))] : []),
  ]
  const aside = unsure
    ? walkButton(texts('button-volunteer'), walkthrough, 'help')
    : walkButton(texts('guide-button-unsure'), walkthrough, 'unsure', key)
  return {
    locale,
    blocks,
    buttons: [...values, ...(turns.length > 0 ? [turns] : []), [aside, unsure ? back(view, key) : wayBack(view, fact)]],
  }
}

/** To the question before; from the first one out of the guide, and from one that is asked again to the answers. */
function wayBack(view: View, fact: Fact): Button {
  const { walkthrough, progress, texts, service } = view
  if (progress.standing.kind !== 'asked') return walkButton(texts('guide-button-back'), walkthrough, 'facts')
  const answered = Object.keys(walkthrough.facts)
  const at = answered.indexOf(fact.id)
  const previous = at === -1 ? answered.at(-1) : answered[at - 1]
  const before = service.facts.find(({ id }) => id === previous)
  if (before) return back(view, shortId(before.id))
  return walkButton(texts('guide-button-end'), walkthrough, 'end')
}

function back({ texts, walkthrough }: View, key: string): Button {
  return walkButton(texts('guide-button-back'), walkthrough, 'ask', `${key}.0`)
}
