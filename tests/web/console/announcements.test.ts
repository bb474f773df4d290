import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { NOW, startConsole } from './support.ts'
import { addAnnouncement, HOSTILE } from './work-data.ts'

const DAY = 24 * 60 * 60_000

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('announcements in the console', () => {
  it('are listed by state and opened with a true preview', async () => {
    const found = await startConsole()
    await addAnnouncement(found, { id: 'announce01' })
    await addAnnouncement(found, { id: 'announce02', state: 'draft', texts: { en: { title: HOSTILE, text: 'x' } } })
    const visit = await found.signIn(found.people.moderator)
    const list = async (query: string) =>
      [...(await visit.get(`/console/announcements${query}`)).text.matchAll(/announcements\/(announce\d\d)"/g)].map(
        ([, id]) => id,
      )
    expect((await list('')).sort()).toEqual(['announce01', 'announce02'])
    expect(await list('?state=review')).toEqual(['announce01'])
    expect(await list('?state=nonsense')).toHaveLength(2)
    const { text } = await visit.get('/console/announcements/announce01')
    expect(text).toContain('script channel · English: ')
    expect(text).toContain('On Friday the library is closed.')
    const hostile = await visit.get('/console/announcements/announce02')
    expect(hostile.text).toContain('&lt;script&gt;')
    expect(hostile.text).not.toContain('<script>alert')
    for (const path of ['nobody0000', 'x', '%27%3Cscript%3E'])
      expect((await visit.get(`/console/announcements/${path}`)).status).toBe(404)
  })

  it('are approved by another moderator than the author, by whom it can be called back', async () => {
    const found = await startConsole()
    await addAnnouncement(found, { id: 'announce01', postAt: NOW + DAY })
    const state = async () => (await found.store.outreach.announcement('announce01'))?.announcement.state
    const author = await found.signIn(found.people.other)
    expect((await author.get('/console/announcements/announce01')).text).not.toContain('ann:approve')
    const page = await found.open(browser, found.people.moderator, '/console/announcements/announce01', {
      javaScriptEnabled: false,
    })
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.locator('#said').getByText('You have approved it.').waitFor()
    expect(await state()).toBe('scheduled')
    await page.goto(`${found.app.url}/console/announcements/calendar?month=2026-11`)
    await page.locator('.day-full').getByRole('link', { name: 'The library is closed' }).waitFor()
    expect(await page.locator('.day-full').getAttribute('data-label')).toMatch(/^Monday,? (23 November|November 23)$/)
    await author.post('/console/act', { action: 'ann:back:announce01', back: '/console/announcements/announce01' })
    expect(await state()).toBe('draft')
  })

  it('are written in chat alone', async () => {
    const found = await startConsole()
    await addAnnouncement(found, { id: 'announce01', state: 'draft', authorId: found.people.moderator.id })
    const visit = await found.signIn(found.people.moderator)
    const { text } = await visit.get('/console/announcements/announce01')
    expect(text).toContain('/announce')
    expect(text).not.toContain('ann:menu:announce01:texts')
    for (const action of [
      'ann:new',
      'ann:write:announce01:link',
      'ann:text:announce01:en',
      'ann:menu:announce01:texts',
    ])
      expect((await visit.post('/console/act', { action })).status, action).toBe(403)
  })

  it('are for moderators', async () => {
    const { signIn, people } = await startConsole()
    for (const path of ['/console/announcements', '/console/announcements/calendar'])
      for (const who of [people.volunteer, people.library])
        expect((await (await signIn(who)).get(path)).status).toBe(403)
  })

  it('have a calendar that takes any month and no nonsense', async () => {
    const found = await startConsole()
    await addAnnouncement(found, { id: 'announce01', state: 'posted', postedAt: Date.UTC(2026, 11, 31, 22, 30) })
    const visit = await found.signIn(found.people.moderator)
    const shows = async (month: string) =>
      (await visit.get(`/console/announcements/calendar?month=${month}`)).text.includes('announce01')
    // By the clock of the community it is 2027 already.
    expect(await shows('2026-12')).toBe(false)
    expect(await shows('2027-01')).toBe(true)
    for (const month of ['2026-13', '9999-01', encodeURIComponent(HOSTILE), '']) expect(await shows(month)).toBe(false)
  })

  it.each([320, 1280])(
    'can be used on %i px, in light and dark',
    async (width) => {
      const found = await startConsole()
      await addAnnouncement(found, { id: 'announce01' })
      await addAnnouncement(found, { id: 'announce02', state: 'posted', postedAt: NOW })
      const page = await found.open(browser, found.people.moderator, '/console/announcements', {
        viewport: { width, height: 800 },
      })
      await examine(page, width)
      for (const path of ['announce01', 'calendar']) {
        await page.goto(`${found.app.url}/console/announcements/${path}`)
        await examine(page, width)
      }
    },
    90_000,
  )
})
