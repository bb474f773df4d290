import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Log } from '../log.ts'
import { createSequence } from '../sequence.ts'
import type { LinkStore } from '../store/link-store.ts'
import { judge } from './judging.ts'
import type { Look } from './looking.ts'
import { namedIn } from './naming.ts'

/** Looks at the pages that entries name, a few at a time, for as long as Silta runs. */
export interface LinkKeeper {
  /** Looks at some that are due. */
  run(): Promise<void>
  /** Gives up what is under way; it is due again before long. */
  stop(): Promise<void>
}

export interface LinkKeeperOptions {
  readonly store: LinkStore
  readonly base: Pick<KnowledgeBase, 'services' | 'situations'>
  /** Takes over what has been published. */
  readonly refresh: () => Promise<unknown>
  readonly look: Look
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
  readonly log: Log
}

/** Looked at in one run: with the pace of one host a run takes about a minute. */
const MOST = { perHost: 3, perRun: 40 } as const
/** After that no further page is begun with, so that the next run finds nothing under way. */
const RUN_MS = 60_000
/** What a process has taken and not looked at by then, another one may. */
const LEASE_MS = 15 * 60_000
/** Due addresses are read in portions, since thousands of one host may stand before those of others. */
const PORTION = 2000
const MOST_PORTIONS = 50

export function createLinkKeeper(options: LinkKeeperOptions): LinkKeeper {
  const { store, base, refresh, look, now, random, log } = options
  const sequence = createSequence()
  const stopping = new AbortController()
  const { signal } = stopping
  let noted: KnowledgeBase['services'] | undefined

  async function noteNamed(): Promise<void> {
    await refresh()
    const { services, situations } = base
    if (services === noted) return
    await store.name(namedIn({ services, situations }).keys(), now())
    noted = services
  }

  /** Some that are due, by host. */
  async function pick(): Promise<ReadonlyMap<string, readonly string[]>> {
    const hosts = new Map<string, string[]>()
    let picked = 0
    for (let portion = 0; portion < MOST_PORTIONS; portion += 1) {
      const due = await store.due(now(), portion * PORTION, PORTION)
      for (const url of due) {
        const { host } = new URL(url)
        const own = hosts.get(host) ?? []
        if (own.length >= MOST.perHost) continue
        hosts.set(host, [...own, url])
        picked += 1
        if (picked >= MOST.perRun) return hosts
      }
      if (due.length < PORTION) break
    }
    return hosts
  }

  async function lookAt(url: string): Promise<void> {
    try {
      const sight = await look(url, signal)
      await store.update(url, (link) => judge(link, sight, now(), random()))
    } catch (error) {
      // The next one must not wait for what is wrong with this one.
      if (!signal.aborted) log.error({ err: error, host: new URL(url).host }, 'an address could not be looked at')
    }
  }

  async function run(): Promise<void> {
    if (signal.aborted) return
    await noteNamed()
    const until = now() + RUN_MS
    const hosts = [...(await pick()).values()]
    await store.lease(hosts.flat(), now() + LEASE_MS)
    await Promise.all(
      hosts.map(async (urls) => {
        for (const url of urls) if (!signal.aborted && now() < until) await lookAt(url)
      }),
    )
  }

  return {
    run: () => sequence.run('links', run),
    async stop() {
      stopping.abort()
      await sequence.idle()
    },
  }
}
