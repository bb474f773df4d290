import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { DeliveryError, type DeliveryErrorKind } from '../../../src/errors.ts'
import { plainMessage } from '../../../src/message.ts'
import { type Bench, sendOptions } from './bench.ts'

/** Longer than a platform needs to stop when nothing is under way. */
const SLOW_STORE_MS = 200

export function failingContract({ start, meet }: Bench): void {
  describe('failing', () => {
    const kinds: readonly DeliveryErrorKind[] = ['rate-limited', 'unreachable', 'transient', 'uncertain', 'rejected']
    it.for(kinds)('names a failure: %s', async (kind, context) => {
      const { harness, platform, send } = await meet()
      const fail = harness.failNext[kind]
      if (!fail) return context.skip('a send cannot fail so here')
      const options = sendOptions()
      fail()
      const error = await send(plainMessage('en', 'again'), options).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(DeliveryError)
      expect(error).toMatchObject({ kind })
      if (kind === 'rate-limited') expect((error as DeliveryError).retryAfterMs).toBeGreaterThan(0)

      await send(plainMessage('en', 'again'), options)
      const shown = (await harness.seen()).length
      if (kind === 'uncertain' && platform.repeats === 'may-repeat') expect([1, 2]).toContain(shown)
      else expect(shown).toBe(1)
    })
  })

  describe('stopping', () => {
    it('waits for the update that is being stored, and takes none afterwards', async () => {
      const { inbox, harness } = await start()
      const order: string[] = []
      inbox.onReceive(async () => {
        await setTimeout(SLOW_STORE_MS)
        order.push('stored')
      })
      const saying = harness.say('just before the end')
      await inbox.next('text')
      await harness.platform.stop()
      order.push('stopped')
      expect(order).toEqual(['stored', 'stopped'])
      await saying
      await harness.say('too late').catch(() => {})
      expect(inbox.begun()).toBe(1)
    })

    it('stops twice without harm and is not healthy then', async () => {
      const { harness } = await start()
      await harness.platform.stop()
      await harness.platform.stop()
      expect(harness.platform.health().ok).toBe(false)
    })
  })
}
