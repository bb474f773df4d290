import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { anUpdate, aResponder, stateAt } from '../../support/store-data.ts'
import { examine } from '../examine.ts'
import { startConsole, type TestConsole } from './support.ts'
import { addQuestion, HOSTILE } from './work-data.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function addApplicant({ store }: TestConsole, name: string): Promise<string> {
  const address = { platform: 'script', chat: 'applicant' }
  const update = () => anUpdate({ from: { platform: 'script', user: 'applicant' }, address })
  const { person } = await stateAt(store, update(), { person: { locale: 'en' } })
  const responder = aResponder(person.id, { name, state: 'applied', address })
  await stateAt(store, update(), { changes: [{ kind: 'responder-saved', responder }] })
  return person.id
}

const namesIn = (text: string) =>
  [...text.matchAll(/\/console\/people\/[0-9a-f-]{36}">([^<]*)</g)].map(([, name]) => name)

describe('the people in the console', () => {
  it('are found by their part in the community and by name', async () => {
    const found = await startConsole()
    await addApplicant(found, 'Жанна')
    const visit = await found.signIn(found.people.moderator)
    const names = async (query: string) => namesIn((await visit.get(`/console/people${query}`)).text)
    expect(await names('?kind=applied')).toEqual(['Жанна'])
    expect(await names('?kind=staff')).toEqual(['Aino', 'Maria', 'Olli'])
    expect(await names('?kind=members')).toEqual([`Person ${found.people.library.id.slice(0, 8)}`])
    expect(await names('?q=жан')).toEqual(['Жанна'])
    expect(await names('?q=OLL')).toEqual(['Olli'])
    expect(await names('?q=mar ria')).toEqual(['Maria'])
    expect(await names(`?q=${encodeURIComponent(HOSTILE)}`)).toEqual([])
    expect((await names('')).length).toBe(6)
    expect((await visit.get(`/console/people/${found.people.traveller.id}`)).status).toBe(404)
  })

  it('are for moderators', async () => {
    const { signIn, people } = await startConsole()
    for (const path of ['/console/people', '/console/people/audit', `/console/people/${people.volunteer.id}`]) {
      expect((await (await signIn(people.volunteer)).get(path)).status).toBe(403)
      expect((await (await signIn(people.library)).get(path)).status).toBe(403)
      expect((await (await signIn(people.moderator)).get(path)).status).toBe(200)
    }
  })

  it('are accepted as volunteers, and hear of it', async () => {
    const found = await startConsole()
    const id = await addApplicant(found, 'Nea')
    const page = await found.open(browser, found.people.moderator, `/console/people/${id}`)
    await page.getByRole('button', { name: 'Accept: Nea' }).click()
    await page.locator('#said').getByText('Nea is a volunteer now.').waitFor()
    await found.app.idle()
    expect(JSON.stringify(found.platform.shown())).toContain('You are a volunteer now.')
    await page.goto(`${found.app.url}/console/people/audit`)
    await page.getByText('accepted a volunteer').waitFor()
  })

  it('lose their sessions with their role, which an administrator alone changes', async () => {
    const found = await startConsole()
    const { people, signIn } = found
    const moderator = await signIn(people.other)
    expect((await moderator.get('/console/people')).status).toBe(200)
    const action = `standing:${people.other.id}:responder`
    const colleague = await signIn(people.moderator)
    await colleague.post('/console/act', { action })
    expect((await moderator.get('/console/people')).status).toBe(200)
    const admin = await signIn(people.admin)
    await admin.post('/console/act', { action })
    expect((await moderator.get('/console/people')).status).toBe(401)
    expect((await (await signIn(people.other)).get('/console/people')).status).toBe(403)
  })

  it('are signed out everywhere by an administrator', async () => {
    const found = await startConsole()
    const { people, signIn } = found
    const volunteer = await signIn(people.volunteer)
    const path = `/console/people/${people.volunteer.id}/sign-out`
    expect((await (await signIn(people.moderator)).post(path, {})).status).toBe(403)
    const admin = await signIn(people.admin)
    expect((await admin.post(path, { csrf: '' })).status).toBe(403)
    expect((await volunteer.get('/console')).status).toBe(200)
    expect((await admin.post(path, {})).status).toBe(303)
    expect((await volunteer.get('/console')).status).toBe(401)
    expect((await admin.get('/console/people/audit')).text).toContain('signed somebody out')
  })

  it('who are banned can be let back', async () => {
    const found = await startConsole()
    await addQuestion(found, { id: 'waiting1' })
    const visit = await found.signIn(found.people.moderator)
    await visit.post('/console/act', { action: 'shadow:waiting1' })
    const { text } = await visit.get('/console/people?kind=banned')
    expect(namesIn(text)).toHaveLength(1)
    expect((await visit.get(`/console/people/${found.people.traveller.id}`)).text).toContain('unban:waiting1')
    await visit.post('/console/act', { action: 'unban:waiting1' })
    expect(namesIn((await visit.get('/console/people?kind=banned')).text)).toEqual([])
  })

  it.each([320, 1280])(
    'can be used on %i px, in light and dark',
    async (width) => {
      const found = await startConsole()
      const id = await addApplicant(found, `<b>${'Aleksandra'.repeat(4)}`)
      const page = await found.open(browser, found.people.admin, '/console/people', {
        viewport: { width, height: 800 },
      })
      await examine(page, width)
      for (const path of [`/console/people/${id}`, '/console/people/audit']) {
        await page.goto(found.app.url + path)
        await examine(page, width)
      }
    },
    90_000,
  )
})
