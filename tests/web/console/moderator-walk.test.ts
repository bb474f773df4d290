import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Role } from '../../../src/relay/responder.ts'
import { begin, ODD_QUESTION } from '../../scenarios/script.ts'
import { launchChromium } from '../../support/chromium.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../../support/knowledge-data.ts'
import { type Seat, says } from '../../support/seats/seat.ts'
import { startWorld, type World } from '../../support/seats/world.ts'
import { smallBase } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Many steps in a browser, on a machine that has others to serve; in milliseconds. */
const PATIENCE = 90_000

const QUESTION = 'How do I get a library card?'
const ANSWER = 'Yes: ask at the door, and bring the umbrella back dry.'
const STEP = 'Borrow your first book'

async function begun(): Promise<World> {
  const museum = serviceContent({
    ...{ id: 'ee-museum-card', country: 'ee', title: everywhere('Museum card') },
    ...{ summary: everywhere('Into every museum.'), keywords: { en: ['museum'] } },
    exampleQuestions: { en: ['Where can I see pictures?'] },
  })
  const files = { ...(await smallBase()), 'services/ee/ee-museum-card.yaml': JSON.stringify(museum) }
  return startWorld({ living: await knowledgeFolder(files) })
}

/** Somebody on the staff, known by this name. */
async function staff(world: World, name: string, role: Role): Promise<Seat> {
  const seat = world.seat('telegram')
  await world.volunteer(seat, name)
  await world.app.store.relay.changeStanding(seat.identity, role, Date.now())
  return seat
}

/** Follows the link that the bot gives, in a browser that has never been here. */
async function signIn(seat: Seat): Promise<Page> {
  await seat.say('/console')
  const seen = await seat.until(says('/console/sign-in/'))
  const link = /\S+\/console\/sign-in\/\S+/.exec(seen.findLast(({ text }) => text.includes('/sign-in/'))?.text ?? '')
  const context = await browser.newContext({ locale: 'en-GB' })
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(link?.[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'What needs you' }).waitFor()
  return page
}

const menu = (page: Page, name: string) => page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name })
const inMain = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first()
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** Unfolds a section of the editor. */
async function unfold(page: Page, name: string): Promise<void> {
  const section = page.locator('.editor-section', { has: page.getByRole('heading', { name, exact: true }) })
  await section.locator('summary').first().click()
}

async function publish(page: Page, why: string): Promise<void> {
  await page.getByLabel('What have you changed, and why?').fill(why)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published. Everybody sees it from now on.').waitFor()
}

describe('a new moderator', { timeout: PATIENCE }, () => {
  it('adds a step to an entry, and sees it in the diagram, on the card, on the page and in a chat', async () => {
    const world = await begun()
    const traveller = world.seat('telegram')
    await traveller.say(QUESTION)
    await traveller.until(says('Fetch the card'))
    expect((await traveller.news()).some(({ text }) => text.includes(STEP))).toBe(false)
    const page = await signIn(await staff(world, 'Maria', 'moderator'))
    await menu(page, 'Entries').click()
    await page.getByLabel('Words in the title or the id').fill('library')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await inMain(page, 'Library card (en)').click()
    await inMain(page, 'Edit').click()
    await unfold(page, 'Process')
    await page.getByRole('button', { name: 'Add a step: Steps', exact: true }).click()
    await field(page, 'e.steps.2.text.en').fill(STEP)
    const side = page.locator('#editor-side')
    await side.locator('svg').filter({ hasText: STEP }).first().waitFor({ state: 'attached' })
    await side.locator('.preview-part').filter({ hasText: STEP }).first().waitFor({ state: 'attached' })
    await publish(page, 'One more step')
    await inMain(page, 'Public page').click()
    await page.getByRole('main').getByText(STEP).filter({ visible: true }).first().waitFor()
    await traveller.say(QUESTION)
    await traveller.until(says(STEP))
  })
})

describe('the people of an institution', { timeout: PATIENCE }, () => {
  it('confirm one entry in their chat and another in the console, and see no other', async () => {
    const world = await begun()
    const maria = await signIn(await staff(world, 'Maria', 'moderator'))
    await menu(maria, 'Institutions').click()
    await inMain(maria, 'New institution').click()
    await maria.getByLabel('English').fill('City Library')
    await maria.getByLabel('Its own website').fill('https://library.example.org')
    await maria.getByRole('button', { name: 'Add institution' }).click()
    await maria.getByRole('button', { name: 'Give them all' }).click()
    await maria.getByText('The entries are theirs now.').waitFor()
    await maria.getByRole('button', { name: 'Invite somebody' }).click()
    const code = maria.getByText(/^\/code [A-Z0-9-]+$/).first()
    const lea = world.seat('telegram')
    await lea.say((await code.textContent()) ?? '')
    await lea.until(says('You act for City Library'))
    await world.app.queue.enqueue('reviews', {})
    await lea.until(says('Library card (en)'))
    await lea.press('✓ All of it still holds')
    await lea.until(says('counts as checked today'))
    const { base, store } = world.app
    const confirmed = async (id: string) => (await store.curation.file({ kind: 'service', id }))?.current?.origin
    expect([await confirmed('fi-library-card'), await confirmed('ee-museum-card')].sort()).toEqual([
      'confirmed',
      'file',
    ])
    const page = await signIn(lea)
    await menu(page, 'Entries').click()
    await page.getByRole('heading', { name: 'Entries', exact: true }).waitFor()
    const entries = await page.getByRole('main').locator('a[href^="/console/entries/service/"]').allTextContents()
    expect(entries.sort()).toEqual(['Library card (en)', 'Museum card (en)'])
    const left = (await confirmed('fi-library-card')) === 'confirmed' ? 'Museum card (en)' : 'Library card (en)'
    await inMain(page, left).click()
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByText('Confirmed. The entry counts as checked today.').waitFor()
    expect([await confirmed('fi-library-card'), await confirmed('ee-museum-card')]).toEqual(['confirmed', 'confirmed'])
    expect(base.services.get('ee-museum-card')?.review.by).toBe('city-library')
    const foreign = await page.request.get(`${world.url}/console/entries/service/fi-lost-passport`)
    expect(foreign.status()).toBe(403)
  })
})

describe('a volunteer', { timeout: PATIENCE }, () => {
  it('gives an answer that becomes an entry, which whoever asks next gets', async () => {
    const world = await begun()
    const vera = await staff(world, 'Vera', 'responder')
    const olga = world.seat('telegram')
    await begin(olga, vera)
    await vera.say(ANSWER)
    await olga.until(says(ANSWER))
    await olga.press('✓ Solved')
    await vera.press('Suggest for the base')
    await vera.until(says('Moderators see the question and your answer'))
    const page = await signIn(await staff(world, 'Maria', 'moderator'))
    await menu(page, 'Suggestions').click()
    await inMain(page, ODD_QUESTION).click()
    await inMain(page, 'Make a new entry').click()
    await page.getByLabel('Country').selectOption('fi')
    await page.getByLabel('A short name in Latin letters').fill('sauna umbrellas')
    await page.getByRole('button', { name: 'Write it' }).click()
    expect(await field(page, 'e.title.en').inputValue()).toBe(ODD_QUESTION)
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    const given = {
      'e.competentAuthority.name.en': 'Sauna society',
      'e.competentAuthority.url': 'https://sauna.example.org',
      'e.channels.0.name.en': 'The sauna',
      'e.channels.0.address': 'Rantatie 1, Imatra',
      'e.sources.0.url': 'https://sauna.example.org/umbrellas',
      'e.sources.0.title': 'Umbrellas',
    }
    for (const [name, text] of Object.entries(given)) await field(page, name).fill(text)
    await page.locator('[name="e.lifeEvents"][value=KE5]').check()
    await publish(page, 'It was asked')
    await vera.until(says('What you suggested is part of the base now'))
    expect([...world.app.base.services.keys()]).toContain('fi-sauna-umbrellas')
    const next = world.seat('telegram')
    await next.say(ODD_QUESTION)
    await next.until(says(ANSWER))
  })
})
