import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale.ts'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { startConsole } from './support.ts'
import { addLessons } from './work-data.ts'

const PATH = '/console/trying'
const CARD = '<a href="/console/entries/service/fi-library-card">Library card (en)</a>'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function opened() {
  const desk = await startConsole()
  await addLessons(desk)
  const visit = await desk.signIn(desk.people.moderator)
  return { desk, ask: (question: string, more = {}) => visit.post(PATH, { question, ...more }) }
}

describe('a question that is tried', () => {
  it('shows the card that people get, and why, as chosen', async () => {
    const { ask } = await opened()
    const { status, text } = await ask('I lost my passport in Helsinki', { language: 'en', country: 'ee' })
    expect(status).toBe(200)
    expect(text).toMatch(/The card of this entry: <a href="\/console\/entries\/service\/fi-lost-passport">/)
    expect(text).toContain('It names “Helsinki”, so Finland.')
    expect(text).toContain('own country does not count')
    expect(text).toMatch(/Chance: \d+%/)
    expect(text).toMatch(/example question of this entry: <q lang="en">/)
    expect(text).toContain('>I lost my passport in Helsinki</textarea>')
    expect(text).toMatch(/<option value="ee" selected/)
  })

  it('says what else may become of it', async () => {
    const { ask } = await opened()
    const emergency = await ask('my husband is not breathing')
    expect(emergency.text).toContain('It sounds like an emergency')
    const hello = await ask('hei', { language: 'fi' })
    expect(hello.text).toMatch(/It is small talk.*<q lang="fi">Hei!/)
    expect(hello.text).not.toContain('Why this answer')
    const nothing = await ask('?!')
    expect(nothing.text).toContain('That Silta has no answer')
    expect(nothing.text).toContain('Nothing that the entries say is like the question')
    expect(await ask(' ')).toMatchObject({ status: 422, text: expect.stringContaining('Write a question first.') })
  })

  it('is text and nothing else, and what cannot be chosen is passed over', async () => {
    const { ask } = await opened()
    const { status, text } = await ask('<img src=x> library card', { language: 'xx', country: 'x' })
    expect(status).toBe(200)
    expect(text).not.toContain('<img src=x>')
    expect(text).toContain(CARD)
    expect((await ask('library '.repeat(500))).text).toContain(`>${'library '.repeat(125)}</textarea>`)
  })

  it('shows what travellers have asked to moderators alone, and to institutions the public pages', async () => {
    const { desk, ask } = await opened()
    const question = 'get me a reader card'
    expect((await ask(question)).text).toContain(`<q lang="en">${question}</q>`)
    for (const who of ['volunteer', 'library'] as const) {
      const visit = await desk.signIn(desk.people[who])
      const { text } = await visit.post(PATH, { question })
      expect(text, who).toContain('Library card (en)</a>')
      expect(text, who).not.toContain(`<q lang="en">${question}</q>`)
      expect(text.includes('<a href="/services/fi-library-card">'), who).toBe(who === 'library')
    }
  })

  it('is not in the address, and its page fits in every language', async () => {
    const { desk } = await opened()
    const options = { viewport: { width: 320, height: 800 } }
    const page = await desk.open(browser, desk.people.moderator, PATH, options)
    for (const locale of LOCALES) {
      await page.goto(`${desk.app.url}${PATH}?lang=${locale}`)
      await page
        .locator('textarea')
        .fill('Where do I get a library card in Helsinki, Kadotettuhenkilötodistuksenetsintälomake')
      await page.locator('main .send').click()
      await page.locator('#result').waitFor()
      expect(page.url()).toBe(`${desk.app.url}${PATH}#result`)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      expect(await page.locator('main').textContent()).not.toMatch(/\b(explain|trying)-[a-z]/)
      expect(await page.evaluate('document.documentElement.scrollWidth'), locale).toBe(320)
    }
    await examine(page)
  })
})
