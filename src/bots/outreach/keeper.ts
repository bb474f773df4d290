import type { Service } from '../../knowledge/service.ts'
import type { Log } from '../../log.ts'
import { entryNews } from '../../outreach/changes.ts'
import type { NewNews } from '../../outreach/news.ts'
import type { Store } from '../../store/store.ts'
import type { RelayContext } from '../relay/context.ts'
import { runAnnouncements } from './announcements.ts'
import { decideDigest } from './digests.ts'

/** Sends what people have subscribed to. */
export interface OutreachKeeper {
  /** Takes over what has been published, and writes news of what has changed in the base since the last time. */
  noteEntries(): Promise<void>
  /** Posts the announcements and makes the digests that are due. */
  runDigests(): Promise<void>
}

export interface OutreachKeeperOptions {
  readonly store: Store
  readonly context: () => RelayContext
  /** Takes over what has been published; absent where nothing ever is. */
  readonly refresh?: () => Promise<unknown>
  /** Bulk deliveries have been written. */
  readonly nudge: () => void
  readonly log: Log
}

/** Subscriptions taken at a time: never a list of all, and so few that what is sent meanwhile keeps its pace. */
const BATCH = 10
const MOST_NEWS = 500

export function createOutreachKeeper(options: OutreachKeeperOptions): OutreachKeeper {
  const { store, context, nudge, log } = options
  let noted = -1

  return {
    async noteEntries() {
      await options.refresh?.()
      const version = await store.curation.version()
      if (options.refresh && version === noted) return
      await note()
      noted = version
    },
    async runDigests() {
      await runAnnouncements({ store, context, nudge, log })
      for (let more = true; more; ) {
        const { now } = context()
        const { due, deliveries, failed, error } = await store.outreach.digest(now, BATCH, MOST_NEWS, (found) =>
          decideDigest(context(), found),
        )
        if (failed > 0) log.error({ err: error, failed }, 'digests could not be made; they are tried again')
        if (deliveries.length > 0) nudge()
        more = due === BATCH
      }
    },
  }

  async function note(): Promise<void> {
    const { base, now } = context()
    const known = new Map((await store.outreach.entryVersions()).map(({ service, content }) => [service, content]))
    const current = new Map([...base.services].map(([id, service]) => [id, JSON.stringify(service)]))
    const changed = [...current].filter(([id, content]) => known.get(id) !== content)
    const gone = [...known.keys()].filter((id) => !current.has(id))
    if (changed.length === 0 && gone.length === 0) return
    const before = (id: string) => parsed(known.get(id))
    // A base that is seen for the first time is no news.
    const news: NewNews[] =
      known.size === 0
        ? []
        : [
            ...changed.flatMap(([id]) => entryNews(before(id), base.services.get(id), now) ?? []),
            ...gone.flatMap((id) => entryNews(before(id), undefined, now) ?? []),
          ]
    const versions = changed.map(([service, content]) => ({ service, content }))
    await store.outreach.recordEntries(versions, gone, news)
    if (news.length > 0) log.info({ entries: news.length }, 'the base has changed; subscribers are told')
  }
}

/** What was written by this program itself. */
function parsed(content: string | undefined): Service | undefined {
  return content === undefined ? undefined : (JSON.parse(content) as Service)
}
