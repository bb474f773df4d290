import { describe, expect, it, onTestFinished } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { conversationContract } from './store/conversations.ts'
import { consoleContract } from './store/curation-console.ts'
import { curationDataContract } from './store/curation-data-kept.ts'
import { curationListContract } from './store/curation-lists.ts'
import { revisionContract } from './store/curation-revisions.ts'
import { seedingContract } from './store/curation-seeding.ts'
import { suggestionContract } from './store/curation-suggestions.ts'
import { deliveryContract } from './store/deliveries.ts'
import { deliveryEndContract } from './store/delivery-ends.ts'
import { lessonContract } from './store/lessons.ts'
import { announcementContract } from './store/outreach-announcements.ts'
import { outreachDataContract } from './store/outreach-data-kept.ts'
import { retryContract } from './store/outreach-deliveries.ts'
import { newsContract } from './store/outreach-news.ts'
import { outreachRetentionContract } from './store/outreach-retention.ts'
import { subscriptionContract } from './store/outreach-subscriptions.ts'
import { workContract } from './store/outreach-work.ts'
import { personalDataContract } from './store/personal-data.ts'
import { relayDataContract } from './store/relay-data-kept.ts'
import { relayDeliveryContract } from './store/relay-deliveries.ts'
import { relayPeopleContract } from './store/relay-people.ts'
import { relayQuestionContract } from './store/relay-questions.ts'
import { relayReferenceContract } from './store/relay-references.ts'
import { transcriptContract } from './store/transcripts.ts'
import { walkthroughContract } from './store/walkthroughs.ts'

/** What every Store must do. `open` makes a fresh, empty one; the suite closes it. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  async function opened(): Promise<Store> {
    const store = await open()
    onTestFinished(() => store.close())
    return store
  }

  describe(`${name} as a Store`, () => {
    conversationContract(opened)
    deliveryContract(opened)
    deliveryEndContract(opened)
    transcriptContract(opened)
    personalDataContract(opened)
    relayQuestionContract(opened)
    relayReferenceContract(opened)
    relayDeliveryContract(opened)
    relayPeopleContract(opened)
    relayDataContract(opened)
    subscriptionContract(opened)
    newsContract(opened)
    announcementContract(opened)
    retryContract(opened)
    outreachDataContract(opened)
    outreachRetentionContract(opened)
    workContract(opened)
    walkthroughContract(opened)
    seedingContract(opened)
    revisionContract(opened)
    curationListContract(opened)
    suggestionContract(opened)
    curationDataContract(opened)
    consoleContract(opened)
    lessonContract(opened)

    it('answers a ping until it is closed', async () => {
      const store = await open()
      await store.ping()
      await store.close()
      await expect(store.ping()).rejects.toThrow()
    })
  })
}
