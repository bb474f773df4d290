import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { startConsole } from './support.ts'
import { addDeadLetter, HOSTILE } from './work-data.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('deliveries in the console', () => {
  it('are counted and grouped by reason, without their texts', async () => {
    const found = await startConsole()
    await addDeadLetter(found, 'Forbidden: the bot was blocked')
    await addDeadLetter(found, 'Forbidden: the bot was blocked')
    await addDeadLetter(found, HOSTILE)
    const visit = await found.signIn(found.people.admin)
    for (const path of ['/console/deliveries', '/console/deliveries/list', '/console/deliveries/list?state=failed']) {
      const { text, status } = await visit.get(path)
      expect(status).toBe(200)
      expect(text).toContain('Forbidden: the bot was blocked')
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('A secret text.')
    }
    expect((await visit.get('/console/deliveries/list?state=due')).text).not.toContain('blocked')
  })

  it('are tried again, one or all with a reason, after a question', async () => {
    const found = await startConsole()
    const first = await addDeadLetter(found, 'Forbidden: blocked')
    await addDeadLetter(found, 'Forbidden: blocked')
    await addDeadLetter(found, 'Timeout')
    const left = async () => (await found.store.outreach.deliveries(['failed'], 0, 10)).total
    const page = await found.open(browser, found.people.admin, `/console/deliveries/retry?id=${first}`)
    expect(await left()).toBe(3)
    await page.getByRole('button', { name: 'Yes, send again' }).click()
    await page.getByText('1 message is sent again.').waitFor()
    expect(await left()).toBe(2)
    await page.getByRole('link', { name: 'Try again: Forbidden: blocked' }).click()
    await page.getByRole('button', { name: 'Yes, send again' }).click()
    await page.getByText('1 message is sent again.').waitFor()
    expect(await left()).toBe(1)
    await page.goto(`${found.app.url}/console/people/audit`)
    expect(await page.getByText('sent again what was given up').count()).toBe(2)
  })

  it('are never all tried again by mistake, nor by others than administrators', async () => {
    const found = await startConsole()
    const id = await addDeadLetter(found, 'Timeout')
    const admin = await found.signIn(found.people.admin)
    const wrong = [
      {},
      { platform: 'script' },
      { reason: 'Timeout' },
      { id: '0' },
      { id: '1 or 1=1' },
      { platform: '', reason: '' },
    ]
    for (const fields of wrong) expect((await admin.post('/console/deliveries/retry', { ...fields })).status).toBe(404)
    expect((await admin.post('/console/deliveries/retry', { id: String(id), csrf: 'x' })).status).toBe(403)
    const moderator = await found.signIn(found.people.moderator)
    expect((await moderator.post('/console/deliveries/retry', { id: String(id) })).status).toBe(403)
    for (const path of [
      '/console/deliveries',
      '/console/deliveries/list',
      '/console/deliveries/retry?id=1',
      '/console/settings',
    ])
      expect((await moderator.get(path)).status).toBe(403)
    expect((await found.store.outreach.deliveries(['failed'], 0, 10)).total).toBe(1)
    const nothing = await admin.post('/console/deliveries/retry', { id: '999999' })
    expect((await admin.get(nothing.location ?? '')).text).toContain('There is nothing to send again')
  })

  it.each([320, 1280])(
    'can be used on %i px, in light and dark',
    async (width) => {
      const found = await startConsole()
      const id = await addDeadLetter(found, `Forbidden: ${'a'.repeat(200)}`)
      const page = await found.open(browser, found.people.admin, '/console/deliveries', {
        viewport: { width, height: 800 },
      })
      await examine(page, width)
      for (const path of ['list', `retry?id=${id}`]) {
        await page.goto(`${found.app.url}/console/deliveries/${path}`)
        await examine(page, width)
      }
    },
    90_000,
  )
})
