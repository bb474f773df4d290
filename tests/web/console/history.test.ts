import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordChanges } from '../../../src/web/console/entries/word-changes.ts'
import { launchChromium } from '../../support/chromium.ts'
import { everywhere } from '../../support/knowledge-data.ts'
import { examine } from '../examine.ts'
import { expectToFit, LIBRARY_CARD, startConsole, writeRevision } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const CARD = '/console/entries/service/fi-library-card'
const PUBLISHED = { state: 'published' } as const

describe('the history of an entry', () => {
  it('shows side by side what was changed, also on a narrow screen', async () => {
    const { app, people, open, ...rest } = await startConsole()
    const title = { ...everywhere('Library card'), en: 'Library card for children' }
    const seq = await writeRevision(
      rest,
      people.moderator,
      LIBRARY_CARD,
      { title },
      { ...PUBLISHED, why: 'Children too' },
    )
    const browsing = { viewport: { width: 320, height: 640 } }
    const page = await open(browser, people.moderator, `${CARD}/history`, browsing)
    await examine(page)
    expect(await page.locator('tbody tr').count()).toBe(2)
    await page.locator('tbody a').first().click()
    expect(new URL(page.url()).pathname).toBe(`${CARD}/history/${seq}`)
    await examine(page)
    await expectToFit(page, `${CARD}/history/${seq}`)
    await expectToFit(page, `${CARD}/history`)
    await page.goto(`${app.url}${CARD}/history/${seq}`)
    expect(await page.locator('.difference').count()).toBe(1)
    expect(await page.locator('.side').first().textContent()).toContain('Library card (en)')
    expect(await page.locator('ins').allTextContents()).toEqual(['for children'])
    const tops = () => page.locator('.side').evaluateAll((all) => all.map((side) => side.getBoundingClientRect().top))
    expect(new Set(await tops()).size).toBe(2)
    await page.setViewportSize({ width: 1200, height: 800 })
    expect(new Set(await tops()).size).toBe(1)
    await page.goto(`${app.url}${CARD}/history/${seq}?against=${seq}`)
    expect(await page.locator('.difference').count()).toBe(0)
  }, 90_000)

  it('is compared with any other version of the entry, and with none of another', async () => {
    const { people, signIn, store, ...rest } = await startConsole()
    const given = { store, ...rest }
    const first = (await store.curation.file(LIBRARY_CARD))?.entry?.seq ?? 0
    const second = await writeRevision(given, people.moderator, LIBRARY_CARD, { summary: { en: 'One' } }, PUBLISHED)
    const third = await writeRevision(given, people.moderator, LIBRARY_CARD, { summary: { en: 'Two' } }, PUBLISHED)
    const visit = await signIn(people.volunteer)
    const shown = async (query: string) => (await visit.get(`${CARD}/history/${third}${query}`)).text
    expect(await shown('')).toMatch(/<del>One<\/del>[\s\S]*<ins>Two<\/ins>/)
    expect(await shown(`?against=${first}`)).toContain('How to get')
    expect(await shown(`?against=${second}`)).toMatch(/<del>One<\/del>/)
    for (const wrong of ['1', '0', '-1', 'x', "'", '99999999999999999999', ''])
      expect((await visit.get(`${CARD}/history/${third}?against=${wrong}`)).status, wrong).toBe(404)
    expect((await visit.get(`/console/entries/service/ee-museum-card/history/${third}`)).status).toBe(404)
  })

  it('leads back: a version is restored with a reason, by others proposed', async () => {
    const { app, people, open, signIn, store, ...rest } = await startConsole({ settings: { CURATION_APPROVAL: 'any' } })
    const first = (await store.curation.file(LIBRARY_CARD))?.entry?.seq ?? 0
    await writeRevision({ store, ...rest }, people.other, LIBRARY_CARD, { summary: everywhere('Wrong') }, PUBLISHED)
    const path = `${CARD}/history/${first}`
    const volunteer = await signIn(people.volunteer)
    expect((await volunteer.post(path, { why: '' })).status).toBe(422)
    expect((await volunteer.post(path, { why: 'It was right' })).location).toBe(`${CARD}?done=proposed`)
    const page = await open(browser, people.moderator, path, { javaScriptEnabled: false })
    await page.getByLabel('Why?').fill('It was right')
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('Everybody sees it from now on').waitFor()
    expect(app.base.services.get('fi-library-card')?.summary.en).toBe('How to get a library card. (en)')
    const again = await (await signIn(people.moderator)).post(path, { why: 'Once more' })
    expect([again.status, again.text.includes('says just this already')]).toEqual([409, true])
    const stranger = `/console/entries/service/ee-museum-card/history/${first}`
    expect((await volunteer.post(stranger, { why: 'Mixed up' })).status).toBe(404)
  }, 90_000)

  it('has pages, however long it is', async () => {
    const { people, signIn, store, clock } = await startConsole()
    await store.curation.handle({ entry: LIBRARY_CARD }, null, clock.now, ({ file }) => {
      const { current } = file ?? {}
      if (!current) throw new Error('the entry is missing')
      const { seq: _, number: __, ...before } = current
      const changes = Array.from({ length: 1000 }, (_unused, at) => {
        const revision = {
          ...before,
          content: { ...before.content, summary: { en: `Text ${at}` } },
          why: `Change ${at}`,
        }
        return { kind: 'revision-added', revision, stale: {} } as const
      })
      return { changes, deliveries: [], result: null }
    })
    const visit = await signIn(people.moderator)
    const first = await visit.get(`${CARD}/history`)
    expect(first.text).toContain('Page 1 of 41')
    expect(first.text).toContain('Change 999')
    const last = await visit.get(`${CARD}/history?page=40`)
    expect(last.text).toContain('No. 1<')
    expect((await visit.get(`${CARD}/history?page=4000`)).text).toContain('Page 41 of 41')
  })
})

describe('the changes of a text', () => {
  const words = fc.array(fc.constantFrom('to', 'be', ' ', ', ', 'или', '\n', '7', '👩‍🚒', '<b>'), { maxLength: 30 })

  it('leave both texts as they are', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const pieces = wordChanges(before, after)
        const side = (left: string) =>
          pieces
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('')
        expect([side('added'), side('removed')]).toEqual([before, after])
        if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  it('are the words that were changed, also in a text that is too long to compare', () => {
    expect(wordChanges('Take your passport along.', 'Take your new passport.')).toEqual([
      { kind: 'same', text: 'Take your ' },
      { kind: 'added', text: 'new ' },
      { kind: 'same', text: 'passport' },
      { kind: 'removed', text: ' along' },
      { kind: 'same', text: '.' },
    ])
    const [one, other] = ['a ', 'b '].map((word) => word.repeat(50_000))
    expect(wordChanges(`${one}end`, `${other}end`).map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
  })
})
