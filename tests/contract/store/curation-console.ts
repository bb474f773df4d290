import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import { createCode } from '../../../src/one-time-code.ts'
import type { Store } from '../../../src/store/store.ts'
import { anUpdate, NOON, stateAt } from '../../support/store-data.ts'
import { aCode, anInstitution, curate } from './curation-data.ts'
import { asker, save } from './relay-data.ts'

const HOUR_MS = 3_600_000
/** However busy. */
const LONGEST_MS = 12 * HOUR_MS

export function consoleContract(open: () => Promise<Store>): void {
  async function signedIn(session = 'session') {
    const store = await open()
    const { person, from } = await asker(store, 'anna')
    const visitor = await store.console.signIn(await aCode(store, person.id), session, NOON, NOON + HOUR_MS)
    const at = (now: number, hash = session) => store.console.visitor(hash, now, now + HOUR_MS, LONGEST_MS)
    return { store, person, from, visitor, at }
  }

  /** Somebody uses the chat of the session, in a thread of it. */
  async function act(store: Store, session: string) {
    const address = { platform: 'web', chat: session, thread: 'console' }
    const { person } = await stateAt(store, anUpdate({ from: { platform: 'web', user: session }, address }))
    const entry = { key: 'k', author: 'silta', message: plainMessage('en', 'done'), at: NOON } as const
    await store.transcripts.append(`${session}/console`, entry)
    await store.transcripts.append(session, entry)
    return person
  }

  const said = async (store: Store, session: string) => [
    ...(await store.transcripts.since(session, 0, 9)),
    ...(await store.transcripts.since(`${session}/console`, 0, 9)),
  ]

  describe('a code for the console', () => {
    it('signs its maker in, whose chat the session is from now on', async () => {
      const { store, person, visitor, at } = await signedIn()
      await curate(
        store,
        { kind: 'institution-saved', institution: anInstitution('police') },
        { kind: 'member-added', institutionId: 'police', personId: person.id, at: NOON },
      )
      expect(visitor).toMatchObject({ party: { personId: person.id }, institutions: [], expiresAt: NOON + HOUR_MS })
      expect(await at(NOON)).toMatchObject({
        party: { personId: person.id, role: 'traveller' },
        institutions: [anInstitution('police')],
      })
      expect((await act(store, 'session')).id).toBe(person.id)
      expect((await store.relay.audit(0, 9)).items).toMatchObject([
        { actorId: person.id, action: 'console-signed-in', at: NOON },
      ])
    })

    it('does so once, in time, and only when it is for that', async () => {
      const store = await open()
      const { person } = await asker(store, 'anna')
      const signIn = (code: string, now = NOON) => store.console.signIn(code, `${code} ${now}`, now, NOON + HOUR_MS)
      const code = await aCode(store, person.id)
      expect(await signIn(code.toLowerCase().replace('-', ' '))).toBeDefined()
      expect(await signIn(code, NOON + 1)).toBeUndefined()
      const over = await aCode(store, person.id, { expiresAt: NOON })
      expect(await signIn(over)).toBeUndefined()
      expect(await signIn(over, NOON - 1)).toBeDefined()
      expect(await signIn(await aCode(store, null))).toBeUndefined()
      for (const purpose of ['link', 'admin', 'institution'] as const) {
        const { text, hash } = createCode()
        const made = { hash, purpose, personId: person.id, detail: null, expiresAt: NOON + 1 } as const
        await save(store, { kind: 'code-made', code: made })
        expect(await signIn(text), purpose).toBeUndefined()
      }
      for (const wrong of ['', 'ABCD-2345', '%', 'ö'.repeat(999)]) expect(await signIn(wrong), wrong).toBeUndefined()
    })
  })

  describe('a session of the console', () => {
    it('is nobody when it is unknown or over', async () => {
      const { at } = await signedIn()
      expect(await at(NOON, 'another')).toBeUndefined()
      expect(await at(NOON + HOUR_MS)).toBeUndefined()
    })

    it('lasts while somebody looks around, but not for ever', async () => {
      const { at } = await signedIn()
      const step = 50 * 60_000
      for (let now = NOON + step; now < NOON + LONGEST_MS; now += step) {
        expect((await at(now))?.expiresAt).toBe(Math.min(now + HOUR_MS, NOON + LONGEST_MS))
      }
      expect(await at(NOON + LONGEST_MS - 1)).toBeDefined()
      expect(await at(NOON + LONGEST_MS)).toBeUndefined()
    })

    it('says when it really ends, though it is not written down for each page', async () => {
      const { at } = await signedIn()
      expect((await at(NOON + 1000))?.expiresAt).toBe(NOON + HOUR_MS)
      expect(await at(NOON + HOUR_MS)).toBeUndefined()
    })

    it('is over at once when sessions have become shorter', async () => {
      const { store } = await signedIn()
      const shorter = (now: number) => store.console.visitor('session', now, now + HOUR_MS, 5000)
      expect((await shorter(NOON + 4999))?.expiresAt).toBe(NOON + 5000)
      expect(await shorter(NOON + 5000)).toBeUndefined()
    })

    it('is over with its chat when somebody signs out of it', async () => {
      const { store, person, at } = await signedIn()
      await store.console.signIn(await aCode(store, person.id), 'session-2', NOON, NOON + HOUR_MS)
      for (const session of ['session', 'session-2']) await act(store, session)
      await store.console.signOut('session')
      await store.console.signOut('unknown')
      expect(await at(NOON)).toBeUndefined()
      expect(await said(store, 'session')).toEqual([])
      expect(await at(NOON, 'session-2')).toBeDefined()
      expect(await said(store, 'session-2')).toHaveLength(2)
      const { addresses, identities } =
        (await store.conversations.exportPerson({ platform: 'web', user: 'session-2' })) ?? {}
      expect(JSON.stringify([addresses, identities])).not.toContain('"session"')
      // A browser with the old session would be a stranger's.
      expect((await act(store, 'session')).id).not.toBe(person.id)
    })

    it("is over everywhere when what its person may do has changed, and nobody else's", async () => {
      const { store, person, at } = await signedIn()
      const other = await asker(store, 'ben')
      const sessions = Array.from({ length: 120 }, (_, index) => `more-${index}`)
      for (const session of sessions) await store.console.signIn(await aCode(store, person.id), session, NOON, NOON + 1)
      await store.console.signIn(await aCode(store, other.person.id), 'bens', NOON, NOON + HOUR_MS)
      await store.console.signOutEverywhere(person.id, person.id, NOON)
      for (const session of ['session', ...sessions]) expect(await at(NOON, session)).toBeUndefined()
      expect(await at(NOON, 'bens')).toBeDefined()
    })

    it('goes with its chat once it is over: when somebody else signs in, or with time', async () => {
      for (const way of ['sign-in', 'retention'] as const) {
        const { store, from } = await signedIn()
        const { person } = await asker(store, 'ben')
        await act(store, 'session')
        const end = NOON + HOUR_MS
        if (way === 'sign-in') {
          const code = await aCode(store, person.id, { expiresAt: end + 1 })
          await store.console.signIn(code, 'bens', end, end + 1)
        } else {
          await store.prune({ updates: end, personal: 0 }, 9)
          expect(await said(store, 'session')).toHaveLength(2)
          expect(await store.prune({ updates: end + 1, personal: 0 }, 9)).toBeGreaterThan(0)
        }
        expect(await said(store, 'session'), way).toEqual([])
        const data = await store.conversations.exportPerson(from)
        expect(data, way).toMatchObject({ consoleSessions: [], identities: [{ platform: 'script' }] })
        expect(JSON.stringify(data?.addresses), way).not.toContain('web')
      }
    })
  })
}
