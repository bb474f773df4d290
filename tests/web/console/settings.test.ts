import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SETTINGS } from '../../../src/config.ts'
import { shownSettings } from '../../../src/config-shown.ts'
import { launchChromium } from '../../support/chromium.ts'
import { examine } from '../examine.ts'
import { startConsole } from './support.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe('the settings in the console', () => {
  it('say what is on, what is wrong, and how to change it', async () => {
    const broken = { 'services/fi/fi-broken.yaml': 'id: fi-broken\n' }
    const found = await startConsole({ files: broken, settings: { RETENTION_DAYS: '77' } })
    const { text } = await (await found.signIn(found.people.admin)).get('/console/settings')
    expect(text).toContain('<code>77</code>')
    expect(text).toContain('fi-broken.yaml')
    // A long name may be broken where its words end.
    expect(text.replaceAll('<wbr />', '')).toContain('CURATION_APPROVAL')
    expect(text).toMatch(/database<\/th>\s*<td[^>]*>\s*<span class="badge">yes/)
    const asked = await (await found.signIn(found.people.admin)).get('/console/settings?ask=networks')
    expect(asked.text).toContain('No network is switched on.')
  })

  it('never show a secret', () => {
    const given = (name: string) => `value-of-${name}`
    const shown = shownSettings(SETTINGS, given).filter(({ value }) => value !== undefined)
    const secret = shown.filter(({ name }) => /TOKEN|SECRET|PASSWORD|KEY|REDIS_URL|WEBHOOK/.test(name))
    expect(secret).toEqual([])
    expect(shown.length).toBeGreaterThan(10)
    const address = shownSettings({ PUBLIC_URL: SETTINGS.PUBLIC_URL }, () => 'https://me:hidden@example.org/')
    expect(address[0]?.value).toBe('https://example.org/')
  })

  it.each([320, 1280])(
    'can be used on %i px, in light and dark',
    async (width) => {
      const found = await startConsole()
      const page = await found.open(browser, found.people.admin, '/console/settings', {
        viewport: { width, height: 800 },
      })
      await examine(page, width)
    },
    90_000,
  )
})
