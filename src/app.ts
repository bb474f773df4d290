import { join } from 'node:path'
import { createAssistant } from './assistant/assistant.ts'
import { createConversation } from './bots/conversation.ts'
import { createReviewKeeper } from './bots/curation/keeper.ts'
import { createGuideKeeper } from './bots/guide/keeper.ts'
import { createOutreachKeeper } from './bots/outreach/keeper.ts'
import { plainText } from './bots/plain.ts'
import type { Health, Platform } from './bots/platform.ts'
import type { RelayContext } from './bots/relay/context.ts'
import { createQuestionKeeper } from './bots/relay/keeper.ts'
import { splitMessage } from './bots/split.ts'
import { newsPage } from './bots/web/news.ts'
import type { Config } from './config.ts'
import { createDiagramOutlet } from './diagram-outlet.ts'
import { createEngine } from './engine.ts'
import { type Catalogue, loadCatalogue } from './i18n.ts'
import type { KnowledgeBase } from './knowledge/answer.ts'
import { createDiagrams } from './knowledge/diagram/diagrams.ts'
import type { Knowledge, Recognisers } from './knowledge/open.ts'
import { createLinkKeeper } from './links/keeper.ts'
import { createLook } from './links/looking.ts'
import { createPace } from './links/pace.ts'
import { openLivingKnowledge } from './living/living.ts'
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
import { serve } from './serving.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Lane, Store } from './store/store.ts'
import { startWebServer, type WebServer } from './web/server.ts'
import type { Fault } from './yaml.ts'

/** The parts that a test may replace. */
export interface Parts {
  readonly log: Log
  readonly store: Store
  readonly knowledge: Knowledge
  readonly recognisers: Recognisers
  readonly catalogue: Catalogue
  readonly community: Community
  /** Further platforms, such as Silta mounted in a bot that runs already. */
  readonly platforms: readonly Platform[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
  readonly scheduleJobs: typeof scheduleJobs
  readonly startWebServer: typeof startWebServer
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
  const { now = Date.now, recognisers } = overrides
  const random = overrides.random ?? Math.random
  const databaseFile = join(config.dataDirectory, 'silta.db')
  const catalogue = overrides.catalogue ?? loadCatalogue(join(import.meta.dirname, '..', 'locales'))
  const { roles } = config
  const engine = await createEngine({ redisUrl: config.redisUrl, now, log })
  const { queue, pacer, shared } = engine
  const store = overrides.store ?? openSqliteStore(databaseFile)
  const knowledge = overrides.knowledge
    ? { ...overrides.knowledge, refresh: async () => false }
    : await openLivingKnowledge({ directory: config.knowledgeDirectory, store: store.curation, now, recognisers })
  const metrics = createMetrics({ store, queue, ...(shared && { jobFigures: shared.figures }) }, now)
  const base = timed(knowledge.base, metrics)
  const assistant =
    config.assistant &&
    createAssistant({
      ...{ config: config.assistant, dataDirectory: config.dataDirectory, base: knowledge.base, catalogue, now, log },
      onOutcome: metrics.assistant,
      onVerdict: metrics.rewrite,
    })

  const { community, faults: communityFaults } = await loadCommunity(config.knowledgeDirectory)
  const networks = await openNetworks(config.networks)
  const previews = [newsPage, ...networks.map(asPreviewNetwork)]
  const { recogniseEmergency, recogniseSmallTalk, recogniseIntent } = knowledge
  const context = (): RelayContext => ({
    recogniseEmergency,
    recogniseSmallTalk,
    recogniseIntent,
    documents: knowledge.documents,
    base,
    catalogue,
    community: overrides.community ?? community,
    publicUrl: config.web.publicUrl,
    announcementRules: config.announcementRules,
    curationRules: config.curationRules,
    networks: previews,
    asksModel: assistant !== undefined,
    now: now(),
    limits: (name) => platform(name)?.limits,
    length: (name, message) => platform(name)?.length(message) ?? plainText(message).text.length,
    split(name, message) {
      const found = platform(name)
      return found ? splitMessage(message, found.limits, (part) => found.length(part)) : [message]
    },
  })
  const { platforms, started, routes, act, eraseUnusedFiles } = await createPlatforms(config, {
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
  const drawn = createDiagramOutlet(base, diagrams)
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
  const conversation = createConversation({
    store,
    refresh: knowledge.refresh,
    context,
    platform,
    assistant,
    log,
    nudge,
    onHandled: metrics.update,
  })
  const questions = createQuestionKeeper({ store, context, nudge, log })
  const outreach = createOutreachKeeper({
    store,
    context,
    refresh: knowledge.refresh,
    nudge: dispatchers.bulk.nudge,
    log,
  })
  const guides = createGuideKeeper({ store, context, nudge: dispatchers.bulk.nudge, log })
  const reviews = createReviewKeeper({ store, context, nudge: dispatchers.bulk.nudge, log })
  const links = createLinkKeeper({
    store: store.links,
    base: knowledge.base,
    refresh: knowledge.refresh,
    look: createLook({
      agent: `Silta link check (+${config.web.publicUrl ?? 'no public address'})`,
      pace: createPace({ now }),
    }),
    now,
    random,
    log,
  })
  const { retentionDays } = config
  const handlers = createHandlers({
    store,
    dispatchers,
    questions,
    async digests() {
      await outreach.noteEntries()
      await outreach.runDigests()
    },
    guides: guides.run,
    reviews: reviews.run,
    async links() {
      if (config.linkChecks) await links.run()
    },
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
    // Whoever waits for it is answered without it.
    await assistant?.stop()
    await Promise.all([...platforms.values()].map((each) => each.stop()))
    await conversation.idle()
    await links.stop()
    await Promise.all([dispatchers.live.stop(STOP_GRACE_MS), dispatchers.bulk.stop(STOP_GRACE_MS), engine.close()])
    await server?.stop()
    await store.close()
  }

  try {
    if (roles.worker) {
      await queue.work(handlers)
      await (overrides.scheduleJobs ?? scheduleJobs)(queue)
      await outreach.noteEntries()
    }
    // What an earlier run left under way is due again before anything new comes.
    await handlers.sweep({})
    server = await serve({
      ...{ config, store, catalogue, knowledge, base, context, communityFaults, platforms, routes, act, networks },
      ...{ checks, metrics, shared, diagrams, nudge, now, log },
      startWebServer: overrides.startWebServer ?? startWebServer,
    })
    for (const each of started) await each.start(conversation.receive)
    if (roles.web || roles.bots) assistant?.notice()
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
  return {
    get services() {
      return base.services
    },
    get situations() {
      return base.situations
    },
    lifeEvents: base.lifeEvents,
    standing: (id) => base.standing(id),
    answer: (question) => metrics.timeSearch(() => base.answer(question)),
    inspect: (question, limit) => base.inspect(question, limit),
    trace: (question, ids) => base.trace(question, ids),
  }
}
