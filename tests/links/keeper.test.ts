import { describe, expect, it, onTestFinished } from 'vitest'
import type { Service } from '../../src/knowledge/service.ts'
import { createLinkKeeper } from '../../src/links/keeper.ts'
import { createLook, type Look } from '../../src/links/looking.ts'
import { createPace } from '../../src/links/pace.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { aService } from '../support/knowledge-data.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { NOON } from '../support/store-data.ts'
import { leadsTo, refuses, says, serveSite } from './misbehaving.ts'

const DAY = 24 * 60 * 60_000

function naming(...urls: readonly string[]): ReadonlyMap<string, Service> {
  const sources = urls.map((url) => ({ title: 'Page', url, seen: '2026-11-20' }))
  const [url = ''] = urls
  const service = aService({ sources, competentAuthority: { name: { en: 'Library' }, url }, channels: [CHANNEL] })
  return new Map([[service.id, service]])
}
const CHANNEL = { id: 'desk', type: 'phone', name: { en: 'Desk' }, phone: '112' }

function createRig(look: Look, services = naming()) {
  const store = openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const clock = { now: NOON }
  const base = { services, situations: new Map() }
  const keeper = createLinkKeeper({
    store: store.links,
    base,
    refresh: async () => undefined,
    look,
    now: () => clock.now,
    random: () => 0,
    log: SILENT_LOG,
  })
  onTestFinished(() => keeper.stop())
  return { links: store.links, clock, base, keeper }
}

const stateOf = async ({ links }: Pick<ReturnType<typeof createRig>, 'links'>, url: string) =>
  (await links.update(url, (link) => link))?.state

describe('the keeper of links', () => {
  it('notices over the days what becomes of pages', async () => {
    let text = 'A card costs 52 euros. 12.11.2026'
    const site = await serveSite({
      '/same': says(() => `The same, ${text.slice(-10)}`),
      '/changing': says(() => text),
      '/moving': (request, response) =>
        (text.includes('54') ? leadsTo('/same') : says(() => 'Here'))(request, response),
      '/closed': refuses(403),
    })
    const pace = createPace({ now: () => 0, intervalMs: 0 })
    const look = createLook({ agent: 'Silta test', pace, mayReach: ({ origin }) => origin === site.url })
    const rig = createRig(
      look,
      naming(...['/same', '/changing', '/moving', '/closed', '/none'].map((path) => site.url + path)),
    )
    const run = async () => {
      await rig.keeper.run()
      await rig.keeper.run()
    }
    await run()
    expect(await rig.links.counts()).toEqual(
      expect.arrayContaining([
        { state: 'ok', count: 3 },
        { state: 'unseen', count: 2 },
      ]),
    )
    text = 'A card costs 54 euros. 13.11.2026'
    for (let day = 0; day < 20; day += 1) {
      rig.clock.now += DAY
      await run()
    }
    const states = await Promise.all(
      ['/same', '/changing', '/moving', '/closed', '/none'].map((path) => stateOf(rig, site.url + path)),
    )
    expect(states).toEqual(['ok', 'changed', 'moved', 'unchecked', 'dead'])
    const [moved] = (await rig.links.page('moved', 0, 10)).items
    expect(moved?.location).toBe(`${site.url}/same`)
    expect((await rig.links.page('unseen', 0, 10)).items).toMatchObject([{ remark: '403', failures: 0 }])
  })

  it('keeps just the addresses that the base names now', async () => {
    const rig = createRig(
      async () => ({ kind: 'found', fingerprint: 'a', location: null }),
      naming('https://a.example/', 'https://b.example/'),
    )
    await rig.keeper.run()
    rig.base.services = naming('https://b.example/', 'https://c.example/')
    await rig.keeper.run()
    expect((await rig.links.page('ok', 0, 10)).items.map(({ url }) => url).sort()).toEqual([
      'https://b.example/',
      'https://c.example/',
    ])
    expect(await stateOf(rig, 'https://a.example/')).toBeUndefined()
  })

  it('looks at a few of each host in a run, and lets no host stand before the others', async () => {
    const seen: string[] = []
    const urls = Array.from({ length: 30 }, (_, at) => `https://a.example/${String(at).padStart(2, '0')}`)
    const rig = createRig(
      async (url) => {
        seen.push(url)
        return { kind: 'found', fingerprint: null, location: null }
      },
      naming(...urls, 'https://z.example/'),
    )
    await rig.keeper.run()
    expect(seen.filter((url) => url.startsWith('https://a.'))).toHaveLength(3)
    expect(seen).toContain('https://z.example/')
    for (let run = 0; run < 9; run += 1) await rig.keeper.run()
    expect(new Set(seen).size).toBe(31)
    expect(seen).toHaveLength(31)
  })

  it('leaves to others what another process has taken, until that has had its time', async () => {
    let looked = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const rig = createRig(async () => {
      looked += 1
      begun()
      await held
      return { kind: 'found', fingerprint: null, location: null }
    }, naming('https://a.example/'))
    const running = rig.keeper.run()
    await hasBegun
    expect(await rig.links.due(rig.clock.now, 0, 10)).toEqual([])
    expect(await rig.links.due(rig.clock.now + 15 * 60_000, 0, 10)).toEqual(['https://a.example/'])
    release()
    await running
    expect(looked).toBe(1)
  })

  it('gives up at once when Silta stops, and says nothing about the page', async () => {
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const rig = createRig(
      (_, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
          begun()
        }),
      naming('https://a.example/', 'https://a.example/2'),
    )
    const running = rig.keeper.run()
    await hasBegun
    await rig.keeper.stop()
    await running
    expect(await rig.links.counts()).toEqual([{ state: 'unchecked', count: 2 }])
    await rig.keeper.run()
  })

  it('goes on with the next page when something fails', async () => {
    const rig = createRig(
      async (url) => {
        if (url.endsWith('1')) throw new Error('broken')
        return { kind: 'found', fingerprint: null, location: null }
      },
      naming('https://a.example/1', 'https://a.example/2'),
    )
    await rig.keeper.run()
    expect(await stateOf(rig, 'https://a.example/2')).toBe('ok')
    expect(await stateOf(rig, 'https://a.example/1')).toBe('unchecked')
  })
})
