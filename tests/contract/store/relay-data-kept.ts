import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { Store } from '../../../src/store/store.ts'
import {
  ADDRESS,
  aDelivery,
  aRelayedMessage,
  aResponder,
  NOON,
  sendAll,
  stateAt,
  take,
} from '../../support/store-data.ts'
import { asker, openQuestion, save } from './relay-data.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const PLACE = { ...ADDRESS, chat: 'chat of anna' }

export function relayDataContract(open: () => Promise<Store>): void {
  /** A conversation with something in every place: the traveller Olga and the volunteer Anna. */
  async function conversing() {
    const store = await open()
    const anna = await asker(store, 'anna')
    const claim = { state: 'claimed', claimantId: anna.person.id, place: PLACE, claimedAt: NOON } as const
    const olga = await openQuestion(store, 'olga', {
      ...claim,
      address: { ...ADDRESS, chat: 'chat of olga', thread: 'token' },
    })
    const { question } = olga
    const asked = aRelayedMessage(question.id, olga.person.id, { text: 'words of olga', media: [PHOTO] })
    const told = aRelayedMessage(question.id, anna.person.id, {
      text: 'words of anna',
      side: 'responder',
      replyTo: asked.id,
    })
    const responder = aResponder(anna.person.id, { focus: question.id, address: anna.address })
    await save(
      store,
      { kind: 'message-saved', message: asked },
      { kind: 'message-saved', message: told },
      { kind: 'responder-saved', responder },
    )
    const [toAnna = 0] = await store.deliveries.add([copyOf(asked, anna.address, anna.person.id)], NOON)
    const [toOlga = 0] = await store.deliveries.add([copyOf(told, olga.address, olga.person.id)], NOON)
    const offer = { question: question.id, purpose: 'offer' } as const
    const desk = { ...ADDRESS, chat: 'desk' }
    await store.deliveries.add([aDelivery('an offer', { address: desk, personId: null, relay: offer })], NOON)
    await sendAll(store)
    // A platform without a history of its own keeps the copies here.
    for (const [id, { chat }, text] of [
      [toAnna, anna.address, asked.text],
      [toOlga, olga.address, told.text],
    ] as const) {
      const message = plainMessage('en', text)
      await store.transcripts.append(chat, { key: String(id), author: 'silta', message, at: NOON })
    }
    const shownTo = async ({ address }: Pick<typeof anna, 'address'>) =>
      JSON.stringify(await store.transcripts.since(address.chat, 0, 9))
    return { store, anna, olga, question, asked, told, toAnna, toOlga, shownTo }
  }

  const PHOTO = {
    kind: 'photo',
    name: 'a.jpg',
    mediaType: 'image/jpeg',
    size: 1,
    file: { platform: 'script', id: 'f1' },
  } as const
  const copyOf = (
    message: { id: string; questionId: string; text: string },
    address: typeof ADDRESS,
    personId: string,
  ) =>
    aDelivery(message.text, {
      address,
      personId,
      relay: { question: message.questionId, purpose: 'copy', message: message.id },
    })
  const forget = { changes: [{ kind: 'person-forgotten' }] } as const

  describe('forgetting in the relay', () => {
    it('an asker erases the question, its messages and copies, and what others were shown of it', async () => {
      const { store, anna, olga, question, shownTo } = await conversing()
      await stateAt(store, olga.update(), forget)
      expect(await store.relay.question(question.id)).toBeUndefined()
      expect(await store.relay.messages(question.id)).toEqual([])
      expect(await shownTo(anna)).not.toContain('words')
      const { relay } = await stateAt(store, anna.update())
      expect(relay).toMatchObject({ openClaims: 0, responder: { focus: null } })
    })

    it('an asker may take back what others have, and tell them', async () => {
      const { store, anna, olga, question, asked, toAnna } = await conversing()
      const relay = { question: question.id, purpose: 'notice', message: asked.id } as const
      const to = { address: anna.address, personId: anna.person.id, relay }
      const deliveries = [
        aDelivery('', { ...to, removes: { delivery: toAnna } }),
        aDelivery('it is gone', { ...to, replyTo: { delivery: toAnna } }),
        aDelivery('farewell', { address: olga.address, personId: olga.person.id, traceless: true }),
      ]
      await stateAt(store, olga.update(), { ...forget, deliveries })
      const sent = await sendAll(store)
      expect(sent.find(({ removes }) => removes)?.removes).toEqual({ id: `sent-${toAnna}` })
      expect(sent.find(({ replyTo }) => replyTo)?.replyTo).toEqual({ id: `sent-${toAnna}` })
      expect(await store.conversations.exportPerson(olga.from)).toBeUndefined()
    })

    it('a claimant erases their words, and their open questions wait for somebody else at once', async () => {
      const { store, anna, olga, question, asked, shownTo } = await conversing()
      const closed = await openQuestion(store, 'olga', {
        state: 'resolved',
        closedAt: NOON,
        claimantId: anna.person.id,
        place: PLACE,
      })
      await stateAt(store, anna.update({ at: NOON + 7 }), forget)
      const unclaimed = { claimantId: null, place: null }
      const file = await store.relay.question(question.id)
      expect(file?.question).toEqual({
        ...question,
        ...unclaimed,
        claimedAt: null,
        state: 'open',
        dueAt: NOON + 7,
      })
      expect((await store.relay.question(closed.question.id))?.question).toEqual({ ...closed.question, ...unclaimed })
      expect(await store.relay.messages(question.id)).toEqual([asked])
      expect(await store.relay.responders(0, 9)).toEqual({ items: [], total: 0 })
      expect(await shownTo(olga)).not.toContain('words of anna')
    })

    it('somebody in the audit leaves the entry without them', async () => {
      const { store, anna, olga, question } = await conversing()
      const entry = {
        actorId: anna.person.id,
        action: 'question-closed',
        questionId: question.id,
        subjectId: olga.person.id,
        detail: null,
        at: NOON,
      }
      await save(store, { kind: 'audited', entry })
      await stateAt(store, olga.update(), forget)
      await stateAt(store, anna.update(), forget)
      const nobody = { actorId: null, questionId: null, subjectId: null }
      expect((await store.relay.audit(0, 9)).items).toEqual([{ ...entry, ...nobody }])
    })
  })

  describe('the export of the relay', () => {
    it("has a person's own words and data, and neither those of others nor what gives access", async () => {
      const { store, anna, olga, question, asked, told } = await conversing()
      const due = copyOf(told, olga.address, olga.person.id)
      await store.deliveries.add([due], NOON)
      const asker = await store.conversations.exportPerson(olga.from)
      expect(asker).toMatchObject({
        questions: [{ id: question.id, text: question.text }],
        relayMessages: [{ id: asked.id, text: 'words of olga' }],
        responders: [],
      })
      const text = JSON.stringify(asker)
      for (const hidden of ['words of anna', anna.person.id, PLACE.chat, 'token']) expect(text).not.toContain(hidden)
      const volunteer = await store.conversations.exportPerson(anna.from)
      expect(volunteer).toMatchObject({
        questions: [],
        relayMessages: [{ id: told.id, text: 'words of anna' }],
        responders: [{ name: 'Anna' }],
      })
      expect(JSON.stringify(volunteer)).not.toContain('olga')
    })
  })

  describe('the retention of the relay', () => {
    const ALL = 100

    it('erases the texts of questions closed long ago, and keeps the numbers', async () => {
      const { store, anna, olga, question, asked, shownTo } = await conversing()
      expect(await store.relay.eraseTexts(NOON * 2, ALL)).toBe(0)
      const closed = { ...question, state: 'resolved', closedAt: NOON, ratingWord: 'a word', rating: 'helped' } as const
      await save(store, { kind: 'question-saved', question: closed })
      const [failed = 0] = await store.deliveries.add([copyOf(asked, anna.address, anna.person.id)], NOON)
      await take(store)
      await store.deliveries.finish(failed, { state: 'failed', at: NOON, error: 'no', unreachable: false })
      expect(await store.relay.eraseTexts(NOON, ALL)).toBe(0)
      expect(await store.relay.eraseTexts(NOON + 1, ALL)).toBe(1)
      expect(await store.relay.eraseTexts(NOON + 1, ALL)).toBe(0)
      const file = await store.relay.question(question.id)
      expect(file?.question).toEqual({ ...closed, text: '', ratingWord: null })
      const messages = await store.relay.messages(question.id)
      expect(messages).toMatchObject([
        { text: '', media: [], side: 'asker' },
        { text: '', media: [], side: 'responder' },
      ])
      const data = await store.conversations.exportPerson(anna.from)
      expect(data?.deliveries?.map(({ message }) => message)).toEqual([null, null])
      expect(`${await shownTo(anna)}${await shownTo(olga)}`).not.toContain('words')

      // A word that comes later is erased as well.
      await save(store, { kind: 'question-saved', question: { ...closed, ratingWord: 'late' } })
      expect(await store.relay.eraseTexts(NOON + 1, ALL)).toBe(1)
      await save(store, { kind: 'message-saved', message: asked })
      expect(await store.relay.eraseTexts(NOON + 1, ALL)).toBe(1)
    })

    it('keeps those on whom others count, and what was sent of a question that is not closed', async () => {
      const { store, anna, olga, question } = await conversing()
      const before = { updates: 0, personal: NOON + DAY_MS }
      await save(store, { kind: 'standing-changed', personId: (await asker(store, 'boss')).person.id, role: 'admin' })
      await store.prune(before, ALL)
      expect((await store.relay.question(question.id))?.question).toEqual(question)
      expect((await store.conversations.exportPerson(olga.from))?.deliveries).toHaveLength(1)
      expect(await store.relay.hasAdmin()).toBe(true)

      await save(store, { kind: 'question-saved', question: { ...question, state: 'resolved', closedAt: NOON } })
      await store.prune(before, ALL)
      expect(await store.conversations.exportPerson(olga.from)).toBeUndefined()
      expect(await store.relay.question(question.id)).toBeUndefined()
      expect((await store.conversations.exportPerson(anna.from))?.responders).toHaveLength(1)
    })
  })
}
