import { plainText } from '../../src/bots/plain.ts'
import type {
  Address,
  Allowance,
  Health,
  InboundMessage,
  Limits,
  Platform,
  Receive,
  SendOptions,
  SentRef,
} from '../../src/bots/platform.ts'
import { DeliveryError } from '../../src/errors.ts'
import { type OutboundMessage, runText } from '../../src/message.ts'

/** What a chat shows. */
export interface Shown {
  readonly to: Address
  readonly ref: SentRef
  readonly text: string
  readonly key: string
  /** What the files of the message say. */
  readonly files?: readonly string[]
  readonly replyTo?: SentRef
}

/** A message as its chat has it, whole. */
export interface Entry extends Shown {
  readonly message: OutboundMessage
}

export interface ScriptThread {
  readonly address: Address
  readonly title: string
  readonly closed: boolean
}

export interface Call {
  readonly kind: 'send' | 'edit' | 'remove'
  readonly to: Address
  /** Empty for a removal. */
  readonly text: string
}

/** What happens to one call before the message is shown; a throw keeps it from being shown. */
export type Step = (call: Call) => unknown

export interface ScriptPlatform extends Platform {
  /** The next calls of `send`, `edit` and `remove` go through these, one step a call. */
  script(...steps: readonly Step[]): void
  /** Every call so far, those that failed included. */
  readonly calls: readonly Call[]
  /** The messages as people see them now, oldest first. */
  shown(): readonly Shown[]
  texts(): readonly string[]
  entries(): readonly Entry[]
  readonly threads: ReadonlyMap<string, ScriptThread>
  /** What somebody has sent, by the id of its file. */
  readonly files: Map<string, string>
  /** Where the bot was shown to be writing. */
  readonly typing: readonly Address[]
  /** Passes an update on, as a person's message would be. */
  deliver(message: InboundMessage): Promise<void>
}

export interface ScriptPlatformOptions {
  readonly name?: string
  readonly repeats?: Platform['repeats']
  readonly edits?: boolean
  readonly allowances?: readonly Allowance[]
  /** Chats that have threads. Default: none. */
  readonly forums?: readonly string[]
  /** The users who may decide for any group. Default: none. */
  readonly administrators?: readonly string[]
}

/** A chat platform in memory that does as its script says, and works when the script is at its end. */
export function createScriptPlatform(options: ScriptPlatformOptions = {}): ScriptPlatform {
  const { allowances = [], name = 'script', repeats = 'may-repeat', edits = true, forums = [] } = options
  const { administrators = [] } = options
  const limits: Limits = {
    text: 1000,
    caption: 200,
    label: 40,
    buttonsPerRow: 4,
    edits,
    threads: true,
    files: { download: 200, upload: 100, album: 10 },
  }
  const steps: Step[] = []
  const calls: Call[] = []
  const entries = new Map<string, Entry>()
  const threads = new Map<string, ScriptThread>()
  const files = new Map<string, string>()
  const typing: Address[] = []
  const underWay = new Set<Promise<void>>()
  let sent = 0
  let receive: Receive | undefined

  async function begin(kind: Call['kind'], to: Address, message?: OutboundMessage): Promise<string> {
    const call = { kind, to, text: message ? messageText(message) : '' }
    calls.push(call)
    await steps.shift()?.(call)
    return call.text
  }

  async function contentOf({ media = [] }: OutboundMessage, download: SendOptions['download']) {
    const contents: string[] = []
    for (const one of media) if ('file' in one) contents.push(Buffer.from(await download(one.file)).toString())
    return contents
  }

  return {
    name,
    limits,
    repeats,
    allowances: () => allowances,
    administers: async (_, user) => administrators.includes(user),
    length: (message) => plainText(message).text.length,
    async start(passOn) {
      receive = passOn
    },
    async send(to, message, { key, replyTo, download }) {
      const text = await begin('send', to, message)
      const earlier = [...entries.values()].find((one) => one.key === key)
      if (repeats === 'idempotent' && earlier) return earlier.ref
      const contents = await contentOf(message, download)
      sent += 1
      const id = `m${sent}`
      const opened = message.thread && forums.includes(to.chat) ? { ...to, thread: `thread-of-${id}` } : undefined
      if (opened) threads.set(id, { address: opened, title: message.thread?.title ?? '', closed: false })
      const ref = opened ? { id, opened } : { id }
      const extras = { ...(contents.length > 0 && { files: contents }), ...(replyTo && { replyTo }) }
      entries.set(id, { to, ref, text, key, message, ...extras })
      return ref
    },
    async edit(to, ref, message) {
      const text = await begin('edit', to, message)
      const earlier = entries.get(ref.id)
      if (!earlier) throw new DeliveryError('rejected', 'no such message')
      entries.set(ref.id, { ...earlier, text, message })
      const thread = threads.get(ref.id)
      if (thread && message.thread)
        threads.set(ref.id, { ...thread, title: message.thread.title, closed: message.thread.closed ?? false })
    },
    async remove(to, ref) {
      await begin('remove', to)
      entries.delete(ref.id)
    },
    async download(file) {
      const content = files.get(file.id)
      if (content === undefined) throw new DeliveryError('rejected', 'no such file')
      return Buffer.from(content)
    },
    async showTyping(to) {
      typing.push(to)
    },
    files,
    typing,
    health: (): Health => (receive ? { ok: true } : { ok: false, reason: 'not running' }),
    async stop() {
      receive = undefined
      await Promise.allSettled(underWay)
    },
    script: (...given) => steps.push(...given),
    calls,
    shown: () => [...entries.values()].map(({ message, ...shown }) => shown),
    texts: () => [...entries.values()].map(({ text }) => text),
    entries: () => [...entries.values()],
    threads,
    async deliver(message) {
      if (!receive) throw new Error('not running')
      const done = receive(message)
      underWay.add(done)
      await done.finally(() => underWay.delete(done))
    },
  }
}

/** A step that fails. */
export function fails(error: unknown): Step {
  return () => {
    throw error
  }
}

/** A step that never ends. */
export function hangs(): Promise<never> {
  return new Promise(() => {})
}

/** The text of a message's paragraphs and headings. */
export function messageText({ blocks }: OutboundMessage): string {
  return blocks.flatMap((block) => (block.kind === 'list' ? [] : [block.runs.map(runText).join('')])).join('\n')
}
