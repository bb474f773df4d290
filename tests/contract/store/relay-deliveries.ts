import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { RelayChange } from '../../../src/store/relay-store.ts'
import type { NewDelivery, Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, aRelayedMessage, NOON, sendAll, take, textOf } from '../../support/store-data.ts'
import { asker, openQuestion, save } from './relay-data.ts'

const FAILED = { state: 'failed', at: NOON, error: 'blocked', unreachable: true } as const

export function relayDeliveryContract(open: () => Promise<Store>): void {
  async function relayed() {
    const store = await open()
    const anna = await asker(store, 'anna')
    const { question, person } = await openQuestion(store, 'olga')
    const message = aRelayedMessage(question.id, person.id)
    await save(store, { kind: 'message-saved', message })
    const relay = { question: question.id, purpose: 'copy', message: message.id } as const
    const add = async (given: Partial<NewDelivery> = {}, at = NOON) => {
      const delivery = aDelivery('a copy', { address: anna.address, relay, personId: anna.person.id, ...given })
      const [id = 0] = await store.deliveries.add([delivery], at)
      return id
    }
    /** The message with its copies, as it is seen when this delivery is looked at. */
    const seenFrom = async (delivery: number, ...changes: readonly RelayChange[]) => {
      let seen: Parameters<Parameters<Store['relay']['change']>[2]>[0] | undefined
      await store.relay.change({ delivery }, NOON, (found) => {
        seen = found
        return { changes, deliveries: [] }
      })
      return seen?.message
    }
    return { store, anna, question, message, relay, add, seenFrom }
  }

  describe('copies of a message', () => {
    it('are part of its file with what became of them, beside its newest receipt', async () => {
      const { store, anna, question, message, add, seenFrom } = await relayed()
      const first = await add()
      const second = await add()
      const receipt = { question: question.id, purpose: 'receipt', message: message.id } as const
      await add({ relay: receipt })
      const newest = await add({ relay: receipt, message: plainMessage('fi', 'perillä') })
      await take(store)
      await store.deliveries.finish(first, { state: 'sent', at: NOON, ref: { id: 'x1' } })
      await take(store)
      await store.deliveries.finish(second, FAILED)
      const copy = { address: anna.address, personId: anna.person.id, locale: 'en', unreachable: true }
      const file = await seenFrom(first)
      expect(file).toEqual({
        ...message,
        copies: [
          { ...copy, delivery: first, state: 'sent', error: null, ref: { id: 'x1' } },
          { ...copy, delivery: second, state: 'failed', error: 'blocked', ref: null },
        ],
        receipt: { ...copy, delivery: newest, locale: 'fi', state: 'due', error: null, ref: null },
      })
    })

    it('leave out what was dropped, and deliveries that edit or take back others', async () => {
      const { add, seenFrom } = await relayed()
      const kept = await add()
      const gone = await add()
      await add({ edits: { delivery: kept } })
      await add({ removes: { delivery: gone } })
      await seenFrom(kept, { kind: 'copy-dropped', delivery: gone })
      expect((await seenFrom(kept))?.copies.map(({ delivery }) => delivery)).toEqual([kept])
    })

    it('are told of by one process only', async () => {
      const { store, add, seenFrom } = await relayed()
      const copy = await add()
      await sendAll(store)
      await seenFrom(copy, { kind: 'copy-told', delivery: copy })
      expect(await seenFrom(copy)).toBeUndefined()
    })

    it('are shown by an edit that could only be sent anew', async () => {
      const { store, add, seenFrom } = await relayed()
      const copy = await add()
      await take(store)
      await store.deliveries.finish(copy, FAILED)
      await seenFrom(copy, { kind: 'copy-told', delivery: copy })
      await add({ edits: { delivery: copy } })
      expect(await sendAll(store, () => ({ id: 'anew' }))).toMatchObject([{ edits: undefined }])
      expect((await seenFrom(copy))?.copies).toMatchObject([{ state: 'sent', ref: { id: 'anew' }, error: null }])
      expect(await store.relay.untoldCopies(0, 9)).toEqual([copy])
    })

    it('change their text and their time while they are due, and never later', async () => {
      const { store, add, seenFrom } = await relayed()
      const copy = await add()
      const change = (text: string, notBefore?: number): RelayChange => ({
        kind: 'delivery-changed',
        delivery: copy,
        message: plainMessage('fi', text),
        ...(notBefore === undefined ? {} : { notBefore }),
      })
      await seenFrom(copy, change('two photos', NOON + 5))
      expect(await take(store, { now: NOON + 4 })).toEqual([])
      await seenFrom(copy, change('three photos'))
      expect((await seenFrom(copy))?.copies).toMatchObject([{ locale: 'fi' }])
      expect((await take(store, { now: NOON + 5 })).map(textOf).join()).toContain('three photos')
      await seenFrom(copy, change('too late', NOON + 99))
      expect((await seenFrom(copy))?.copies).toMatchObject([{ state: 'sending' }])
    })

    it('are told of once they have ended or waited long, and again when what was told is no longer so', async () => {
      const { store, add, seenFrom, question } = await relayed()
      const copy = await add()
      await add({ relay: { question: question.id, purpose: 'offer' } })
      const untold = () => store.relay.untoldCopies(NOON, 9)
      expect(await untold()).toEqual([])
      expect(await store.relay.untoldCopies(NOON + 1, 9)).toEqual([copy])
      await seenFrom(copy, { kind: 'copy-told', delivery: copy })
      expect(await store.relay.untoldCopies(NOON + 1, 9)).toEqual([])
      await take(store)
      expect(await store.relay.untoldCopies(NOON + 1, 9)).toEqual([])
      await store.deliveries.finish(copy, FAILED)
      expect(await untold()).toEqual([copy])
      await seenFrom(copy, { kind: 'copy-told', delivery: copy })
      expect(await untold()).toEqual([])
      // The platform's word came late: it had arrived after all.
      await store.deliveries.finish(copy, { state: 'sent', at: NOON, ref: { id: '1' } })
      expect(await untold()).toEqual([copy])
      await seenFrom(copy, { kind: 'copy-told', delivery: copy })
      await store.deliveries.finish(copy, { state: 'sent', at: NOON, ref: { id: '1' } })
      expect(await untold()).toEqual([])
      const [one, two] = [await add({}, NOON - 2), await add({}, NOON - 1)]
      expect(await store.relay.untoldCopies(NOON, 1)).toEqual([one])
      await seenFrom(one, { kind: 'copy-dropped', delivery: one })
      expect(await untold()).toEqual([two])
    })
  })

  describe('deliveries that refer to others', () => {
    const other = { address: { ...ADDRESS, chat: 'chat-2' } }

    it.each(['removes', 'replyTo', 'within'] as const)('%s: wait until the other has ended', async (name) => {
      const store = await open()
      const [first = 0] = await store.deliveries.add([aDelivery('first')], NOON)
      const reference = name === 'within' ? { within: first } : { [name]: { delivery: first } }
      await store.deliveries.add([aDelivery('second', { ...other, ...reference })], NOON)
      expect((await take(store)).map(({ id }) => id)).toEqual([first])
      expect(await take(store)).toEqual([])
      const ref = { id: 'r1', opened: { ...ADDRESS, thread: 'opened' } }
      await store.deliveries.finish(first, { state: 'sent', at: NOON, ref })
      const [second] = await take(store)
      expect(second).toMatchObject(
        { removes: { removes: ref }, replyTo: { replyTo: ref }, within: { address: ref.opened } }[name],
      )
    })

    it('do without it when it never was sent', async () => {
      const store = await open()
      const [first = 0] = await store.deliveries.add([aDelivery('first')], NOON)
      const delivery = first
      await store.deliveries.add(
        [
          aDelivery('removes', { address: { ...ADDRESS, chat: 'a' }, removes: { delivery } }),
          aDelivery('reply', { address: { ...ADDRESS, chat: 'b' }, replyTo: { delivery } }),
          aDelivery('within', { address: { ...ADDRESS, chat: 'c', thread: 'own' }, within: delivery }),
          aDelivery('gone', { address: { ...ADDRESS, chat: 'd' }, removes: { delivery: 4711 } }),
        ],
        NOON,
      )
      expect((await take(store)).map(({ id }) => id)).toContain(first)
      await store.deliveries.finish(first, FAILED)
      expect(await take(store)).toMatchObject([
        { removes: null },
        { removes: undefined, replyTo: undefined },
        { address: { chat: 'c', thread: 'own' } },
      ])
    })

    it('keep references by the id of the platform', async () => {
      const store = await open()
      const [a, b] = [{ ref: { id: 'a', parts: ['a', 'b'] } }, { ref: { id: 'b' } }]
      await store.deliveries.add([aDelivery('x', { removes: a, replyTo: b })], NOON)
      expect(await take(store)).toMatchObject([{ removes: a.ref, replyTo: b.ref, edits: undefined }])
    })

    it('wait for their own time, and the chat with them', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('later', { notBefore: NOON + 9 }), aDelivery('next')], NOON)
      expect(await take(store, { now: NOON + 8 })).toEqual([])
      expect((await take(store, { now: NOON + 9 })).map(textOf).join()).toContain('later')
    })
  })
}
