import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { NOW, startConsole } from './support.ts'
import { addQuestion, HOSTILE } from './work-data.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('the questions in the console', () => {
  it('are all there for moderators, and for volunteers what waits and is theirs', async () => {
    const found = await startConsole()
    const { people, signIn } = found
    await addQuestion(found, { id: 'waiting1', alias: '111' })
    await addQuestion(found, {
      id: 'others1',
      alias: '222',
      openedAt: NOW - 20,
      state: 'claimed',
      claimantId: people.other.id,
      claimedAt: NOW,
    })
    await addQuestion(found, {
      id: 'mine1',
      alias: '333',
      openedAt: NOW - 10,
      state: 'claimed',
      claimantId: people.volunteer.id,
      claimedAt: NOW,
    })
    await addQuestion(found, { id: 'done1', alias: '444', state: 'resolved', closedAt: NOW, dueAt: null, locale: 'fi' })
    const aliases = (text: string) => [...text.matchAll(/Traveller (\d{3})<\/a>/g)].map(([, alias]) => alias)
    const volunteer = await signIn(people.volunteer)
    expect(aliases((await volunteer.get('/console/questions')).text)).toEqual(['111'])
    expect(aliases((await volunteer.get('/console/questions?tab=mine')).text)).toEqual(['333'])
    expect(aliases((await volunteer.get('/console/questions?tab=closed')).text)).toEqual(['111'])
    const moderator = await signIn(people.moderator)
    expect(aliases((await moderator.get('/console/questions?tab=live')).text)).toEqual(['111', '222', '333'])
    expect(aliases((await moderator.get('/console/questions?tab=closed&language=fi')).text)).toEqual(['444'])
    expect(aliases((await moderator.get('/console/questions?tab=closed&language=sv')).text)).toEqual([])
    const codes = async (visit: typeof volunteer) =>
      Promise.all(
        ['waiting1', 'mine1', 'others1', 'done1'].map(
          async (id) => (await visit.get(`/console/questions/${id}`)).status,
        ),
      )
    expect(await codes(volunteer)).toEqual([200, 200, 404, 404])
    expect(await codes(moderator)).toEqual([200, 200, 200, 200])
    expect((await (await signIn(people.library)).get('/console/questions')).status).toBe(403)
  })

  it('hide contact details and show what is hostile as text', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1', text: `${HOSTILE} eve@example.org` })
    const { text } = await (await found.signIn(found.people.volunteer)).get('/console/questions/waiting1')
    expect(text).not.toContain('eve@example.org')
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;alert(1)')
  })

  it('are closed by a moderator, who is shown what was said to it, and the traveller hears of it', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1' })
    const page = await found.open(browser, found.people.moderator, '/console/questions/waiting1')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.locator('#said').getByText('You have closed Traveller 7F3’s question.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/console/questions/waiting1')
    await page.getByRole('button', { name: 'Open it again' }).waitFor()
    await found.app.idle()
    expect(JSON.stringify(found.platform.shown())).toContain('A moderator has closed your question')
  })

  it('are given to somebody out of the list that is said', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1' })
    const page = await found.open(browser, found.people.moderator, '/console/questions/waiting1', {
      javaScriptEnabled: false,
    })
    await page.getByRole('button', { name: 'Give to…' }).click()
    await page.locator('#said').getByRole('button', { name: /^Vera/ }).click()
    await page.locator('#said').getByText('Volunteer Vera has').waitFor()
    expect((await found.store.relay.question('waiting1'))?.question.claimantId).toBe(found.people.volunteer.id)
  })

  it('are claimed and answered at the desk by whoever is signed in to the console', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1' })
    const page = await found.open(browser, found.people.volunteer, '/console/questions/waiting1')
    await page.getByRole('button', { name: 'I’ll answer' }).click()
    await page.waitForURL('**/desk/questions/waiting1**')
    await page.getByRole('textbox').fill('At the library, with your passport.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('.message-person').waitFor()
    await found.app.idle()
    expect(JSON.stringify(found.platform.shown())).toContain('At the library, with your passport.')
    await page.goto(`${found.app.url}/console/questions/waiting1`)
    await page.getByText('At the library, with your passport.').waitFor()
  })

  it('go on in the volunteer’s own chat when the session is over', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1' })
    const visit = await found.signIn(found.people.volunteer)
    await visit.post('/console/act', { action: 'claim:waiting1', back: '/console' })
    const place = async () => (await found.store.relay.question('waiting1'))?.question.place
    expect(await place()).toMatchObject({ platform: 'web', thread: 'waiting1' })
    found.clock.now = NOW + 13 * 60 * 60_000
    await found.store.console.endOver(found.clock.now)
    expect(await place()).toEqual({ platform: 'script', chat: 'volunteer' })
    expect((await visit.get('/desk')).status).toBe(403)
  })

  it('take no action of a traveller’s, of a stranger or from elsewhere', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1' })
    const moderator = await found.signIn(found.people.moderator)
    const act = (action: string, more = {}) => moderator.post('/console/act', { action, ...more })
    for (const action of ['withdraw:waiting1', 'forget:yes', 'rate:waiting1:helped', HOSTILE, '', 'x'.repeat(5000)])
      expect((await act(action)).status, action).toBe(403)
    expect((await moderator.post('/console/act', { command: 'forget', argument: '' })).status).toBe(403)
    expect((await act('close:waiting1', { csrf: 'wrong' })).status).toBe(403)
    const library = await found.signIn(found.people.library)
    expect((await library.post('/console/act', { action: 'close:waiting1' })).status).toBe(403)
    // The chat itself decides about who may: a volunteer is told no.
    const volunteer = await found.signIn(found.people.volunteer)
    const told = await volunteer.post('/console/act', {
      action: 'close:waiting1',
      back: 'https://evil.example/console',
    })
    expect(told.location).toMatch(/^\/console\?said=\d+#said$/)
    expect((await found.store.relay.question('waiting1'))?.question.state).toBe('open')
    for (const path of [
      '/console/questions/nobody',
      '/console/questions/%00',
      '/console/questions/..%2f',
      '/console/questions/x%27',
    ])
      expect((await moderator.get(path)).status, path).toBe(404)
    expect(
      (await moderator.get(`/console/questions?tab=${encodeURIComponent(HOSTILE)}&page=-1&language=xx&said=%27`))
        .status,
    ).toBe(200)
  })

  it.each([320, 1280])(
    'can be used on %i px, in light and dark',
    async (width) => {
      const found = await startConsole()
      await addQuestion(found, { id: 'waiting1', text: `Where? ${'verylongword'.repeat(20)}` })
      await addQuestion(found, {
        id: 'mine1',
        state: 'answered',
        claimantId: found.people.moderator.id,
        claimedAt: NOW,
        answeredAt: NOW,
      })
      const page = await found.open(browser, found.people.moderator, '/console/questions?tab=live', {
        viewport: { width, height: 800 },
      })
      await examine(page, width)
      await page.goto(`${found.app.url}/console/questions/mine1`)
      await page.getByRole('button', { name: 'Give to…' }).click()
      await page.locator('#said').waitFor()
      await examine(page, width)
    },
    90_000,
  )
})
