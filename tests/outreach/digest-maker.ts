import { join } from 'node:path'
import { createOutreachKeeper } from '../../src/bots/outreach/keeper.ts'
import { plainText } from '../../src/bots/plain.ts'
import type { RelayContext } from '../../src/bots/relay/context.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import type { OutboundMessage } from '../../src/message.ts'
import type { OutreachStore } from '../../src/store/outreach-store.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { PROJECT } from '../support/silta-process.ts'
import { NOON } from '../support/store-data.ts'

/** Within the transaction of a digest, and right after that is stored. */
export type Point = 'decided' | 'written'

/** Makes the digests that are due in a file, and calls at each point of each, with its number from 1 on. */
export async function makeDigests(file: string, at: (point: Point, number: number) => void): Promise<void> {
  const store = openSqliteStore(file)
  let made = 0
  const outreach: OutreachStore = {
    ...store.outreach,
    async digest(now, limit, newsLimit, decide) {
      // One at a time, so that each is a transaction of its own.
      const done = await store.outreach.digest(now, 1, newsLimit, (found) => {
        made += 1
        const decision = decide(found)
        at('decided', made)
        return decision
      })
      // The keeper would only try again later.
      if (done.error) throw done.error
      if (done.due > 0) at('written', made)
      return { ...done, due: done.due > 0 ? limit : 0 }
    },
  }
  const knowledge = {
    base: { services: new Map(), lifeEvents: [] },
    catalogue: loadCatalogue(join(PROJECT, 'locales')),
    now: NOON,
    publicUrl: undefined,
    limits: () => undefined,
    length: (_: string, message: OutboundMessage) => plainText(message).text.length,
    split: (_: string, message: OutboundMessage) => [message],
  }
  const context = () => knowledge as unknown as RelayContext
  const keeper = createOutreachKeeper({
    store: { ...store, outreach },
    context,
    nudge: () => undefined,
    log: SILENT_LOG,
  })
  await keeper.runDigests()
  await store.close()
}
