import { randomInt } from 'node:crypto'
import type { Knowledge } from '../knowledge/open.ts'
import type { Log } from '../log.ts'
import { createSequence } from '../sequence.ts'
import type { ConversationState, Decision, Handled, Store, Update } from '../store/store.ts'
import { parseAction, queryOf } from './actions.ts'
import { parseCommand } from './commands.ts'
import { apologise, type DecideOptions, decide } from './decide.ts'
import type { InboundMessage, Platform, Receive } from './platform.ts'
import type { ReplyContext } from './replies/context.ts'
import { splitMessage } from './split.ts'

export interface ConversationOptions extends Pick<ReplyContext, 'catalogue'> {
  readonly knowledge: Knowledge
  readonly store: Store
  readonly platform: (name: string) => Platform | undefined
  readonly now: () => number
  readonly log: Log
  /** Live deliveries have been written. */
  readonly nudge: () => void
  readonly onHandled?: (platform: string, result: string) => void
}

export interface Conversation {
  /** Handles one update; resolves when its effects are stored. Messages of one person keep their order. */
  readonly receive: Receive
  /** Resolves when no update is being handled. */
  idle(): Promise<void>
}

export function createConversation(options: ConversationOptions): Conversation {
  const { store, log } = options
  const sequence = createSequence()

  async function receive(inbound: InboundMessage): Promise<void> {
    const { platform } = inbound.address
    const handled = await sequence.run(`${platform}:${inbound.sender.id}`, () => handle(inbound))
    options.onHandled?.(platform, handled.duplicate ? 'duplicate' : handled.result)
    if (!handled.duplicate && handled.deliveries.length > 0) options.nudge()
  }

  async function handle(inbound: InboundMessage): Promise<Handled<string>> {
    const from = { platform: inbound.address.platform, user: inbound.sender.id }
    const settings: DecideOptions = {
      context: { ...options.knowledge, catalogue: options.catalogue, now: options.now() },
      inbound,
      queryId: randomId(),
      personalData: needsPersonalData(inbound) ? await store.conversations.exportPerson(from) : undefined,
      split: splitter(options.platform(from.platform)),
    }
    const update: Update = {
      id: inbound.updateId,
      from,
      address: inbound.address,
      direct: inbound.direct,
      at: settings.context.now,
      // Somebody who blocks the bot, perhaps after being forgotten, has not written.
      ...(inbound.content.kind === 'reachable' ? { onlyKnown: true } : {}),
      ...queryReference(inbound),
    }
    return store.conversations.handle(update, (state) => decideOrApologise(settings, state))
  }

  /** A fault of ours in one message must neither lose it in silence nor make its platform offer it for ever. */
  function decideOrApologise(settings: DecideOptions, state: ConversationState): Decision<string> {
    try {
      return decide(settings, state)
    } catch (error) {
      log.error({ err: error, update: settings.inbound.updateId }, 'a message could not be answered')
      return apologise(settings, state)
    }
  }

  return { receive, idle: () => sequence.idle() }
}

function splitter(platform: Platform | undefined): DecideOptions['split'] {
  if (!platform) return (message) => [message]
  return (message) => splitMessage(message, platform.limits.text, (part) => platform.length(part))
}

function needsPersonalData({ content }: InboundMessage): boolean {
  if (content.kind === 'action') return content.action.startsWith('forget:')
  if (content.kind === 'text') return parseCommand(content.text)?.name === 'mydata'
  return content.kind === 'command' && content.name === 'mydata'
}

function queryReference({ content, message }: InboundMessage): Pick<Update, 'query'> {
  if (content.kind === 'text' && content.edited && message) return { query: { message } }
  const action = content.kind === 'action' ? parseAction(content.action) : undefined
  const id = action ? queryOf(action) : null
  return id === null ? {} : { query: { id } }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Ten letters and digits: short enough for a button, too many to guess. */
function randomId(): string {
  return Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
