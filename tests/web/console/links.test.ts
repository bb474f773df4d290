import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../../../src/links/judging.ts'
import { namedIn } from '../../../src/links/naming.ts'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { startConsole, type TestConsole } from './support.ts'

const DAY = 24 * 60 * 60_000
const NEW = 'https://new.example/page'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** The links of the small base, one dead, one moved and one closed to programs. */
async function withLinks(options: Parameters<typeof startConsole>[0] = {}) {
  const desk = await startConsole(options)
  const { app, store, clock } = desk
  const named = namedIn(app.base)
  await store.links.name(named.keys(), clock.now)
  const [dead = '', moved = '', closed = ''] = [...named]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([url]) => url)
  const see = (url: string, sight: Parameters<typeof judge>[1], at = clock.now) =>
    store.links.update(url, (link) => judge(link, sight, at, 0))
  for (const day of [3, 2, 1]) await see(dead, { kind: 'missing', remark: '404' }, clock.now - day * DAY)
  await see(moved, { kind: 'found', fingerprint: 'a', location: NEW })
  await see(closed, { kind: 'unknown', remark: '403' })
  return { ...desk, named, dead, moved, closed }
}

const stateOf = ({ store }: TestConsole, url: string) => store.links.update(url, (link) => link)

describe('the page of links', () => {
  it('lists them by how they were found, with the entries that name them', async () => {
    const desk = await withLinks()
    const visit = await desk.signIn(desk.people.moderator)
    const first = await visit.get('/console/links?lang=en')
    expect(first.status).toBe(200)
    expect(first.text).toContain(desk.dead)
    expect(first.text).toContain('The server answered 404.')
    for (const { kind, id } of desk.named.get(desk.dead) ?? [])
      expect(first.text).toContain(`/console/entries/${kind}/${id}`)
    expect((await visit.get('/console/links?state=moved')).text).toContain(NEW)
    expect((await visit.get('/console/links?state=unseen')).text).toContain('The server answered 403.')
    expect((await visit.get('/console/links?state=nonsense&page=99999')).text).toContain(desk.dead)
    expect(first.text).toContain('LINK_CHECKS=on')
  })

  it('is for moderators alone', async () => {
    const desk = await withLinks()
    for (const somebody of [desk.people.volunteer, desk.people.library]) {
      const visit = await desk.signIn(somebody)
      expect((await visit.get('/console/links')).status).toBe(403)
      expect((await visit.post('/console/links', { op: 'keep', url: desk.dead })).status).toBe(403)
    }
    expect((await stateOf(desk, desk.dead))?.state).toBe('dead')
  })

  it('lets a moderator look again and leave a page as it is', async () => {
    const desk = await withLinks()
    const visit = await desk.signIn(desk.people.moderator)
    expect((await visit.post('/console/links', { op: 'again', url: desk.dead })).status).toBe(200)
    expect((await stateOf(desk, desk.dead))?.nextAt).toBe(desk.clock.now)
    expect((await visit.post('/console/links', { op: 'keep', url: desk.dead })).text).toContain('It stays as it is.')
    expect((await stateOf(desk, desk.dead))?.state).toBe('ok')
    const { items } = await desk.store.relay.audit(0, 5)
    expect(items).toContainEqual(expect.objectContaining({ action: 'link-kept', detail: desk.dead }))
  })

  it.each([
    [{ op: 'again', url: 'https://unknown.example/' }, 404],
    [{ op: 'keep', url: '"><script>' }, 404],
    [{ op: 'replace', url: 'https://unknown.example/' }, 404],
    [{ op: 'nonsense', url: '' }, 404],
    [{}, 404],
  ])('says what is wrong with a form that asks for nothing: %o', async (fields, status) => {
    const desk = await withLinks()
    const visit = await desk.signIn(desk.people.moderator)
    const answer = await visit.post('/console/links', fields as Record<string, string>)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('"><script>')
  })

  it('puts a new address into all entries, and takes the old one from the list', async () => {
    const desk = await withLinks({ settings: { CURATION_APPROVAL: 'any' } })
    const visit = await desk.signIn(desk.people.moderator)
    const refs = desk.named.get(desk.moved) ?? []
    const other = await visit.post('/console/links', {
      op: 'replace',
      url: desk.moved,
      location: 'https://evil.example/',
    })
    expect(other.status).toBe(409)
    const answer = await visit.post('/console/links?lang=en', { op: 'replace', url: desk.moved, location: NEW })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Published in')
    for (const ref of refs) {
      const file = await desk.store.curation.file(ref)
      expect(JSON.stringify(file?.current?.content)).toContain(NEW)
      expect(JSON.stringify(file?.current?.content)).not.toContain(`"${desk.moved}"`)
      expect(file?.entry?.stale).toEqual({})
    }
    expect(await stateOf(desk, desk.moved)).toBeUndefined()
    expect((await stateOf(desk, NEW))?.state).toBe('unchecked')
  })

  it('proposes it where another one has to agree, and only once', async () => {
    const desk = await withLinks()
    const visit = await desk.signIn(desk.people.moderator)
    const fields = { op: 'replace', url: desk.moved, location: NEW }
    expect((await visit.post('/console/links?lang=en', fields)).text).toContain('another moderator publishes')
    expect((await visit.post('/console/links?lang=en', fields)).text).toContain('waits already')
    const [ref] = desk.named.get(desk.moved) ?? []
    expect(ref && (await desk.store.curation.file(ref))?.proposals).toHaveLength(1)
    expect((await stateOf(desk, desk.moved))?.state).toBe('moved')
  })

  it('can be used by anybody, narrow and wide', async () => {
    const desk = await withLinks()
    const page = await desk.open(browser, desk.people.moderator, '/console/links?state=moved', {
      viewport: { width: 320, height: 640 },
    })
    await examine(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
    await page.getByRole('button', { name: 'Use the new address in all entries' }).click()
    await page.getByText('another moderator publishes').waitFor()
    await examine(page, 1280)
  })
})
