import { join } from 'node:path'
import type { Hono } from 'hono'
import { createConversation } from './bots/conversation.ts'
import { createGuideKeeper } from './bots/guide/keeper.ts'
import { createOutreachKeeper } from './bots/outreach/keeper.ts'
import { plainText } from './bots/plain.ts'
import type { Health, Platform } from './bots/platform.ts'
import type { RelayContext } from './bots/relay/context.ts'
import { createQuestionKeeper } from './bots/relay/keeper.ts'
import { splitMessage } from './bots/split.ts'
import { keepLanguage } from './bots/web/language.ts'
import { newsPage } from './bots/web/news.ts'
import type { Config } from './config.ts'
import { createDiagramOutlet } from './diagram-outlet.ts'
import { createEngine } from './engine.ts'
import { type Catalogue, loadCatalogue } from './i18n.ts'
import type { KnowledgeBase } from './knowledge/answer.ts'
import { createDiagrams } from './knowledge/diagram/diagrams.ts'
import { type Knowledge, openKnowledge } from './knowledge/open.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createOwner, isGone } from './owner.ts'
import { createPlatforms } from './platforms.ts'
import { openNetworks } from './publishers/networks.ts'
import { openOutlets } from './publishers/outlets.ts'
import { eraseUnusedPictures, picturesDirectory } from './publishers/pictures.ts'
import { asPreviewNetwork } from './publishers/previewing.ts'
import { createDispatcher } from './queue/dispatch.ts'
import { createHandlers, scheduleJobs } from './queue/handlers.ts'
import type { JobQueue } from './queue/jobs.ts'
import type { Community } from './relay/community.ts'
import { loadCommunity } from './relay/load.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Lane, Store } from './store/store.ts'
import { createApi } from './web/api.ts'
import { createFeed } from './web/feed.ts'
import { createHealthRoutes } from './web/health.ts'
import { createServicePages } from './web/pages/services.ts'
import { startWebServer, type WebServer } from './web/server.ts'
import type { Fault } from './yaml.ts'

/** The parts that a test may replace. */
export interface Parts {
  readonly log: Log
  readonly store: Store
  readonly knowledge: Knowledge
  readonly catalogue: Catalogue
  readonly community: Community
  /** Further platforms, such as Silta mounted in a bot that runs already. */
  readonly platforms: readonly Platform[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
}

export interface App {
  /** Where the web chat is; empty in a process that does not serve it. */
  readonly url: string
  readonly databaseFile: string
  readonly base: KnowledgeBase
  readonly faults: readonly Fault[]
  readonly platforms: readonly Platform[]
  readonly store: Store
  readonly queue: JobQueue
  /** Resolves when every update taken has been answered and delivered, as far as it is due. */
  idle(): Promise<void>
  /** Takes no more updates, ends what is under way and closes; what is not sent by then stays due. */
  stop(): Promise<void>
}

/** More would only wait at the platform, and be in doubt when the process ends. */
const LIVE_CONCURRENCY = 16
const BULK_CONCURRENCY = 8
const DAY_MS = 24 * 60 * 60 * 1000
/** How long deliveries under way may take when the app stops, within the five seconds it has. */
const STOP_GRACE_MS = 2500

/** Builds the app from its configuration and starts it. Throws in words an operator understands. */
export async function startApp(config: Config, overrides: Partial<Parts> = {}): Promise<App> {
  const log = overrides.log ?? (await createLog(config.logLevel))
  const now = overrides.now ?? Date.now
  const random = overrides.random ?? Math.random
  const databaseFile = join(config.dataDirectory, 'silta.db')
  const catalogue = overrides.catalogue ?? loadCatalogue(join(import.meta.dirname, '..', 'locales'))
  const knowledge = overrides.knowledge ?? (await openKnowledge(config.knowledgeDirectory))
  const { roles } = config
  const engine = await createEngine({ redisUrl: config.redisUrl, now, log })
  const { queue, pacer, shared } = engine
  const store = overrides.store ?? openSqliteStore(databaseFile)
  const metrics = createMetrics({ store, queue, ...(shared && { jobFigures: shared.figures }) }, now)
  const base = timed(knowledge.base, metrics)

  const { community, faults: communityFaults } = await loadCommunity(config.knowledgeDirectory)
  const networks = await openNetworks(config.networks)
  const previews = [newsPage, ...networks.map(asPreviewNetwork)]
  const context = (): RelayContext => ({
    ...knowledge,
    base,
    catalogue,
    community: overrides.community ?? community,
    publicUrl: config.web.publicUrl,
    announcementRules: config.announcementRules,
    networks: previews,
    now: now(),
    limits: (name) => platform(name)?.limits,
    length: (name, message) => platform(name)?.length(message) ?? plainText(message).text.length,
    split(name, message) {
      const found = platform(name)
      return found ? splitMessage(message, found.limits, (part) => found.length(part)) : [message]
    },
  })
  const { platforms, started, routes, eraseUnusedFiles } = await createPlatforms(config, {
    store,
    catalogue,
    context,
    platforms: overrides.platforms ?? [],
    now,
    log,
  })
  const platform = (name: string) => platforms.get(name)
  const outlets = openOutlets(config, networks)
  const diagrams = createDiagrams(catalogue)
  const drawn = createDiagramOutlet(base.services, diagrams)
  const owner = createOwner()
  const dispatcher = (lane: Lane, concurrency: number) =>
    createDispatcher({
      lane,
      pacer,
      deliveries: store.deliveries,
      platform: (name) => platform(name) ?? outlets.get(name) ?? (name === drawn.name ? drawn : undefined),
      owner,
      concurrency,
      now,
      random,
      log,
      onTurn: metrics.turn,
      onAttempt: metrics.attempt,
      onOutcome: (_, { state }, { purpose, address }) => {
        metrics.delivery(address.platform, lane, state)
        // Its author waits to hear of it; if this is lost, the job comes by itself.
        if (purpose === 'copy' && state !== 'due') void queue.enqueue('questions', {}, { key: 'questions' })
      },
    })
  const dispatchers = {
    live: dispatcher('live', LIVE_CONCURRENCY),
    bulk: dispatcher('bulk', roles.worker ? BULK_CONCURRENCY : 0),
  }
  const { nudge } = dispatchers.live
  const conversation = createConversation({ store, context, platform, log, nudge, onHandled: metrics.update })
  const questions = createQuestionKeeper({ store, context, nudge, log })
  const outreach = createOutreachKeeper({ store, context, nudge: dispatchers.bulk.nudge, log })
  const guides = createGuideKeeper({ store, context, nudge: dispatchers.bulk.nudge, log })
  const { retentionDays } = config
  const handlers = createHandlers({
    store,
    dispatchers,
    questions,
    digests: outreach.runDigests,
    guides: guides.run,
    async eraseUnusedFiles() {
      await eraseUnusedFiles()
      await eraseUnusedPictures(picturesDirectory(config.dataDirectory), store.outreach.unusedPictures, now() - DAY_MS)
    },
    retentionDays,
    now,
    random,
    isGone: (other) => isGone(other, owner),
  })
  let server: WebServer | undefined

  /** Serves what this process has to show, if anything. */
  async function serve(): Promise<WebServer | undefined> {
    const { host, port, publicUrl } = config.web
    const health = createHealthRoutes({ checks, metrics })
    const feed = createFeed({ outreach: store.outreach, services: base.services, catalogue, publicUrl })
    const pages = createServicePages({ base, catalogue, diagrams, publicUrl, chooseLanguage: keepLanguage, now })
    const apart = await queuePages()
    const api = createApi({ base, documents: knowledge.documents, catalogue, diagrams, publicUrl, log })
    if (roles.web)
      return startWebServer({ host, port, apps: [...routes, feed, pages, health], apart: [...apart, api], log })
    if (config.healthPort === undefined) return undefined
    return startWebServer({ host, port: config.healthPort, apps: [health], apart, log })
  }

  async function queuePages(): Promise<readonly Hono[]> {
    const { queueDashboardPassword: password } = config
    if (!shared || password === undefined) return []
    const { createQueuePages } = await import('./web/queues.ts')
    return [createQueuePages({ jobs: shared.jobs, password, now })]
  }

  async function checks(): Promise<Record<string, Health>> {
    const database = await store.ping().then(
      (): Health => ({ ok: true }),
      (error: Error): Health => ({ ok: false, reason: error.message }),
    )
    const found: Record<string, Health> = { database, queue: queue.health() }
    for (const { name, health } of started) found[name] = health()
    return found
  }

  async function stop(): Promise<void> {
    await Promise.all([...platforms.values()].map((each) => each.stop()))
    await conversation.idle()
    await Promise.all([dispatchers.live.stop(STOP_GRACE_MS), dispatchers.bulk.stop(STOP_GRACE_MS), engine.close()])
    await server?.stop()
    await store.close()
  }

  try {
    if (roles.worker) {
      await queue.work(handlers)
      await scheduleJobs(queue)
      await outreach.noteEntries()
    }
    // What an earlier run left under way is due again before anything new comes.
    await handlers.sweep({})
    server = await serve()
    for (const each of started) await each.start(conversation.receive)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: roles.web ? (config.web.publicUrl ?? server?.url ?? '') : '',
    databaseFile,
    base,
    faults: [...knowledge.faults, ...communityFaults],
    platforms: started,
    store,
    queue,
    async idle() {
      const delivered = () => Promise.all([dispatchers.live.idle(), dispatchers.bulk.idle()])
      await conversation.idle()
      await delivered()
      await questions.tellAuthors()
      await delivered()
    },
    stop,
  }
}

function timed(base: KnowledgeBase, metrics: Metrics): KnowledgeBase {
  return { ...base, answer: (question) => metrics.timeSearch(() => base.answer(question)) }
}
