import { createConsoleStore } from './console.ts'
import { createConversationStore } from './conversations.ts'
import { createCurationStore } from './curation.ts'
import { openDatabase } from './database.ts'
import { createDeliveryStore } from './deliveries.ts'
import { sql } from './drizzle.ts'
import { createLinkStore } from './links.ts'
import { createOutreachStore } from './outreach.ts'
import { createParts } from './parts.ts'
import { createRelayStore } from './relay.ts'
import { prune } from './retention.ts'
import type { Store } from './store.ts'
import { createTranscriptStore } from './transcripts.ts'
import { createGuideStore } from './walkthroughs.ts'
import { createWriter } from './writer.ts'

/** Opens the store on an SQLite file, or `:memory:`. Throws when the file cannot be opened or migrated. */
export function openSqliteStore(file: string): Store {
  const db = openDatabase(file)
  const writer = createWriter(db.$client)
  const parts = createParts(db)
  return {
    conversations: createConversationStore(db, writer, parts),
    deliveries: createDeliveryStore(db, writer, parts),
    relay: createRelayStore(db, writer, parts),
    outreach: createOutreachStore(db, writer, parts),
    guide: createGuideStore(writer, parts),
    curation: createCurationStore(db, writer, parts),
    console: createConsoleStore(db, writer, parts),
    links: createLinkStore(db, writer, parts),
    transcripts: createTranscriptStore(db, writer),
    async prune(before, limit) {
      return writer.run(() => prune(db, before, limit), 'process')
    },
    async ping() {
      db.get(sql`select 1`)
    },
    async close() {
      writer.flush()
      db.$client.close()
    },
  }
}
