import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { HOSTILE } from '../pages-hostile.ts'
import { expectToFit, LIBRARY_CARD, startConsole, writeRevision } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const NARROW = { viewport: { width: 320, height: 640 } }
const CARD = '/console/entries/service/fi-library-card'
const titles = (text: string) => [...text.matchAll(/class="hint">([^<]+)</g)].map(([, ref]) => ref)

describe('the list of entries', () => {
  it('can be read by anybody, as cards on a narrow screen', async () => {
    const { app, people, open } = await startConsole()
    const page = await open(browser, people.moderator, '/console/entries', NARROW)
    await examine(page)
    await expectToFit(page, '/console/entries')
    const columns = () =>
      page.evaluate(
        "new Set([...document.querySelectorAll('tbody tr:first-child > *')].map((one) => one.offsetLeft)).size",
      )
    expect(await columns()).toBe(1)
    await page.setViewportSize({ width: 1200, height: 800 })
    expect(await columns()).toBe(7)
    const beyond = await page.goto(`${app.url}/console/entries?page=99999`)
    expect(beyond?.status()).toBe(200)
  }, 90_000)

  it('finds what is asked for', async () => {
    const { people, signIn, store, clock } = await startConsole()
    await store.curation.handle({}, null, clock.now, () => ({
      changes: [
        {
          kind: 'entry-kept',
          ref: { kind: 'situation', id: 'new-reader' },
          institutionId: null,
          keeperId: people.moderator.id,
        },
      ],
      deliveries: [],
      result: null,
    }))
    const visit = await signIn(people.moderator)
    const found = async (query: string) => titles((await visit.get(`/console/entries?${query}`)).text)
    expect(await found('q=LIBRARY+card')).toEqual(['service/fi-library-card'])
    expect(await found('kind=situation')).toEqual(['situation/new-reader'])
    expect(await found('country=ee')).toEqual(['service/ee-museum-card'])
    expect(await found('state=draft')).toEqual(['service/fi-reading-room'])
    expect(await found('texts=missing-ru')).toEqual(['service/fi-reading-room'])
    expect(await found('texts=stale-ru')).toEqual([])
    // The longest overdue first, then what nobody has ever checked.
    expect(await found('due=yes')).toEqual([
      'service/fi-library-card',
      'service/ee-museum-card',
      'service/fi-lost-passport',
      'situation/new-reader',
    ])
    expect(await found('mine=yes')).toEqual(['situation/new-reader'])
    expect(await found('q=nothing-like-this')).toEqual([])
    expect(await found("kind=x&country='&state=%00&texts=stale-%27&page=-1&q=%ED%A0%80")).toEqual([])
    expect(await found("kind=x&country='&state=%00&texts=stale-%27&page=-1")).toHaveLength(10)
  })

  it('shows an institution only what it looks after', async () => {
    const { people, signIn } = await startConsole()
    const visit = await signIn(people.library)
    expect(titles((await visit.get('/console/entries')).text)).toEqual(['service/fi-library-card'])
    expect((await visit.get(CARD)).status).toBe(200)
    for (const path of ['', '/history', '/history/1'])
      expect((await visit.get(`/console/entries/service/ee-museum-card${path}`)).status, path).toBeGreaterThan(400)
    expect((await visit.get('/console/entries/new')).status).toBe(403)
  })
})

describe('an entry', () => {
  it('can be read by anybody on a narrow screen', async () => {
    const { app, people, open, ...rest } = await startConsole()
    await writeRevision(rest, people.volunteer, LIBRARY_CARD, { title: { en: 'Other' } })
    const page = await open(browser, people.moderator, CARD, NARROW)
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await examine(page)
    await expectToFit(page, CARD)
    await page.goto(`${app.url}/console/entries/service/fi-lost-passport`)
    await page.locator('.preview').last().locator('summary').click()
    await expect.poll(() => page.evaluate("document.querySelector('.diagram img').naturalWidth")).toBeGreaterThan(100)
  }, 90_000)

  it('is confirmed without scripts by the institution that keeps it, and counts as checked', async () => {
    const { app, store, people, open } = await startConsole()
    const page = await open(browser, people.library, CARD, { javaScriptEnabled: false })
    await page.getByText('Overdue', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByText('The entry counts as checked today.').waitFor()
    expect(await page.getByText('Overdue', { exact: true }).count()).toBe(0)
    const review = (await store.curation.file(LIBRARY_CARD))?.current?.content.review
    expect(review).toMatchObject({ by: 'city-library', on: '2026-11-22' })
    expect(app.base.services.get('fi-library-card')?.review).toEqual(review)
  }, 90_000)

  it('is retired by who may, and proposed to be by others', async () => {
    const { app, people, signIn } = await startConsole({ settings: { CURATION_APPROVAL: 'any' } })
    const museum = '/console/entries/service/ee-museum-card'
    const volunteer = await signIn(people.volunteer)
    expect((await volunteer.post(museum, { op: 'retire', why: ' ' })).status).toBe(422)
    expect((await volunteer.post(museum, { op: 'retire', why: 'Closed' })).location).toBe(`${museum}?done=proposed`)
    expect(app.base.services.has('ee-museum-card')).toBe(true)
    const moderator = await signIn(people.moderator)
    expect((await moderator.post(museum, { op: 'retire', why: 'Closed' })).location).toBe(`${museum}?done=retired`)
    expect(app.base.services.has('ee-museum-card')).toBe(false)
    const card = await moderator.post(CARD, { op: 'retire', why: 'Closed' })
    expect(card.status).toBe(422)
    expect(card.text).toContain('situations/new-reader.yaml')
  })

  it('is given to an institution or a moderator by moderators alone', async () => {
    const { store, people, signIn } = await startConsole()
    const keep = { op: 'keep', institution: 'city-library', keeper: 'me' }
    const museum = { kind: 'service', id: 'ee-museum-card' } as const
    const path = '/console/entries/service/ee-museum-card'
    const owner = async () => (await store.curation.file(museum))?.entry
    for (const [somebody, status] of [
      [people.volunteer, 403],
      [people.library, 403],
    ] as const)
      expect((await (await signIn(somebody)).post(path, keep)).status).toBe(status)
    expect(await owner()).toMatchObject({ institutionId: null, keeperId: null })
    const moderator = await signIn(people.moderator)
    expect((await moderator.post(path, { ...keep, institution: 'nobody-knows' })).status).toBe(422)
    expect((await moderator.post(path, { ...keep, keeper: 'constructor' })).status).toBe(422)
    expect((await moderator.post(path, keep)).status).toBe(303)
    expect(await owner()).toMatchObject({ institutionId: 'city-library', keeperId: people.moderator.id })
    await (await signIn(people.other)).post(path, { ...keep, institution: '', keeper: 'other' })
    expect(await owner()).toMatchObject({ institutionId: null, keeperId: people.moderator.id })
  })

  it('says what to do when the address or the form is wrong', async () => {
    const { people, signIn } = await startConsole()
    const visit = await signIn(people.moderator)
    for (const path of [
      'service/none',
      "service/'--",
      'robot/fi-library-card',
      'service/%00',
      `service/${'a'.repeat(5000)}`,
      'service/fi-library-card/history/99999999999999999999',
      'service/fi-library-card/history/1',
      'service/fi-library-card/history/x',
      'service/..%2f..%2f',
    ]) {
      const answer = await visit.get(`/console/entries/${path}`)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.text).toContain('There is nothing at this address')
    }
    expect((await visit.post(CARD, { op: 'destroy' })).status).toBe(422)
    expect((await visit.post(CARD, { op: 'confirm', csrf: 'wrong' })).status).toBe(403)
    expect((await visit.post('/console/entries/service/none', { op: 'confirm' })).status).toBe(404)
    expect((await visit.post('/console/entries/document/passport', { op: 'confirm' })).status).toBe(403)
  })

  it('takes whatever somebody has written as text', async () => {
    const { app, people, open, ...rest } = await startConsole()
    const text = { en: HOSTILE }
    const hostile = {
      title: text,
      summary: text,
      competentAuthority: { name: text, url: `javascript:${HOSTILE}` },
      steps: HOSTILE,
      review: HOSTILE,
    }
    const seq = await writeRevision(rest, people.volunteer, LIBRARY_CARD, hostile, { why: HOSTILE })
    const fresh = await writeRevision(rest, people.volunteer, { kind: 'service', id: 'fi-hostile' }, hostile, {
      why: HOSTILE,
    })
    const page = await open(browser, people.moderator, CARD, NARROW)
    for (const path of [
      CARD,
      `${CARD}/history`,
      `${CARD}/history/${seq}`,
      '/console/review',
      `/console/review/${seq}`,
      `/console/review/${fresh}`,
      '/console/entries/service/fi-hostile',
      `/console/entries?q=${encodeURIComponent(HOSTILE)}`,
    ]) {
      await page.goto(app.url + path)
      expect(await page.locator('main').innerHTML(), path).toMatch(/&lt;/)
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
      expect(await page.locator('main :is(b, script, img[src="x"], a[href^="javascript"])').count()).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(320)
    }
  }, 90_000)
})

describe('a new entry', () => {
  it('gets an address out of its name, and goes on in the editor', async () => {
    const { people, signIn } = await startConsole()
    const visit = await signIn(people.volunteer)
    const ask = (query: Record<string, string>) => visit.get(`/console/entries/new?${new URLSearchParams(query)}`)
    expect((await ask({ kind: 'service' })).status).toBe(200)
    expect((await ask({ kind: 'service', country: 'fi', name: 'Löst  Bílet!' })).location).toBe(
      '/console/entries/service/fi-lost-bilet/edit?country=fi',
    )
    expect((await ask({ kind: 'document', country: 'fi', name: 'Fi card', suggestion: 'a&b' })).location).toBe(
      '/console/entries/document/fi-card/edit?country=fi&suggestion=a%26b',
    )
    expect((await ask({ kind: 'service', country: 'fi', name: 'Library card' })).text).toContain('already')
    expect((await ask({ kind: 'situation', country: 'ru', name: 'паспорт' })).status).toBe(422)
    expect((await ask({ kind: 'service', country: '<b>', name: '<b>' })).status).toBe(200)
  })
})
