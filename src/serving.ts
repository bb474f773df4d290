import type { Hono } from 'hono'
import { createAnnouncing } from './bots/announcing/console.ts'
import { decideCuration } from './bots/curation/deciding.ts'
import { plainText } from './bots/plain.ts'
import type { Health, Platform } from './bots/platform.ts'
import type { RelayContext } from './bots/relay/context.ts'
import { splitMessage } from './bots/split.ts'
import { keepLanguage } from './bots/web/language.ts'
import type { Config } from './config.ts'
import { answeredServices } from './curation/directory.ts'
import type { Engine } from './engine.ts'
import type { Catalogue } from './i18n.ts'
import type { KnowledgeBase } from './knowledge/answer.ts'
import type { Diagrams } from './knowledge/diagram/diagrams.ts'
import { gatherLessons } from './living/lessons.ts'
import type { LivingKnowledge } from './living/living.ts'
import { createRehearsal } from './living/rehearsal.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { ServedPlatforms } from './platforms.ts'
import { checkNetworks } from './publishers/checking.ts'
import type { Network } from './publishers/networks.ts'
import type { Store } from './store/store.ts'
import { createApi } from './web/api.ts'
import { createConsole } from './web/console/console.ts'
import { createFeed } from './web/feed.ts'
import { createHealthRoutes } from './web/health.ts'
import { createServicePages } from './web/pages/services.ts'
import type { startWebServer, WebServer } from './web/server.ts'
import type { Fault } from './yaml.ts'

/** What pages are made from. */
export interface ServingParts extends Pick<ServedPlatforms, 'routes' | 'act'> {
  readonly config: Config
  readonly store: Store
  readonly catalogue: Catalogue
  readonly knowledge: LivingKnowledge
  /** The same base, whose answers are timed. */
  readonly base: KnowledgeBase
  readonly context: () => RelayContext
  readonly communityFaults: readonly Fault[]
  readonly platforms: ReadonlyMap<string, Platform>
  readonly networks: readonly Network[]
  readonly diagrams: Diagrams
  readonly shared: Engine['shared']
  readonly checks: () => Promise<Record<string, Health>>
  readonly metrics: Metrics
  /** Live deliveries have been written. */
  readonly nudge: () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
  readonly startWebServer: typeof startWebServer
}

/** Serves what this process has to show, if anything. */
export async function serve(parts: ServingParts): Promise<WebServer | undefined> {
  const { config, store, catalogue, knowledge, base, diagrams, checks, metrics, log } = parts
  const { host, port, publicUrl } = config.web
  const health = createHealthRoutes({ checks, metrics })
  const apart = await queuePages(parts)
  if (!config.roles.web) {
    if (config.healthPort === undefined) return undefined
    return parts.startWebServer({ host, port: config.healthPort, apps: [health], apart, log })
  }
  const shown = {
    base,
    get documents() {
      return knowledge.documents
    },
  }
  const api = createApi({ knowledge: shown, catalogue, diagrams, publicUrl, log })
  const feed = createFeed({ outreach: store.outreach, base, catalogue, publicUrl })
  return parts.startWebServer({
    host,
    port,
    // So that a page shows what was published a moment ago, by whichever process.
    before: knowledge.refresh,
    apps: [...parts.routes, feed, publicPages(parts), staffPages(parts), health],
    apart: [...apart, api],
    log,
  })
}

function publicPages({ config, store, catalogue, base, diagrams, platforms, now }: ServingParts): Hono {
  return createServicePages({
    base,
    catalogue,
    diagrams,
    publicUrl: config.web.publicUrl,
    chooseLanguage: keepLanguage,
    elsewhere: () => [...platforms.values()].flatMap(({ invitation }) => invitation?.() ?? []),
    async retired(kind, id) {
      const { entry } = (await store.curation.file({ kind, id })) ?? {}
      return entry?.status === 'retired' ? entry.title : undefined
    },
    answered: async () => answeredServices(await store.curation.institutions(), await store.curation.owned()),
    now,
  })
}

function staffPages(parts: ServingParts): Hono {
  const { config, store, catalogue, knowledge, context, platforms, diagrams, act, checks, nudge, now } = parts
  return createConsole({
    ...{ store, catalogue, knowledge, diagrams, act, checks, nudge, now },
    refresh: knowledge.refresh,
    rehearse: createRehearsal({
      directory: config.knowledgeDirectory,
      base: knowledge.base,
      lessons: async () => gatherLessons(await store.curation.lessons()),
      log: parts.log,
    }),
    curate: (event, curator, state) => decideCuration(context(), event, curator, state),
    rules: config.curationRules,
    linkChecks: config.linkChecks,
    publicUrl: config.web.publicUrl,
    chooseLanguage: keepLanguage,
    previews: (message) =>
      [...platforms.values()].map(({ name, limits, length }) => ({
        platform: name,
        parts: splitMessage(message, limits, length).map((part) => plainText(part).text),
      })),
    networks: () => checkNetworks(parts.networks),
    settings: config.shown,
    communityFaults: parts.communityFaults,
    announcing: createAnnouncing(store.outreach, context),
    timeZone: context().community.timeZone,
  })
}

async function queuePages({ config, shared, now }: ServingParts): Promise<readonly Hono[]> {
  const { queueDashboardPassword: password } = config
  if (!shared || password === undefined) return []
  const { createQueuePages } = await import('./web/queues.ts')
  return [createQueuePages({ jobs: shared.jobs, password, now })]
}
