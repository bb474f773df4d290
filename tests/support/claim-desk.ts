import { join } from 'node:path'
import type { Address } from '../../src/address.ts'
import { type Conversation, createConversation } from '../../src/bots/conversation.ts'
import { plainText } from '../../src/bots/plain.ts'
import type { Limits, Platform } from '../../src/bots/platform.ts'
import { encodeRelayAction } from '../../src/bots/relay/actions.ts'
import type { RelayContext } from '../../src/bots/relay/context.ts'
import { createQuestionKeeper, type QuestionKeeper } from '../../src/bots/relay/keeper.ts'
import { offer } from '../../src/bots/relay/opening.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import type { OutboundMessage } from '../../src/message.ts'
import { openQuestion } from '../../src/relay/advance.ts'
import { communitySchema } from '../../src/relay/community.ts'
import type { Responder } from '../../src/relay/responder.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { ConversationState, Decision, Store, Update } from '../../src/store/store.ts'
import { shippedKnowledge } from './shipped.ts'
import { SILENT_LOG } from './silent-log.ts'
import { PROJECT } from './silta-process.ts'
import { aResponder, deciding, NOON, unique } from './store-data.ts'

export interface Volunteer {
  readonly name: string
  /** The direct chat. */
  readonly address: Address
}

/** Volunteers who press buttons, through the real conversation and a real database, and nothing that sends. */
export interface ClaimDesk {
  readonly store: Store
  readonly conversation: Conversation
  readonly keeper: QuestionKeeper
  readonly clock: { now: number }
  /** Somebody with room for any number of questions; who is not `asked` in their own chat sees them in a group. */
  volunteer(name: string, platform: string, asked?: boolean): Promise<Volunteer>
  /** A group where questions are offered. */
  group(address: Address): Promise<void>
  /** Opens a question of a traveller of its own, and offers it. */
  open(id: string): Promise<void>
  /** Presses the button of an offer, by default that in the volunteer's own chat. */
  claim(volunteer: Volunteer, question: string, chat?: Address): Promise<void>
  close(): Promise<void>
}

const LIMITS: Limits = {
  text: 4000,
  caption: 1000,
  label: 60,
  buttonsPerRow: 5,
  edits: true,
  threads: false,
  files: { download: 20_000_000, upload: 10_000_000, album: 10 },
}

/** `process` keeps the ids of updates apart where several processes use one file. */
export async function openClaimDesk(file: string, process = ''): Promise<ClaimDesk> {
  const knowledge = await shippedKnowledge()
  const store = openSqliteStore(file)
  const clock = { now: NOON }
  const community = { ...communitySchema.parse({}), replies: [] }
  const catalogue = loadCatalogue(join(PROJECT, 'locales'))
  const length = (message: OutboundMessage) => plainText(message).text.length
  const context = (): RelayContext => ({
    ...knowledge,
    catalogue,
    community,
    announcementRules: { fourEyes: true },
    curationRules: { fourEyes: true },
    networks: [],
    publicUrl: undefined,
    now: clock.now,
    limits: () => LIMITS,
    length: (_, message) => length(message),
    split: (_, message) => [message],
  })
  const common = { store, context, log: SILENT_LOG, nudge: () => undefined }
  const conversation = createConversation({ ...common, platform: () => ({ limits: LIMITS, length }) as Platform })
  const keeper = createQuestionKeeper(common)
  const nextUpdate = () => unique(`update${process}`)

  function ask(id: string, { person, relay }: ConversationState): Decision<undefined> {
    const question = openQuestion({
      id,
      alias: '7F3',
      askerId: person.id,
      queryId: null,
      text: `Question ${id}: does the sauna society lend umbrellas?`,
      locale: 'en',
      country: 'fi',
      topic: null,
      services: [],
      address: { platform: 'one', chat: `asker ${id}` },
      hidden: false,
      now: clock.now,
    })
    const asker = {
      personId: person.id,
      role: person.role,
      ban: null,
      locale: null,
      addresses: [],
      responder: undefined,
    }
    const unoffered = { question, asker, claimant: undefined, offers: [], passed: [] }
    return { person, ...offer(context(), unoffered, relay.roster), result: undefined }
  }

  const updateOf = (name: string, address: Address): Update => ({
    id: nextUpdate(),
    from: { platform: address.platform, user: name },
    address,
    direct: true,
    at: clock.now,
  })

  return {
    store,
    conversation,
    keeper,
    clock,
    async volunteer(name, platform, asked = true) {
      const address = { platform, chat: `chat of ${name}` }
      const given: Partial<Responder> = { name, address, locales: asked ? ['en'] : [], hours: null, maxClaims: 1e6 }
      await store.conversations.handle(updateOf(name, address), (state) =>
        deciding({
          person: { role: 'responder', greetedAt: clock.now },
          changes: [{ kind: 'responder-saved', responder: aResponder(state.person.id, given) }],
        })(state),
      )
      return { name, address }
    },
    async group(address) {
      const desk = { address, name: 'Desk', locales: [], addedAt: clock.now }
      await store.conversations.handle(
        updateOf('founder', address),
        deciding({ changes: [{ kind: 'desk-saved', desk }] }),
      )
    },
    async open(id) {
      const update = updateOf(`asker ${id}`, { platform: 'one', chat: `asker ${id}` })
      await store.conversations.handle({ ...update, relay: { roster: true } }, (state) => ask(id, state))
    },
    claim: ({ name, address }, question, chat = address) =>
      conversation.receive({
        updateId: nextUpdate(),
        address: chat,
        sender: { id: name, name, language: 'en' },
        direct: chat === address,
        message: { id: `offer of ${question}` },
        content: { kind: 'action', action: encodeRelayAction({ kind: 'claim', question }) },
      }),
    async close() {
      await conversation.idle()
      await store.close()
    },
  }
}
