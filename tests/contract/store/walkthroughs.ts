import { describe, expect, it } from 'vitest'
import type { Walkthrough } from '../../../src/guide/walkthrough.ts'
import type { Store } from '../../../src/store/store.ts'
import { aDelivery, aWalkthrough, NOON, stateAt, take, textOf, unique } from '../../support/store-data.ts'
import { asker } from './relay-data.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export function walkthroughContract(open: () => Promise<Store>): void {
  async function begun(store: Store, user: string, given: Partial<Walkthrough> = {}) {
    const somebody = await asker(store, user)
    const walkthrough = aWalkthrough(somebody.person.id, { address: somebody.address, ...given })
    await stateAt(store, somebody.update(), { changes: [{ kind: 'walkthrough-saved', walkthrough }] })
    return { ...somebody, walkthrough }
  }

  describe('walkthroughs', () => {
    it('are their person’s, those under way first', async () => {
      const store = await open()
      const { walkthrough, update } = await begun(store, 'olga', { changedAt: NOON - DAY_MS })
      const finished = {
        ...walkthrough,
        id: unique('walk'),
        state: 'finished',
        changedAt: NOON,
        situation: 'stolen',
      } as const
      await stateAt(store, update(), { changes: [{ kind: 'walkthrough-saved', walkthrough: finished }] })
      await begun(store, 'another')
      expect((await stateAt(store, update())).walkthroughs).toEqual([walkthrough, finished])
      const further = { ...walkthrough, done: { report: NOON, photo: NOON }, reminds: false, dueAt: null }
      await stateAt(store, update(), {
        changes: [
          { kind: 'walkthrough-saved', walkthrough: further },
          { kind: 'walkthrough-removed', id: finished.id },
        ],
      })
      expect((await stateAt(store, update())).walkthroughs).toEqual([further])
    })

    it('are due for a reminder once, while they are under way and their chat is open', async () => {
      const store = await open()
      const { walkthrough, address, update, person } = await begun(store, 'olga')
      const left = await begun(store, 'left', { state: 'left' })
      const later = NOON + DAY_MS
      expect(await store.guide.due(later - 1, 10)).toEqual([])
      expect(await store.guide.due(later, 10)).toEqual([walkthrough.id])
      const reachability = { kind: 'reachability', address } as const
      await stateAt(store, update({ onlyKnown: true, direct: false }), {
        changes: [{ ...reachability, reachable: false }],
      })
      expect(await store.guide.due(later, 10)).toEqual([])
      expect(await store.guide.remind(walkthrough.id, later, reminded)).toBeUndefined()
      await stateAt(store, update(), { changes: [{ ...reachability, reachable: true }] })
      expect(await store.guide.remind(walkthrough.id, later, reminded)).toHaveLength(1)
      expect(await store.guide.remind(walkthrough.id, later, reminded)).toBeUndefined()
      expect(await store.guide.remind(left.walkthrough.id, later, reminded)).toBeUndefined()
      expect((await take(store, { lane: 'bulk', now: later })).map(textOf)).toEqual([
        textOf(aDelivery('time to fetch it')),
      ])
      expect((await stateAt(store, update())).walkthroughs).toMatchObject([{ dueAt: null, personId: person.id }])
    })

    it('write nothing when deciding on a reminder fails', async () => {
      const store = await open()
      const { walkthrough } = await begun(store, 'olga')
      const fails = () => {
        throw new Error('a fault')
      }
      await expect(store.guide.remind(walkthrough.id, NOON + DAY_MS, fails)).rejects.toThrow('a fault')
      expect(await store.guide.due(NOON + DAY_MS, 10)).toEqual([walkthrough.id])
    })

    it('and their person are kept while a reminder is to come', async () => {
      const store = await open()
      const kept = await begun(store, 'kept', { dueAt: NOON + 400 * DAY_MS })
      const old = await begun(store, 'old', { dueAt: null })
      const before = { updates: 0, personal: NOON + 300 * DAY_MS }
      while ((await store.prune(before, 100)) > 0);
      expect(await store.conversations.exportPerson(kept.from)).toMatchObject({
        walkthroughs: [{ service: 'fi-lost-passport' }],
      })
      expect(await store.conversations.exportPerson(old.from)).toBeUndefined()
    })
  })
}

function reminded(walkthrough: Walkthrough) {
  const delivery = aDelivery('time to fetch it', { lane: 'bulk', address: walkthrough.address })
  return { walkthrough: { ...walkthrough, dueAt: null, reminded: ['wait'] }, deliveries: [delivery] }
}
