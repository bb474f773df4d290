import { plainText } from '../../src/bots/plain.ts'
import type { Address, Content, InboundMessage, SentRef } from '../../src/bots/platform.ts'
import { DeliveryError } from '../../src/errors.ts'
import type { Media } from '../../src/message.ts'
import { createScriptPlatform, type Entry, fails } from '../support/script-platform.ts'
import { type CreateHarness, platformContract, type SeenMessage } from './platform.ts'
import type { SaidFile } from './platform-harness.ts'

const DIRECT: Address = { platform: 'script', chat: 'direct' }
const GROUP: Address = { platform: 'script', chat: 'group' }

/** The platform in memory, on which other tests stand, does as real ones do. */
const createHarness: CreateHarness = async ({ receive }) => {
  const administrators: string[] = []
  const platform = createScriptPlatform({ forums: [GROUP.chat], administrators })
  await platform.start(receive)
  let updates = 0
  let last: InboundMessage | undefined
  let lastWritten: SentRef | undefined

  async function offer(message: InboundMessage): Promise<void> {
    last = message
    await platform.deliver(message).catch(() => platform.deliver(message))
  }

  async function pass(content: Content, given: Partial<InboundMessage> = {}): Promise<void> {
    updates += 1
    const message = { id: `p${updates}` }
    if (content.kind === 'text' && !given.message) lastWritten = message
    const sender = { id: 'person', name: 'Matti' }
    await offer({ updateId: `u${updates}`, address: DIRECT, sender, direct: true, message, content, ...given })
  }

  function pressed(label: string): { readonly action: string; readonly message: SentRef } {
    for (const { message, ref } of platform.entries().toReversed()) {
      const button = message.buttons?.flat().find((one) => one.label === label)
      if (button && 'action' in button) return { action: button.action, message: ref }
    }
    throw new Error(`no button "${label}" can be pressed`)
  }

  function keep({ kind, name, content }: SaidFile, index: number): Media {
    const id = `f${updates}-${index}`
    platform.files.set(id, content)
    const mediaType = kind === 'photo' ? 'image/jpeg' : 'application/octet-stream'
    return { kind, name, mediaType, size: Buffer.byteLength(content), file: { platform: platform.name, id } }
  }

  const fail = (kind: DeliveryError['kind'], options = {}) =>
    platform.script(fails(new DeliveryError(kind, 'no', options)))

  return {
    platform,
    say(text) {
      const command = /^\/(\w+)\s*(.*?)\s*$/.exec(text)
      if (!command) return pass({ kind: 'text', text })
      return pass({ kind: 'command', name: command[1] ?? '', argument: command[2] ?? '' })
    },
    async press(label) {
      const { action, message } = pressed(label)
      await pass({ kind: 'action', action }, { message })
    },
    sayFiles: (files, text) => pass({ kind: 'media', media: files.map(keep), text }),
    editLast: (text) => pass({ kind: 'text', text, edited: true }, lastWritten && { message: lastWritten }),
    answer: (id, text) => pass({ kind: 'text', text }, { replyTo: { id } }),
    async fillForm(label, text) {
      const { action, message } = pressed(label)
      await pass({ kind: 'form', action, text }, { message })
    },
    typingShown: () => platform.typing.length,
    async group() {
      return {
        address: GROUP,
        makeAdministrator: (user) => void administrators.push(user),
        async say(text, thread) {
          if (thread) await pass({ kind: 'text', text }, { address: thread, direct: false, addressed: false })
        },
        threads: async () =>
          [...platform.threads.values()].map(({ address, title, closed }) => ({
            title,
            closed,
            messages: platform
              .entries()
              .filter(({ to }) => to.thread === address.thread)
              .map(see),
          })),
      }
    },
    async offerAgain() {
      if (last) await offer(last)
    },
    seen: async () =>
      platform
        .entries()
        .filter(({ to }) => to.chat === DIRECT.chat)
        .map(see),
    failNext: {
      'rate-limited': () => fail('rate-limited', { retryAfterMs: 1000 }),
      unreachable: () => fail('unreachable'),
      transient: () => fail('transient'),
      uncertain: () => fail('uncertain'),
      rejected: () => fail('rejected'),
    },
    stop: () => platform.stop(),
  }
}

function see({ ref, message, files = [], replyTo }: Entry): SeenMessage {
  const { text, ranges } = plainText(message)
  const contents = files.values()
  return {
    id: ref.id,
    text,
    links: ranges.flatMap((range) => (range.kind === 'link' && range.href.startsWith('http') ? [range.href] : [])),
    buttons: (message.buttons ?? []).flat().map(({ label }) => label),
    ...(message.attachment && { attachment: { name: message.attachment.name, content: message.attachment.content } }),
    ...(message.media && {
      media: message.media.map(({ kind }) => {
        const content = kind === 'location' ? undefined : contents.next().value
        return content === undefined ? { kind } : { kind, content }
      }),
    }),
    ...(replyTo && { replyTo: replyTo.id }),
  }
}

platformContract('The platform in memory', createHarness)
