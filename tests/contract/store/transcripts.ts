import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, anUpdate, NOON, stateAt } from '../../support/store-data.ts'

const CHAT = 'chat-1'

export function transcriptContract(open: () => Promise<Store>): void {
  const append = (store: Store, key: string, chat = CHAT) =>
    store.transcripts.append(chat, { key, author: 'silta', message: plainMessage('en', key), at: NOON })

  describe('transcripts', () => {
    it('append once for each key of a chat', async () => {
      const store = await open()
      const first = await append(store, 'k1')
      expect(first).toMatchObject({
        added: true,
        entry: { author: 'silta', message: plainMessage('en', 'k1'), at: NOON },
      })
      expect(first.entry.id).toBe(first.entry.revision)
      expect(await append(store, 'k1')).toEqual({ entry: first.entry, added: false })
      expect(await append(store, 'k1', 'chat-2')).toMatchObject({ added: true })
      expect(await store.transcripts.since(CHAT, 0, 10)).toEqual([first.entry])
    })

    it('page through what is newer than a revision, in order', async () => {
      const store = await open()
      for (const key of ['a', 'b', 'c', 'd', 'e']) {
        await append(store, key)
        await append(store, key, 'chat-2')
      }
      const pages: string[] = []
      let revision = 0
      for (;;) {
        const page = await store.transcripts.since(CHAT, revision, 2)
        if (page.length === 0) break
        expect(page.length).toBeLessThanOrEqual(2)
        pages.push(...page.map(({ message }) => JSON.stringify(message)))
        revision = page.at(-1)?.revision ?? 0
      }
      expect(pages).toEqual(['a', 'b', 'c', 'd', 'e'].map((key) => JSON.stringify(plainMessage('en', key))))
    })

    it('tell in which chats something has changed since', async () => {
      const store = await open()
      expect(await store.transcripts.changes()).toEqual({ revision: 0, chats: [] })
      const { entry } = await append(store, 'a')
      const seen = await store.transcripts.changes()
      expect(seen).toEqual({ revision: entry.revision, chats: [] })
      expect(await store.transcripts.changes(seen.revision)).toEqual(seen)
      await append(store, 'b', 'chat-2')
      await append(store, 'c', 'chat-2')
      const replaced = await store.transcripts.replace(CHAT, entry.id, plainMessage('en', 'd'))
      expect(await store.transcripts.changes(seen.revision)).toEqual({
        revision: replaced?.revision,
        chats: ['chat-2', CHAT],
      })
    })

    it('replace an entry under a new revision, so that a reader gets it again', async () => {
      const store = await open()
      const { entry } = await append(store, 'a')
      const { entry: other } = await append(store, 'b')
      const replaced = await store.transcripts.replace(CHAT, entry.id, plainMessage('fi', 'uusi'))
      expect(replaced).toEqual({ ...entry, revision: replaced?.revision, message: plainMessage('fi', 'uusi') })
      expect(replaced?.revision).toBeGreaterThan(other.revision)
      expect(await store.transcripts.since(CHAT, 0, 10)).toEqual([other, replaced])
      expect(await store.transcripts.since(CHAT, other.revision, 10)).toEqual([replaced])

      const again = await store.transcripts.replace(CHAT, entry.id, plainMessage('sv', 'ny'))
      expect(again?.id).toBe(entry.id)
      expect(again?.revision).toBeGreaterThan(replaced?.revision ?? 0)
      expect(await append(store, 'a')).toEqual({ entry: again, added: false })
    })

    it('replace nothing that is not an entry of the chat', async () => {
      const store = await open()
      const { entry } = await append(store, 'a')
      const replaced = await store.transcripts.replace(CHAT, entry.id, plainMessage('en', 'new'))
      const message = plainMessage('en', 'wrong')
      expect(await store.transcripts.replace('chat-2', entry.id, message)).toBeUndefined()
      expect(await store.transcripts.replace(CHAT, 4711, message)).toBeUndefined()
      // The revision of a changed entry is not an id.
      expect(await store.transcripts.replace(CHAT, replaced?.revision ?? 0, message)).toBeUndefined()
      expect(await store.transcripts.since(CHAT, 0, 10)).toEqual([replaced])
    })

    it('never give a revision out twice, even after the newest was erased', async () => {
      const store = await open()
      const address = { ...ADDRESS, chat: CHAT }
      await stateAt(store, anUpdate({ address }))
      const { entry } = await append(store, 'a')
      await stateAt(store, anUpdate({ address }), { changes: [{ kind: 'person-forgotten' }] })
      expect(await store.transcripts.since(CHAT, 0, 10)).toEqual([])
      const { entry: next, added } = await append(store, 'a')
      expect(added).toBe(true)
      expect(next.revision).toBeGreaterThan(entry.revision)
    })
  })
}
