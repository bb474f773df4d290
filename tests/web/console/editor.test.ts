import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { everywhere, serviceContent } from '../../support/knowledge-data.ts'
import { expectInPage } from '../browser.ts'
import { examine } from '../examine.ts'
import { startConsole } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const PATH = '/console/entries/service/fi-library-card'
const EDIT = `${PATH}/edit`
const ANY = { settings: { CURATION_APPROVAL: 'any' } }

/** Everything that a process can have. */
const NESTED = {
  facts: [
    {
      id: 'age',
      question: everywhere('How old are you?'),
      values: ['child', 'adult'].map((id) => ({ id, text: everywhere(id) })),
    },
  ],
  steps: [
    {
      id: 'by-age',
      choice: [
        {
          when: { age: 'child' },
          steps: [{ id: 'ask', text: everywhere('Ask your parents'), takes: { from: 'P1D', to: 'P1W' } }],
        },
        { steps: [] },
      ],
    },
    {
      id: 'both',
      parallel: ['apply', 'pay'].map((id) => ({
        steps: [{ id, text: { en: `To ${id}` }, documents: ['passport'], costs: ['fee'], when: { age: ['adult'] } }],
      })),
    },
    { id: 'wait', wait: everywhere('the card'), takes: 'P2W' },
    { id: 'end', end: 'done', text: everywhere('You have it') },
  ],
  requiredDocuments: { allOf: ['passport', { optional: ['passport'], when: { age: 'adult' } }] },
  costs: [{ id: 'fee', description: everywhere('A fee'), amount: 10, currency: 'EUR' }],
  processingTimes: [{ description: everywhere('A week'), duration: 'P1W' }],
  risks: [{ text: everywhere('It gets lost') }],
  emergencyNumbers: [{ number: '112', name: everywhere('Emergency') }],
}

const UNFOLDED = ['section.facts', 'section.steps', 'at.steps.0.choice.0.steps.0', 'section.costs', 'at.costs.0']

const section = (page: Page, name: string) =>
  page.locator('.editor-section', { has: page.getByRole('heading', { name }) })

/** Everything that the page says beside the form. */
const side = (page: Page) => page.locator('#editor-side')

describe.each([true, false])('an entry in the editor, with scripts: %s', (javaScriptEnabled) => {
  it('gets another step, which its diagram, its card and its public page show', async () => {
    const { app, open, people } = await startConsole(ANY)
    const page = await open(browser, people.moderator, EDIT, { javaScriptEnabled })
    const process = section(page, 'Process')
    await process.locator('summary').first().click()
    await process.getByRole('button', { name: 'Add a step: Steps', exact: true }).click()
    const third = page.locator('textarea[name="e.steps.2.text.en"]')
    await third.waitFor()
    expect(await third.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true)
    await third.fill('Borrow <b>your</b> first book')
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Check and preview' }).first().click()
    await side(page).locator('svg').filter({ hasText: 'first book' }).first().waitFor({ state: 'attached' })
    expect(await side(page).locator('.preview-part').allTextContents()).toContainEqual(
      expect.stringContaining('Borrow <b>your</b> first book'),
    )
    // The languages that are not shown are still there.
    await page.getByLabel('What have you changed, and why?').fill('One more step')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.waitForURL(/done=published/)
    const shown = await (await fetch(`${app.url}/services/fi-library-card?lang=en`)).text()
    expect(shown).toContain('Borrow &lt;b&gt;your&lt;/b&gt; first book')
    const fi = await (await fetch(`${app.url}/services/fi-library-card?lang=fi`)).text()
    expect(fi).toContain('Apply for the card')
  })

  it('is moved about, and keeps what has been written', async () => {
    const { open, people } = await startConsole(ANY)
    const page = await open(browser, people.moderator, EDIT, { javaScriptEnabled })
    await section(page, 'Process').locator('summary').first().click()
    const item = page.locator('[id="at.steps.0"]')
    await item.locator('summary').first().click()
    await page.locator('[name="e.title.en"]').fill('A new title')
    await item.getByRole('button', { name: /^Down/ }).first().click()
    await expectInPage(page, "document.getElementsByName('e.steps.1.text.en')[0]?.value", 'Apply for the card (en)')
    expect(await page.locator('[name="e.title.en"]').inputValue()).toBe('A new title')
    expect(await page.evaluate('document.activeElement.value')).toBe('up:steps.1')
  })
})

describe('the editor', () => {
  it('can be used by anybody on a narrow screen, in both modes', async () => {
    const files = { 'services/fi/fi-library-card.yaml': JSON.stringify(serviceContent(NESTED)) }
    const { open, people } = await startConsole({ ...ANY, files })
    const page = await open(browser, people.moderator, `${EDIT}?languages=fi`, {
      viewport: { width: 320, height: 640 },
    })
    // Each kind of control once: looking at every one of them would take longer than all else.
    await page.evaluate(`for (const id of ${JSON.stringify(UNFOLDED)}) document.getElementById(id).open = true`)
    await page.evaluate("document.querySelector('.editor-when').open = true")
    await examine(page)
  })

  it('asks before unsaved text is left behind', async () => {
    const { open, people } = await startConsole(ANY)
    const page = await open(browser, people.moderator, EDIT)
    await page.locator('[name="e.title.en"]').fill('Unsaved')
    const asked = page.waitForEvent('dialog')
    const leaving = page.goto('about:blank').catch(() => undefined)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await leaving
  })
})
