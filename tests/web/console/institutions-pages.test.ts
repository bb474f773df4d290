import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Suggestion } from '../../../src/curation/suggestion.ts'
import { launchChromium } from '../../support/chromium.ts'
import { examine, smallControls } from '../examine.ts'
import { LIBRARY_CARD, NOW, startConsole } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const LONG = 'Sosiaali-ja-terveysalan-lupa-ja-valvontavirasto-'.repeat(3)
const NARROW = { viewport: { width: 320, height: 640 } }

function aSuggestion(id: string, given: Partial<Suggestion> = {}): Suggestion {
  return {
    id,
    kind: 'answer',
    state: 'open',
    locale: 'fi',
    title: `Miten uusin kortin ${id}?`,
    text: `Tiskillä. ${LONG}`,
    country: 'fi',
    topic: null,
    about: LIBRARY_CARD,
    questionId: null,
    authorId: null,
    mergedInto: null,
    asked: 1,
    createdAt: NOW,
    decidedAt: null,
    ...given,
  }
}

async function startFull() {
  const started = await startConsole()
  const institution = { id: 'long', name: { en: LONG }, url: `https://example.org/${LONG}`, createdAt: NOW }
  await started.store.curation.handle({}, null, NOW, () => ({
    changes: [
      { kind: 'institution-saved', institution },
      { kind: 'member-added', institutionId: 'long', personId: started.people.volunteer.id, at: NOW },
      ...[aSuggestion('one'), aSuggestion('two'), aSuggestion('three', { mergedInto: 'one' })].map(
        (suggestion) => ({ kind: 'suggestion-saved', suggestion }) as const,
      ),
    ],
    deliveries: [],
    result: null,
  }))
  return started
}

describe('the pages of institutions and suggestions', () => {
  it.each([
    '/console/institutions',
    '/console/institutions/new?from=fi-lost-passport',
    '/console/institutions/long',
    '/console/institutions/city-library?lang=ru',
    '/console/suggestions?lang=et',
    '/console/suggestions/one?lang=sv',
    '/console/suggestions/duplicates?lang=fi',
  ])('can be read by anybody on a narrow and a wide screen, in both modes: %s', async (path) => {
    const { open, people } = await startFull()
    const page = await open(browser, people.moderator, path, NARROW)
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    await examine(page)
    expect(await smallControls(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280)
  })

  it('work without scripts: an institution is added, given its entry, and somebody is invited', async () => {
    const { open, people, store } = await startConsole()
    const options = { ...NARROW, javaScriptEnabled: false }
    const page = await open(browser, people.moderator, '/console/institutions', options)
    await page.getByRole('link', { name: 'Add institution: Police of Finland' }).click()
    await page.getByLabel('Suomi').fill('Poliisi')
    await page.getByRole('button', { name: 'Add institution' }).click()
    await page.getByText('The institution was added.').waitFor()
    await page.getByRole('button', { name: 'Give them all' }).click()
    await page.getByText('The entries are theirs now.').waitFor()
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    expect(await page.getByRole('status').locator('code').textContent()).toMatch(/^\/code [A-Z0-9]{4}-[A-Z0-9]{4}$/)
    const [, added] = await store.curation.institutions()
    expect(added).toMatchObject({ name: { fi: 'Poliisi' }, entries: 1 })
    await page.getByText('Remove this institution').click()
    await page.getByRole('button', { name: 'Yes, remove it' }).click()
    await page.getByText('The institution was removed.').waitFor()
    expect(await store.curation.institutions()).toHaveLength(1)
  })

  it('work without scripts: suggestions are put together and dismissed', async () => {
    const { open, people, store } = await startFull()
    const page = await open(browser, people.moderator, '/console/suggestions', { ...NARROW, javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Miten uusin kortin two?', exact: true }).click()
    await page.getByLabel('Same as').selectOption('one')
    await page.getByRole('button', { name: 'Put together' }).click()
    await page.getByText('Put together with this one.').waitFor()
    await page.getByLabel('Why').fill('Only for members')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByText('Nothing waits here.').waitFor()
    expect(await store.curation.openSuggestions()).toEqual([])
  })
})
