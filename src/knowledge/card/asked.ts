import { type Block, paragraph, runText } from '../../message.ts'
import type { Intent } from '../intent.ts'
import type { Channel, Service } from '../service.ts'
import { channelList, channelsByUse, SHORT_CHANNELS } from './channels.ts'
import type { CardContext, Reader } from './context.ts'
import { COST_AND_TIME, costAndTime } from './cost-and-time.ts'
import { documentList } from './documents.ts'

/** The part of an entry that a question asks for. */
export interface AskedPart {
  readonly intent: Intent
  readonly title: string
  /** Absent when the entry says nothing about it. */
  readonly content: Block | undefined
  /** The channels that it has. */
  readonly channels: readonly Channel[]
}

const TITLES: Readonly<Record<Intent, string>> = {
  cost: 'card-cost',
  duration: 'card-duration',
  deadline: 'card-deadline',
  where: 'card-where',
  phone: 'card-phone',
  documents: 'card-documents',
  online: 'card-online',
  hours: 'card-hours',
  eligibility: 'card-who',
}

/** Which channels answer the question; `undefined` where it is not about a channel. */
const CHANNELS: Readonly<Partial<Record<Intent, (channel: Channel) => boolean>>> = {
  where: ({ type }) => type !== 'phone',
  phone: ({ phone }) => phone !== undefined,
  online: ({ type, url }) => type !== 'office' && url !== undefined,
  hours: ({ openingHours }) => openingHours !== undefined,
}

/** The part as the details have it; without `full` in short. `usual` are the channels of a card for any question. */
export function askedPart(
  intent: Intent,
  service: Service,
  reader: Reader,
  context: CardContext,
  full: boolean,
  usual: readonly Channel[],
): AskedPart {
  const isAsked = CHANNELS[intent]
  const channels = isAsked ? channelsByUse(service, context.question).filter(isAsked) : []
  if (intent === 'where') channels.sort((a, b) => Number(b.type === 'office') - Number(a.type === 'office'))
  const most = channels.slice(0, SHORT_CHANNELS)
  // Where it is asked about all of them, there are no others to be told of further down.
  const shown = intent === 'where' ? [...new Set([...most, ...usual])] : most
  const content =
    shown.length > 0 ? channelList(shown, reader, context, full) : contentOf(intent, service, reader, context, full)
  return { intent, title: TITLES[intent], content, channels: shown }
}

function contentOf(
  intent: Intent,
  service: Service,
  reader: Reader,
  context: CardContext,
  full: boolean,
): Block | undefined {
  if (intent === 'documents') return documentList(service, reader, context, full)
  if (intent === 'eligibility') return service.eligibility && paragraph(reader.read(service.eligibility))
  const kind = COST_AND_TIME.find((each) => each === intent)
  return kind && costAndTime(service, reader, context, full, [kind])
}

/** That the entry says nothing about what is asked; silent where that would only be in the way of help. */
export function unknownNotice({ intent }: AskedPart, { emergencyNumbers }: Service, { texts }: CardContext): Block[] {
  const isInTheWay = intent === 'eligibility' || emergencyNumbers.length > 0
  return isInTheWay ? [] : [paragraph(texts('card-unknown', { part: intent }))]
}

/** The longest card that is one message everywhere a message can be long, in UTF-16 code units. */
const LONGEST = 4096
/** The most that stands between two lines: a number and its stop, or an empty line. */
const BETWEEN_LINES = 4

/** Whether a card is still one message. */
export function fitsMessage(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
  const lengths = lines.map((runs) => runs.map(runText).join('').length + BETWEEN_LINES)
  return lengths.reduce((sum, length) => sum + length, 0) <= LONGEST
}
