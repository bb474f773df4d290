import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { everywhere } from '../../support/knowledge-data.ts'
import { examine } from '../examine.ts'
import { expectToFit, LIBRARY_CARD, startConsole, writeRevision } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const NARROW = { viewport: { width: 320, height: 640 } }
const CHANGE = { summary: everywhere('Get a card at once.') }
const PUBLISHED = { state: 'published' } as const
const ANY = { settings: { CURATION_APPROVAL: 'any' } }

describe('the review of proposals', () => {
  it('can be done by anybody on a narrow screen', async () => {
    const { app, people, open, store, ...rest } = await startConsole()
    const steps = (await store.curation.file(LIBRARY_CARD))?.current?.content.steps as readonly object[]
    const change = { ...CHANGE, steps: [...steps, { id: 'sign', text: everywhere('Sign the card') }] }
    const seq = await writeRevision({ store, ...rest }, people.volunteer, LIBRARY_CARD, change)
    const page = await open(browser, people.moderator, '/console/review', NARROW)
    await examine(page)
    await page.goto(`${app.url}/console/review/${seq}`)
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await expect.poll(() => page.evaluate("document.querySelector('.diagram img').naturalWidth")).toBeGreaterThan(100)
    await examine(page)
    expect(await page.locator('.preview-part').first().textContent()).toContain('Sign the card')
    for (const path of ['/console/review', `/console/review/${seq}`]) await expectToFit(page, path)
  }, 90_000)

  it('publishes for everybody at once, without scripts', async () => {
    const { app, people, open, ...rest } = await startConsole()
    await writeRevision(rest, people.volunteer, LIBRARY_CARD, CHANGE, { why: 'Faster now' })
    const page = await open(browser, people.moderator, '/console/review', { javaScriptEnabled: false })
    expect(await page.locator('tbody tr').textContent()).toContain('Vera')
    await page.getByRole('link', { name: 'Library card' }).click()
    await page.getByText('Faster now').waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Everybody sees it from now on.').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(0)
    expect(app.base.services.get('fi-library-card')?.summary.en).toBe('Get a card at once. (en)')
    await page.goto(`${app.url}/services/fi-library-card?lang=en`)
    expect(await page.locator('main').textContent()).toContain('Get a card at once. (en)')
  }, 90_000)

  it('lets each do only what is theirs, and says why', async () => {
    const { app, people, signIn, store, ...rest } = await startConsole()
    const given = { store, ...rest }
    const seq = await writeRevision(given, people.moderator, LIBRARY_CARD, CHANGE)
    const path = `/console/review/${seq}`
    const seen = String((await store.curation.file(LIBRARY_CARD))?.entry?.seq)
    const approve = { op: 'approve', seen }
    for (const [name, somebody] of Object.entries(people)) {
      const visit = await signIn(somebody)
      const { status, text } = await visit.get(path)
      const may = name === 'other' || name === 'admin'
      expect([name, text.includes('value="approve"')]).toEqual([name, may])
      expect([name, status]).toEqual([name, name === 'traveller' ? 401 : 200])
      if (may) continue
      expect([name, (await visit.post(path, approve)).status]).toEqual([name, name === 'traveller' ? 401 : 403])
      if (name === 'moderator') continue
      expect((await visit.post(path, { op: 'reject', verdict: 'No' })).status).toBeGreaterThan(400)
      expect((await visit.post(path, { op: 'withdraw' })).status).toBeGreaterThan(400)
    }
    expect((await store.curation.revision(seq))?.state).toBe('proposed')
    const own = await (await signIn(people.moderator)).get(path)
    expect(own.text).toContain('another moderator has to publish it')
    const foreign = await writeRevision(given, people.moderator, { kind: 'service', id: 'ee-museum-card' }, CHANGE)
    expect((await (await signIn(people.library)).get(`/console/review/${foreign}`)).status).toBe(403)
    const ownList = await (await signIn(people.volunteer)).get('/console/review')
    expect(ownList.text).toContain('Proposals waiting: 0')
    expect((await (await signIn(people.other)).post(path, approve)).location).toBe('/console/review?done=published')
    expect(app.base.services.get('fi-library-card')?.summary.en).toBe('Get a card at once. (en)')
    expect((await (await signIn(people.other)).get(path)).status).toBe(404)
  }, 90_000)

  it('rejects with a reason, and lets the author withdraw', async () => {
    const { people, signIn, store, ...rest } = await startConsole()
    const first = await writeRevision({ store, ...rest }, people.volunteer, LIBRARY_CARD, CHANGE)
    const second = await writeRevision({ store, ...rest }, people.volunteer, LIBRARY_CARD, { title: { en: 'Card' } })
    const moderator = await signIn(people.moderator)
    expect((await moderator.post(`/console/review/${first}`, { op: 'reject', verdict: ' ' })).status).toBe(422)
    await moderator.post(`/console/review/${first}`, { op: 'reject', verdict: 'Not so fast' })
    expect(await store.curation.revision(first)).toMatchObject({ state: 'rejected', verdict: 'Not so fast' })
    const volunteer = await signIn(people.volunteer)
    expect((await volunteer.get(`/console/review/${first}`)).text).toContain('Not so fast')
    expect((await moderator.post(`/console/review/${first}`, { op: 'reject', verdict: 'Again' })).status).toBe(409)
    expect((await volunteer.post(`/console/review/${second}`, { op: 'withdraw' })).location).toContain('done=withdrawn')
    const late = await moderator.post(`/console/review/${second}`, { op: 'approve', seen: 'x' })
    expect(late.status).toBe(409)
  })

  it('shows the errors that keep it from being published', async () => {
    const { people, signIn, store, ...rest } = await startConsole()
    const seq = await writeRevision({ store, ...rest }, people.volunteer, LIBRARY_CARD, { steps: [], channels: 'none' })
    const visit = await signIn(people.moderator)
    const { text } = await visit.get(`/console/review/${seq}`)
    expect(text).toContain('Error.')
    expect(text).not.toContain('value="approve"')
    const seen = String((await store.curation.file(LIBRARY_CARD))?.entry?.seq)
    const refused = await visit.post(`/console/review/${seq}`, { op: 'approve', seen })
    expect([refused.status, refused.text.includes('it would have errors')]).toEqual([422, true])
  })

  it('merges what others have published meanwhile, and publishes nothing unseen', async () => {
    const { app, people, signIn, store, ...rest } = await startConsole()
    const given = { store, ...rest }
    const seq = await writeRevision(given, people.volunteer, LIBRARY_CARD, CHANGE)
    const seen = String((await store.curation.file(LIBRARY_CARD))?.entry?.seq)
    await writeRevision(given, people.other, LIBRARY_CARD, { title: everywhere('Reader card') }, PUBLISHED)
    const visit = await signIn(people.moderator)
    const unseen = await visit.post(`/console/review/${seq}`, { op: 'approve', seen })
    expect([unseen.status, unseen.text.includes('while you were reading')]).toEqual([409, true])
    expect(unseen.text).toContain('Below you see both changes in one')
    const fresh = /name="seen" value="(\d+)"/.exec(unseen.text)?.[1] ?? ''
    expect((await visit.post(`/console/review/${seq}`, { op: 'approve', seen: fresh })).status).toBe(303)
    expect(app.base.services.get('fi-library-card')).toMatchObject({
      title: everywhere('Reader card'),
      summary: CHANGE.summary,
    })
  })

  it('shows where both have changed the same, and leads to the editor', async () => {
    const { people, signIn, ...rest } = await startConsole(ANY)
    const seq = await writeRevision(rest, people.volunteer, LIBRARY_CARD, CHANGE)
    await writeRevision(rest, people.other, LIBRARY_CARD, { summary: everywhere('Slower now.') }, PUBLISHED)
    const visit = await signIn(people.moderator)
    const { text } = await visit.get(`/console/review/${seq}`)
    expect(text).toMatch(/Summary \(English\)\s*<q>Slower now\. \(en\)<\/q>/)
    expect(text).toContain(`/console/entries/service/fi-library-card/edit?from=${seq}`)
    expect(text).not.toContain('value="approve"')
    const seen = String((await rest.store.curation.file(LIBRARY_CARD))?.entry?.seq)
    expect((await visit.post(`/console/review/${seq}`, { op: 'approve', seen })).status).toBe(409)
  })

  it('knows what is at no address, and a published version', async () => {
    const { people, signIn, store } = await startConsole()
    const visit = await signIn(people.moderator)
    for (const wrong of ['0', '99999', '9'.repeat(40), 'x', '%00', "1'", '5/dark.svg%00', '99999/light.svg'])
      expect((await visit.get(`/console/review/${wrong}`)).status, wrong).toBe(404)
    const seq = (await store.curation.file(LIBRARY_CARD))?.entry?.seq
    expect((await visit.get(`/console/review/${seq}`)).location).toBe(
      `/console/entries/service/fi-library-card/history/${seq}`,
    )
  })
})
