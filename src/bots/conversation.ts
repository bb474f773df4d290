import { randomBytes, randomInt } from 'node:crypto'
import type { Assistance, Assistant } from '../assistant/assistant.ts'
import type { Log } from '../log.ts'
import { createCode } from '../one-time-code.ts'
import { aliasFrom } from '../relay/alias.ts'
import { createSequence } from '../sequence.ts'
import type { ConversationState, Decision, Handled, Store, Update } from '../store/store.ts'
import { parseAction, queryOf } from './actions.ts'
import { announcementReference, announcementRequest, learnLimits } from './announcing/reference.ts'
import { assist } from './assisting.ts'
import { curationReference, curationRequest } from './curation/reference.ts'
import { apologise, type DecideOptions, decide } from './decide.ts'
import { isAboutSubscription } from './outreach/subscribing.ts'
import type { InboundMessage, Platform, Receive } from './platform.ts'
import type { RelayContext } from './relay/context.ts'
import { preload } from './relay/preload.ts'
import { referenceOf } from './relay/reference.ts'

export interface ConversationOptions {
  /** What replies are made from, at the present time. */
  readonly context: () => RelayContext
  readonly store: Store
  /** Takes over what has been published; absent where nothing ever is. */
  readonly refresh?: () => Promise<unknown>
  readonly platform: (name: string) => Platform | undefined
  /** A language model; absent where none is to be asked. */
  readonly assistant?: Assistant | undefined
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
  const { store, assistant, log } = options
  const sequence = createSequence()

  async function receive(inbound: InboundMessage): Promise<void> {
    const { platform } = inbound.address
    if (inbound.content.kind === 'typing') return passTyping(inbound)
    const handled = await sequence.run(`${platform}:${inbound.sender.id}`, () => handle(inbound))
    options.onHandled?.(platform, handled.duplicate ? 'duplicate' : handled.result)
    if (!handled.duplicate && handled.deliveries.length > 0) options.nudge()
  }

  async function handle(inbound: InboundMessage): Promise<Handled<string>> {
    const from = { platform: inbound.address.platform, user: inbound.sender.id }
    await options.refresh?.()
    const context = options.context()
    const announcing = announcementRequest(inbound)
    await learnLimits(context, announcing)
    const about = await announcementReference(store, announcing)
    const settings: DecideOptions = {
      context,
      inbound,
      ids: { query: randomId(), question: randomId(), message: randomId(), walkthrough: randomId() },
      alias: aliasFrom(randomBytes(2)),
      code: createCode(),
      ...(await preload(store, inbound, context)),
      administers: await administers(inbound),
    }
    const curating = curationReference(curationRequest(inbound))
    const update: Update = {
      id: inbound.updateId,
      from,
      address: inbound.address,
      direct: inbound.direct,
      at: context.now,
      // Somebody who blocks the bot, perhaps after being forgotten, has not written; nor has who talks to others.
      ...(inbound.content.kind === 'reachable' || inbound.addressed === false ? { onlyKnown: true } : {}),
      ...queryReference(inbound),
      ...curating,
      ...about,
      relay: { ...referenceOf(inbound), ...about.relay, ...curating.relay },
    }
    const foresee = (assistance: Assistance) =>
      store.conversations.preview(update, (state) => decide({ ...settings, assistance }, state))
    const assistance = assistant && (await assist({ assistant, inbound, context, foresee, log }))
    const assisted = assistance ? { ...settings, assistance } : settings
    return store.conversations.handle(update, (state) => decideOrApologise(assisted, state))
  }

  /** Asked of the platform only where it matters: it costs a request. */
  async function administers(inbound: InboundMessage): Promise<boolean> {
    if (inbound.direct || !isAboutSubscription(inbound.content)) return false
    const { address, sender } = inbound
    return (await options.platform(address.platform)?.administers(address, sender.id)) ?? false
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

  /** Nothing is kept of it, and it is no matter when it fails. */
  async function passTyping({ address, sender }: InboundMessage): Promise<void> {
    const to = await store.relay.counterpart({ platform: address.platform, user: sender.id }, address)
    if (to) await options.platform(to.platform)?.showTyping(to)
  }

  return { receive, idle: () => sequence.idle() }
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
