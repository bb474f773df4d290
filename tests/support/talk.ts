import { join } from 'node:path'
import { pino } from 'pino'
import { createConversation } from '../../src/bots/conversation.ts'
import { plainText } from '../../src/bots/plain.ts'
import type { Content, InboundMessage, Platform, SentRef } from '../../src/bots/platform.ts'
import { splitMessage } from '../../src/bots/split.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import type { Knowledge } from '../../src/knowledge/open.ts'
import type { OutboundMessage } from '../../src/message.ts'
import { communitySchema } from '../../src/relay/community.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { shippedKnowledge } from './shipped.ts'
import { PROJECT } from './silta-process.ts'

/** One message that the person gets. */
export interface Heard {
  readonly text: string
  readonly message: OutboundMessage
  /** The message that this one takes the place of. */
  readonly edits: SentRef | undefined
  readonly ref: SentRef
}

export interface Talk {
  readonly store: Store
  /** Moves the clock on by milliseconds. */
  pass(milliseconds: number): void
  /** Sends something and returns what comes back. */
  send(content: Content, options?: Partial<Omit<InboundMessage, 'content'>>): Promise<readonly Heard[]>
  say(text: string, options?: Partial<Omit<InboundMessage, 'content'>>): Promise<readonly Heard[]>
  /** Presses the newest button with this label. Throws when there is none. */
  press(label: string): Promise<readonly Heard[]>
  /** Labels of the buttons of the newest message that has any. */
  buttons(): readonly string[]
  close(): Promise<void>
}

const catalogue = loadCatalogue(join(PROJECT, 'locales'))

export interface TalkOptions {
  /** Default: the shipped base. */
  readonly knowledge?: Knowledge
  /** Language of the person's app. */
  readonly language?: string
  /** Characters that the platform takes. */
  readonly textLimit?: number
}

/** A conversation through the real code and a real database, without a platform's wire. */
export async function startTalk(options: TalkOptions = {}): Promise<Talk> {
  const knowledge = options.knowledge ?? (await shippedKnowledge())
  const store = openSqliteStore(':memory:')
  const heard: Heard[] = []
  let now = Date.UTC(2026, 10, 21, 12)
  let updates = 0
  const length = (message: OutboundMessage) => plainText(message).text.length
  const limits = {
    text: options.textLimit ?? 4096,
    caption: 1024,
    label: 60,
    buttonsPerRow: 8,
    edits: true,
    threads: false,
    files: { download: 20_000_000, upload: 50_000_000, album: 10 },
  }
  const conversation = createConversation({
    context: () => ({
      ...knowledge,
      catalogue,
      now,
      community: { ...communitySchema.parse({}), replies: [] },
      announcementRules: { fourEyes: true },
      curationRules: { fourEyes: true },
      networks: [],
      publicUrl: undefined,
      limits: () => limits,
      length: (_, message) => length(message),
      split: (_, message) => splitMessage(message, limits, length),
    }),
    store,
    log: pino({ level: 'silent' }),
    nudge: () => undefined,
    platform: () => ({ limits, length }) as Platform,
  })

  async function send(content: Content, changes: Partial<Omit<InboundMessage, 'content'>> = {}): Promise<Heard[]> {
    updates += 1
    await conversation.receive({
      updateId: String(updates),
      address: { platform: 'talk', chat: 'chat-1' },
      sender: { id: 'user-1', ...(options.language === undefined ? {} : { language: options.language }) },
      direct: true,
      message: { id: `said-${updates}` },
      content,
      ...changes,
    })
    return collect()
  }

  /** Takes what is due, a message at a time, as the dispatcher does. */
  async function collect(): Promise<Heard[]> {
    const fresh: Heard[] = []
    for (;;) {
      const due = await store.deliveries.takeDue({
        lane: 'live',
        now,
        limit: 10,
        owner: 'talk',
        leaseUntil: now + 1000,
      })
      if (due.length === 0) break
      for (const { id, message, edits } of due) {
        const ref = edits ?? { id: `sent-${id}` }
        await store.deliveries.finish(id, { state: 'sent', at: now, ref })
        fresh.push({ text: plainText(message, { opens: () => false }).text, message, edits, ref })
      }
    }
    heard.push(...fresh)
    return fresh
  }

  const withButtons = () => heard.filter(({ message }) => (message.buttons?.flat().length ?? 0) > 0)

  const newest = () =>
    withButtons()
      .at(-1)
      ?.message.buttons?.flat()
      .map(({ label }) => label) ?? []

  return {
    store,
    send,
    say: (text, changes) => send({ kind: 'text', text }, changes),
    pass(milliseconds) {
      now += milliseconds
    },
    async press(label) {
      for (const { message, ref } of withButtons().reverse()) {
        const button = message.buttons?.flat().find((candidate) => candidate.label === label)
        if (button && 'action' in button) return send({ kind: 'action', action: button.action }, { message: ref })
      }
      throw new Error(`no button "${label}"; the newest are: ${newest().join(', ')}`)
    },
    buttons: newest,
    close: () => store.close(),
  }
}
