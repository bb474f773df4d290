import { plainText } from '../../src/bots/plain.ts'
import type { Address, Health, InboundMessage, Limits, Platform, Receive, SentRef } from '../../src/bots/platform.ts'
import { DeliveryError } from '../../src/errors.ts'
import { type OutboundMessage, runText } from '../../src/message.ts'

/** What a chat shows. */
export interface Shown {
  readonly to: Address
  readonly ref: SentRef
  readonly text: string
  readonly key: string
}

export interface Call {
  readonly kind: 'send' | 'edit'
  readonly to: Address
  readonly text: string
}

/** What happens to one call before the message is shown; a throw keeps it from being shown. */
export type Step = (call: Call) => unknown

export interface ScriptPlatform extends Platform {
  /** The next calls of `send` and `edit` go through these, one step a call. */
  script(...steps: readonly Step[]): void
  /** Every call so far, those that failed included. */
  readonly calls: readonly Call[]
  /** The messages as people see them now, oldest first. */
  shown(): readonly Shown[]
  texts(): readonly string[]
  /** Passes an update on, as a person's message would be. */
  deliver(message: InboundMessage): Promise<void>
}

export interface ScriptPlatformOptions {
  readonly name?: string
  readonly repeats?: Platform['repeats']
  readonly edits?: boolean
}

/** A chat platform in memory that does as its script says, and works when the script is at its end. */
export function createScriptPlatform(options: ScriptPlatformOptions = {}): ScriptPlatform {
  const { name = 'script', repeats = 'may-repeat', edits = true } = options
  const limits: Limits = { text: 1000, caption: 200, label: 40, buttonsPerRow: 4, edits, threads: true }
  const steps: Step[] = []
  const calls: Call[] = []
  const shown = new Map<string, Shown>()
  const underWay = new Set<Promise<void>>()
  let receive: Receive | undefined

  async function begin(kind: Call['kind'], to: Address, message: OutboundMessage): Promise<string> {
    const call = { kind, to, text: messageText(message) }
    calls.push(call)
    await steps.shift()?.(call)
    return call.text
  }

  return {
    name,
    limits,
    repeats,
    length: (message) => plainText(message).text.length,
    async start(passOn) {
      receive = passOn
    },
    async send(to, message, { key }) {
      const text = await begin('send', to, message)
      const earlier = [...shown.values()].find((one) => one.key === key)
      if (repeats === 'idempotent' && earlier) return earlier.ref
      const ref = { id: `m${shown.size + 1}` }
      shown.set(ref.id, { to, ref, text, key })
      return ref
    },
    async edit(to, ref, message) {
      const text = await begin('edit', to, message)
      const earlier = shown.get(ref.id)
      if (!earlier) throw new DeliveryError('rejected', 'no such message')
      shown.set(ref.id, { ...earlier, text })
    },
    health: (): Health => (receive ? { ok: true } : { ok: false, reason: 'not running' }),
    async stop() {
      receive = undefined
      await Promise.allSettled(underWay)
    },
    script: (...given) => steps.push(...given),
    calls,
    shown: () => [...shown.values()],
    texts: () => [...shown.values()].map(({ text }) => text),
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
