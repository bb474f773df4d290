import { describe, expect, it } from 'vitest'
import type { RelayReference } from '../../../src/store/relay-store.ts'
import type { Store, Update } from '../../../src/store/store.ts'
import {
  ADDRESS,
  aDelivery,
  anUpdate,
  aRelayedMessage,
  aResponder,
  NOON,
  sendAll,
  stateAt,
} from '../../support/store-data.ts'
import { asker, openQuestion, save } from './relay-data.ts'

const DESK = { ...ADDRESS, chat: 'desk' }

export function relayReferenceContract(open: () => Promise<Store>): void {
  /** A claimed question with an offer at the desk, and a message of the asker with its copy there. */
  async function conversing() {
    const store = await open()
    const anna = await asker(store, 'anna')
    const place = { ...DESK, thread: 'thread of the offer' }
    const olga = await openQuestion(store, 'olga', { state: 'claimed', claimantId: anna.person.id, place })
    const { question, address } = olga
    const source = { address, ref: { id: 'm1', parts: ['m1', 'm2'] } }
    const message = aRelayedMessage(question.id, olga.person.id, { source, album: 'album-1' })
    await save(store, { kind: 'message-saved', message })
    const offer = { question: question.id, purpose: 'offer' } as const
    const copy = { question: question.id, purpose: 'copy', message: message.id } as const
    await store.deliveries.add(
      [
        aDelivery('offer', { address: DESK, relay: offer, personId: null }),
        aDelivery('copy', { address: DESK, relay: copy, personId: anna.person.id }),
      ],
      NOON,
    )
    await sendAll(store, ({ purpose }) =>
      purpose === 'offer'
        ? { id: 'd1', opened: { ...DESK, thread: 'thread of the offer' } }
        : { id: 'd2', parts: ['d2', 'd3'] },
    )
    const meant = async (relay: RelayReference, given: Partial<Update> = {}) => {
      const { relay: state } = await stateAt(store, olga.update({ relay, ...given }))
      return [state.by, state.file?.question.id, state.message?.id]
    }
    return { store, anna, ...olga, message, meant }
  }

  const inDesk = { address: DESK, direct: false }

  describe('what an update of the relay is about', () => {
    it('is nothing when it says nothing', async () => {
      const { meant, store, anna } = await conversing()
      expect(await meant({})).toEqual([undefined, undefined, undefined])
      const { relay } = await stateAt(store, anUpdate({ from: anna.from, direct: false, address: DESK }))
      expect(relay).toMatchObject({ file: undefined, openClaims: 0, roster: { responders: [], desks: [], waits: [] } })
    })

    it('is found by the name of the question or of a message', async () => {
      const { meant, question, message } = await conversing()
      expect(await meant({ question: question.id })).toEqual(['name', question.id, undefined])
      expect(await meant({ message: message.id })).toEqual(['name', question.id, message.id])
      expect(await meant({ question: 'gone', message: 'gone' })).toEqual([undefined, undefined, undefined])
    })

    it.each(['m1', 'm2'])("is found by the author's own message, in its chat alone: %s", async (id) => {
      const { meant, question, message } = await conversing()
      expect(await meant({ source: { id } })).toEqual(['message', question.id, message.id])
      expect(await meant({ replyTo: { id } })).toEqual(['message', question.id, message.id])
      expect(await meant({ source: { id } }, inDesk)).toEqual([undefined, undefined, undefined])
    })

    it.each(['d2', 'd3'])('is found by an answer to any part of a copy: %s', async (id) => {
      const { meant, question, message } = await conversing()
      expect(await meant({ replyTo: { id } }, inDesk)).toEqual(['message', question.id, message.id])
    })

    it('is found by an answer to an offer, which is no message', async () => {
      const { meant, question } = await conversing()
      expect(await meant({ replyTo: { id: 'd1' } }, inDesk)).toEqual(['message', question.id, undefined])
    })

    it('is the newest message with that album of this author in this chat', async () => {
      const { store, meant, question, person, address } = await conversing()
      const source = { address, ref: { id: 'm7' } }
      const newer = aRelayedMessage(question.id, person.id, { source, album: 'album-1', at: NOON + 1 })
      await save(store, { kind: 'message-saved', message: newer })
      const found = ['message', question.id, newer.id]
      expect(await meant({ source: { id: 'm8' }, album: 'album-1', replyTo: { id: 'm1' } })).toEqual(found)
      expect(await meant({ album: 'album-2' })).toEqual([undefined, undefined, undefined])
      expect(await meant({ album: 'album-1' }, inDesk)).toEqual([undefined, undefined, undefined])
      const somebodyElse = { from: { platform: 'script', user: 'anna' } }
      expect(await meant({ album: 'album-1' }, somebodyElse)).toEqual([undefined, undefined, undefined])
    })

    it('is found anew when parts join a message', async () => {
      const { store, meant, question, message } = await conversing()
      const source = { address: question.address, ref: { id: 'm1', parts: ['m1', 'm2', 'm3'] } }
      await save(store, { kind: 'message-saved', message: { ...message, source, text: 'three photos' } })
      expect(await meant({ source: { id: 'm3' } })).toEqual(['message', question.id, message.id])
      expect(await store.relay.messages(question.id)).toMatchObject([{ text: 'three photos', source }])
    })

    it('is found by the thread of the conversation or of an offer', async () => {
      const { store, meant, question } = await conversing()
      const thread = (name: string) => ({ address: { ...DESK, thread: name }, direct: false })
      const found = ['thread', question.id, undefined]
      expect(await meant({ here: true }, thread('thread of the offer'))).toEqual(found)
      expect(await meant({ here: true }, thread('another'))).toEqual([undefined, undefined, undefined])
      expect(await meant({ here: true }, inDesk)).toEqual([undefined, undefined, undefined])
      await save(store, { kind: 'question-saved', question: { ...question, place: { ...DESK, thread: 'another' } } })
      expect(await meant({ here: true }, thread('another'))).toEqual(found)
      expect(await meant({ here: true }, thread('thread of the offer'))).toEqual(found)
    })

    it('is the conversation under way in a direct chat: their own, else the one in focus', async () => {
      const { store, meant, question, anna } = await conversing()
      const nothing = [undefined, undefined, undefined]
      const found = ['current', question.id, undefined]
      expect(await meant({ here: true })).toEqual(found)
      const asAnna = { from: anna.from, address: anna.address }
      expect(await meant({ here: true }, asAnna)).toEqual(nothing)
      const responder = aResponder(anna.person.id, { focus: question.id })
      await save(store, { kind: 'responder-saved', responder })
      expect(await meant({ here: true }, asAnna)).toEqual(found)
      await save(store, { kind: 'question-saved', question: { ...question, state: 'open', claimantId: null } })
      expect(await meant({ here: true }, asAnna)).toEqual(nothing)
      expect(await meant({ here: true })).toEqual(nothing)
    })

    it('comes in the order of names, messages, places', async () => {
      const { store, meant, question, message } = await conversing()
      const other = (await openQuestion(store, 'olga')).question
      const all = { source: { id: 'm1' }, here: true } as const
      expect(await meant({ question: other.id, ...all })).toEqual(['name', other.id, undefined])
      expect(await meant(all)).toEqual(['message', question.id, message.id])
      expect(await meant({ source: { id: 'new' }, here: true })).toEqual(['current', question.id, undefined])
    })

    it('stays an offer when a notice has changed the text of it', async () => {
      const { store, meant, question, message } = await conversing()
      const relay = { question: question.id, purpose: 'notice' } as const
      await store.deliveries.add([aDelivery('edit', { address: DESK, edits: { ref: { id: 'd2' } }, relay })], NOON)
      await sendAll(store, ({ edits }) => edits ?? { id: 'new' })
      expect(await meant({ replyTo: { id: 'd2' } }, inDesk)).toEqual(['message', question.id, message.id])
    })
  })
}
