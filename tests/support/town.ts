import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Address, SentRef } from '../../src/address.ts'
import type { Assistant, AssistantOptions } from '../../src/assistant/assistant.ts'
import { createConversation } from '../../src/bots/conversation.ts'
import { createReviewKeeper } from '../../src/bots/curation/keeper.ts'
import { createGuideKeeper } from '../../src/bots/guide/keeper.ts'
import { createOutreachKeeper, type OutreachKeeper } from '../../src/bots/outreach/keeper.ts'
import { plainText } from '../../src/bots/plain.ts'
import type { Content, InboundMessage, Limits, Platform } from '../../src/bots/platform.ts'
import type { RelayContext } from '../../src/bots/relay/context.ts'
import { createQuestionKeeper } from '../../src/bots/relay/keeper.ts'
import { splitMessage } from '../../src/bots/split.ts'
import type { CurationRules } from '../../src/curation/curate.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import type { Knowledge } from '../../src/knowledge/open.ts'
import { openLivingKnowledge } from '../../src/living/living.ts'
import type { OutboundMessage } from '../../src/message.ts'
import type { AnnouncementRules } from '../../src/outreach/announcing.ts'
import type { PreviewNetwork } from '../../src/outreach/previewing.ts'
import { type Community, communitySchema } from '../../src/relay/community.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Delivery, Outcome, Store } from '../../src/store/store.ts'
import { shippedKnowledge, shippedRecognisers } from './shipped.ts'
import { SILENT_LOG } from './silent-log.ts'
import { PROJECT } from './silta-process.ts'

/** A message as a chat shows it now. */
export interface Shown {
  readonly ref: SentRef
  readonly to: Address
  readonly text: string
  readonly message: OutboundMessage
  readonly replyTo: SentRef | undefined
}

export interface Resident {
  readonly address: Address
  readonly id: string
  say(text: string, changes?: Partial<InboundMessage>): Promise<SentRef>
  send(content: Content, changes?: Partial<InboundMessage>): Promise<SentRef>
  /** Presses the newest button with this label in the chat, by default the person's own. */
  press(label: string, chat?: Address): Promise<void>
  fill(label: string, text: string, chat?: Address): Promise<void>
  answer(shown: Shown, text: string): Promise<SentRef>
  edit(said: SentRef, text: string, changes?: Partial<InboundMessage>): Promise<void>
  /** What the person's own chat shows, oldest first. */
  shown(): readonly Shown[]
  /** The texts that came since this was last asked. */
  news(): readonly string[]
  block(): void
  /** Unblocks and says so to the platform. */
  comeBack(): Promise<void>
}

export interface Town {
  readonly store: Store
  readonly outreach: OutreachKeeper
  readonly clock: { now: number }
  /** What decisions are made from, at the present time. */
  readonly context: () => RelayContext
  person(name: string, options?: { platform?: string; language?: string }): Resident
  group(name: string, options?: { platform?: string; threads?: boolean }): Address
  shown(chat: Address): readonly Shown[]
  /** Sends what is due and runs what the time has brought. */
  settle(): Promise<void>
  pass(milliseconds: number): Promise<void>
  /** Makes the next send fail in this way. */
  failNext(outcome: (delivery: Delivery) => Outcome): void
  close(): Promise<void>
}

const catalogue = loadCatalogue(join(PROJECT, 'locales'))

const LIMITS: Limits = {
  text: 2000,
  caption: 1000,
  label: 60,
  buttonsPerRow: 5,
  edits: true,
  threads: true,
  files: { download: 20_000_000, upload: 10_000_000, album: 10 },
}

export interface TownOptions {
  /** Default: the shipped base. */
  readonly knowledge?: Knowledge
  /** The folder that a living base begins with, in place of `knowledge`. */
  readonly living?: string
  readonly community?: Partial<Community>
  readonly announcementRules?: AnnouncementRules
  readonly curationRules?: CurationRules
  /** Networks that announcements are posted on; what goes there is shown as in a chat. */
  readonly networks?: readonly PreviewNetwork[]
  readonly file?: string
  /** Makes the language model that the town asks. */
  readonly assistant?: (parts: Pick<AssistantOptions, 'base' | 'catalogue' | 'now'>) => Assistant
}

/** Many people on many platforms, through the real conversation and a real database, without a platform's wire. */
export async function startTown(options: TownOptions = {}): Promise<Town> {
  const store = openSqliteStore(options.file ?? ':memory:')
  const clock = { now: Date.UTC(2026, 10, 23, 12) }
  const living =
    options.living === undefined
      ? undefined
      : await openLivingKnowledge({
          ...{ directory: options.living, store: store.curation, now: () => clock.now },
          recognisers: await shippedRecognisers(),
        })
  const knowledge = living ?? options.knowledge ?? (await shippedKnowledge())
  const community: Community = { ...communitySchema.parse({}), replies: [], ...options.community }
  const chats = new Map<string, Shown[]>()
  const blocked = new Set<string>()
  const forums = new Set<string>()
  const failures: ((delivery: Delivery) => Outcome)[] = []
  // After a restart on the same file an update is another one.
  const begun = randomUUID()
  let counter = 0
  const length = (message: OutboundMessage) => plainText(message).text.length
  const context = (): RelayContext => ({
    ...knowledge,
    catalogue,
    community,
    announcementRules: options.announcementRules ?? { fourEyes: true },
    curationRules: options.curationRules ?? { fourEyes: true },
    networks: options.networks ?? [],
    publicUrl: 'https://silta.example.org',
    asksModel: options.assistant !== undefined,
    now: clock.now,
    limits: (name) => (options.networks?.some((one) => one.name === name) ? undefined : LIMITS),
    length: (_, message) => length(message),
    split: (_, message) => splitMessage(message, LIMITS, length),
  })
  const common = { store, context, log: SILENT_LOG, nudge: () => undefined, ...(living && { refresh: living.refresh }) }
  const assistant = options.assistant?.({ base: knowledge.base, catalogue, now: () => clock.now })
  const conversation = createConversation({
    ...common,
    assistant,
    platform: () => ({ limits: LIMITS, length, administers: async () => false }) as unknown as Platform,
  })
  const keeper = createQuestionKeeper(common)
  const outreach = createOutreachKeeper(common)
  const guides = createGuideKeeper(common)
  const reviews = createReviewKeeper(common)

  const keyOf = ({ platform, chat, thread }: Address) => JSON.stringify([platform, chat, thread ?? null])
  const chatAt = (address: Address) => {
    const chat = chats.get(keyOf(address)) ?? []
    chats.set(keyOf(address), chat)
    return chat
  }

  function perform(delivery: Delivery): Outcome {
    const { address, edits, removes, replyTo, message } = delivery
    const at = clock.now
    const failure = failures.shift()
    if (failure) return failure(delivery)
    if (blocked.has(keyOf({ platform: address.platform, chat: address.chat })))
      return { state: 'failed', at, error: 'blocked', unreachable: true }
    const everywhere = [...chats.values()]
    if (removes !== undefined) {
      for (const chat of everywhere) {
        const found = chat.findIndex(({ ref, to }) => ref.id === removes?.id && to.chat === address.chat)
        if (found >= 0) chat.splice(found, 1)
      }
      return { state: 'sent', at, ref: removes ?? { id: 'nothing' } }
    }
    const text = plainText(message, { opens: () => false }).text
    if (edits) {
      for (const chat of everywhere) {
        const found = chat.findIndex(({ ref }) => ref.id === edits.id)
        const old = chat[found]
        if (old) chat[found] = { ...old, text, message }
      }
      return { state: 'sent', at, ref: edits }
    }
    counter += 1
    const id = `sent-${counter}`
    const opened =
      message.thread && forums.has(keyOf(address)) ? { ...address, thread: `thread-${counter}` } : undefined
    const ref: SentRef = opened ? { id, opened } : { id }
    chatAt(opened ?? address).push({ ref, to: opened ?? address, text, message, replyTo })
    return { state: 'sent', at, ref }
  }

  async function sendDue(): Promise<boolean> {
    const take = { now: clock.now, limit: 50, owner: 'town', leaseUntil: clock.now + 1000 } as const
    const live = await store.deliveries.takeDue({ ...take, lane: 'live' })
    const due = [...live, ...(await store.deliveries.takeDue({ ...take, lane: 'bulk' }))]
    for (const delivery of due) await store.deliveries.finish(delivery.id, perform(delivery))
    return due.length > 0
  }

  async function settle(): Promise<void> {
    await keeper.runTimers()
    await outreach.runDigests()
    await guides.run()
    await reviews.run()
    for (let again = true; again; ) {
      again = false
      while (await sendDue()) again = true
      await keeper.tellAuthors()
    }
    while (await sendDue());
  }

  async function pass(milliseconds: number): Promise<void> {
    clock.now += milliseconds
    await settle()
  }

  function person(name: string, { platform = 'one', language = 'en' } = {}): Resident {
    const address = { platform, chat: `chat-${name}` }
    let heard = 0

    async function send(content: Content, changes: Partial<InboundMessage> = {}): Promise<SentRef> {
      counter += 1
      const message = { id: `said-${counter}` }
      await conversation.receive({
        updateId: `update-${begun}-${counter}`,
        address,
        sender: { id: name, name, language },
        direct: true,
        message,
        content,
        ...changes,
      })
      await settle()
      return changes.message ?? message
    }

    function findButton(label: string, chat: Address) {
      for (const { message, ref } of [...chatAt(chat)].reverse()) {
        const button = message.buttons?.flat().find((candidate) => candidate.label === label)
        if (button && 'action' in button) return { action: button.action, ref, asks: button.asks }
      }
      const labels = chatAt(chat).flatMap(({ message }) => message.buttons?.flat().map((button) => button.label) ?? [])
      throw new Error(`no button "${label}" for ${name}; there are: ${labels.join(', ')}`)
    }

    const there = (chat: Address) => ({ address: chat, direct: chat === address })

    return {
      address,
      id: name,
      send,
      say: (text, changes) => send({ kind: 'text', text }, changes),
      async press(label, chat = address) {
        const { action, ref } = findButton(label, chat)
        await send({ kind: 'action', action }, { ...there(chat), message: ref })
      },
      async fill(label, text, chat = address) {
        const { action, ref, asks } = findButton(label, chat)
        if (!asks) throw new Error(`the button "${label}" asks for nothing`)
        await send({ kind: 'form', action, text }, { ...there(chat), message: ref })
      },
      answer: (shown, text) => send({ kind: 'text', text }, { replyTo: shown.ref }),
      async edit(said, text, changes) {
        await send({ kind: 'text', text, edited: true }, { ...changes, message: said })
      },
      shown: () => chatAt(address),
      news() {
        const fresh = chatAt(address).slice(heard)
        heard = chatAt(address).length
        return fresh.map(({ text }) => text)
      },
      block: () => void blocked.add(keyOf(address)),
      async comeBack() {
        blocked.delete(keyOf(address))
        await send({ kind: 'reachable', reachable: true })
      },
    }
  }

  return {
    store,
    outreach,
    clock,
    context,
    person,
    group(name, { platform = 'one', threads = false } = {}) {
      const address = { platform, chat: `group-${name}` }
      if (threads) forums.add(keyOf(address))
      return address
    },
    shown: chatAt,
    settle,
    pass,
    failNext: (outcome) => void failures.push(outcome),
    close: () => store.close(),
  }
}
