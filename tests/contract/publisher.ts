import { afterEach, describe } from 'vitest'
import type { PublisherBench } from './publisher/bench.ts'
import { changingContract } from './publisher/changing.ts'
import { failuresContract } from './publisher/failures.ts'
import { postingContract } from './publisher/posting.ts'
import type { CreatePublisherHarness, PublisherHarness } from './publisher-harness.ts'

export type { CreatePublisherHarness, Fault, PublisherHarness, SeenPost } from './publisher-harness.ts'

/** What every publisher must do, whatever its wire looks like; each network runs it through its own harness. */
export function publisherContract(name: string, createHarness: CreatePublisherHarness): void {
  describe(`${name} as a Publisher`, () => {
    const running: PublisherHarness[] = []
    afterEach(async () => {
      for (const harness of running.splice(0)) await harness.stop()
    })

    const bench: PublisherBench = {
      async start() {
        const harness = await createHarness()
        running.push(harness)
        return harness
      },
    }

    postingContract(bench)
    changingContract(bench)
    failuresContract(bench)
  })
}
