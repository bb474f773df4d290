import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { anUpdate, aResponder, stateAt } from '../../support/store-data.ts'
import { examine } from '../examine.ts'
import { NOW, startConsole, type TestConsole } from './support.ts'
import { addAnnouncement, addDeadLetter, addLessons, addQuestion } from './work-data.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function busy(): Promise<TestConsole> {
  const found = await startConsole()
  const { store } = found
  await addQuestion(found, { id: 'waiting1' })
  await addQuestion(found, { id: 'mine1', state: 'claimed', claimantId: found.people.volunteer.id, claimedAt: NOW })
  await addAnnouncement(found, { id: 'announce01' })
  await addDeadLetter(found, 'Forbidden')
  const update = () =>
    anUpdate({ from: { platform: 'script', user: 'new' }, address: { platform: 'script', chat: 'new' } })
  const { person } = await stateAt(store, update())
  const responder = aResponder(person.id, { name: 'Nea', state: 'applied' })
  await stateAt(store, update(), { changes: [{ kind: 'responder-saved', responder }] })
  return found
}

describe('the overview', () => {
  it('shows each role what waits for it, and nothing else', async () => {
    const found = await busy()
    const shown = async (who: keyof TestConsole['people']) => {
      const { text } = await (await found.signIn(found.people[who])).get('/console')
      const items = text.matchAll(/<strong>(\d+)<\/strong> <span>([^<]*)<\/span>/g)
      return [...items].map(([, count, label]) => `${count} ${label}`)
    }
    expect(await shown('volunteer')).toEqual(['1 question is yours', '1 question waits for an answer'])
    expect(await shown('library')).toEqual(['1 entry of yours has to be checked'])
    const moderation = ['1 announcement waits for approval', '1 person wants to become a volunteer']
    // One is overdue, and three nobody has ever checked.
    const due = '4 entries in all have to be checked'
    expect(await shown('moderator')).toEqual(['1 question waits for an answer', ...moderation, due])
    expect(await shown('admin')).toEqual([
      '1 question waits for an answer',
      ...moderation,
      due,
      '1 message could not be delivered',
    ])
  })

  it('tells moderators alone of questions that may be learnt from', async () => {
    const found = await startConsole()
    await addLessons(found)
    const { text } = await (await found.signIn(found.people.moderator)).get('/console')
    expect(text).toMatch(/href="\/console\/lessons"><strong>3<\/strong> <span>questions show how people ask/)
    expect((await (await found.signIn(found.people.volunteer)).get('/console')).text).not.toContain('how people ask')
  })

  it('says that all is done where nothing waits', async () => {
    const { signIn, people } = await startConsole()
    const { text } = await (await signIn(people.volunteer)).get('/console')
    expect(text).toContain('All done.')
    expect(text).not.toContain('class="work"')
  })

  it('is for nobody else', async () => {
    const { app, makeCode, people } = await startConsole()
    expect((await fetch(`${app.url}/console`)).status).toBe(401)
    const code = await makeCode(people.traveller)
    const answer = await fetch(`${app.url}/console/sign-in`, { method: 'POST', body: new URLSearchParams({ code }) })
    expect(answer.status).toBe(403)
  })

  it.each([320, 1280])(
    'can be used on %i px, in light and dark',
    async (width) => {
      const found = await busy()
      const page = await found.open(browser, found.people.admin, '/console', { viewport: { width, height: 800 } })
      await examine(page, width)
    },
    90_000,
  )
})
