import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { serviceContent } from '../../support/knowledge-data.ts'
import { examine } from '../examine.ts'
import { LIBRARY_CARD, startConsole, writeRevision } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const EDIT = '/console/entries/service/fi-library-card/edit'
const UMBRELLA = 'Where can I borrow an umbrella?'
const FILES = {
  'golden/author.yaml': `- { id: fi-library-card, locale: en, kind: short, text: "umbrella" }
- { expect: none, locale: en, kind: plain, text: "${UMBRELLA}" }
`,
}
const CHANGE = { keywords: { en: ['umbrella'] }, exampleQuestions: { en: [UMBRELLA] } }
/** As a form that has been changed. */
const WRITTEN = { draft: JSON.stringify(serviceContent(CHANGE)), op: 'try' }

/** The part of the page about the questions, as text. */
function partOf(html: string): string {
  const [, part = ''] = /<section id="questions">([\s\S]*?)<\/section>/.exec(html) ?? []
  return part.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

// Each starts a thread that makes a base of its own, most of them beside a browser; in milliseconds.
const PATIENCE = 90_000

describe('the questions that people ask', { timeout: PATIENCE }, () => {
  it('are tried with what is in the form, of which nothing is saved', async () => {
    const { app, people, signIn, store } = await startConsole({ files: FILES })
    const visit = await signIn(people.volunteer)
    expect(partOf((await visit.get(EDIT)).text)).not.toContain('come out right')
    const { status, text } = await visit.post(EDIT, WRITTEN)
    expect(status).toBe(200)
    const part = partOf(text)
    expect(part).toContain('Of 2 questions, 1 come out right with the change, 1 without it.')
    expect(part).toMatch(/Wrong because of the change: 1 Where can I borrow an umbrella\? Right would be: no entry\./)
    expect(part).toMatch(/Right because of the change: 1 umbrella Right would be: Library card \(en\)\./)
    expect(app.base.services.get('fi-library-card')?.keywords.en).toEqual(['library'])
    expect((await store.curation.file(LIBRARY_CARD))?.proposals).toEqual([])
  })

  it('wait until there is no error, and say when there are none', async () => {
    const { people, signIn } = await startConsole()
    const visit = await signIn(people.moderator)
    const faulty = { ...WRITTEN, draft: JSON.stringify(serviceContent({ lifeEvents: ['nowhere'] })) }
    expect(partOf((await visit.post(EDIT, faulty)).text)).toContain('Correct the errors first')
    expect(partOf((await visit.post(EDIT, WRITTEN)).text)).toContain('There are no questions to try yet.')
    expect(partOf((await visit.get('/console/entries/document/passport/edit')).text)).toBe('')
  })

  it('are tried beside the form, which stays as it is', async () => {
    const { people, open } = await startConsole({ files: FILES })
    const page = await open(browser, people.moderator, EDIT, { viewport: { width: 320, height: 640 } })
    const title = page.locator('[name="e.title.en"]')
    await title.fill('Umbrella')
    await page.getByRole('button', { name: 'Try the questions' }).click()
    await page.getByText('Right because of the change: 1').waitFor()
    expect(await title.inputValue()).toBe('Umbrella')
    await examine(page)
  })

  it('are tried with a proposal before it is decided on, without scripts', async () => {
    const town = await startConsole({ files: FILES })
    const { people, open } = town
    const seq = await writeRevision(town, people.volunteer, LIBRARY_CARD, CHANGE)
    const page = await open(browser, people.moderator, `/console/review/${seq}`, { javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Try the questions' }).click()
    await page.getByText('Wrong because of the change: 1').waitFor()
    expect(new URL(page.url()).hash).toBe('#questions')
    await page.getByRole('button', { name: 'Publish' }).waitFor()
  })
})
