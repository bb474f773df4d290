import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LOCALES, type Locale } from '../../../src/locale.ts'
import { launchChromium } from '../../support/chromium.ts'
import { findViolations } from '../examine.ts'
import { type Sample, type SamplePage, startSample } from './sample.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Each page in another language; what axe finds in one of the two ways. */
const WAYS = [
  { width: 320, colorScheme: 'light', from: 0 },
  { width: 1280, colorScheme: 'dark', from: 2 },
] as const

/** Its form is so large that axe is left to the tests of the editor, which have a smaller entry. */
const LARGE = 'editor'

describe('every page of the console', () => {
  it('can be read, narrow and light as well as wide and dark', async () => {
    const sample = await startSample()
    const problems: unknown[] = []
    for (const { width, colorScheme, from } of WAYS) {
      const options = { viewport: { width, height: 800 }, colorScheme }
      const tabs = new Map<SamplePage['who'], Page>()
      for (const [at, { name, path, who }] of sample.pages.entries()) {
        const tab = tabs.get(who) ?? (await openAs(sample, who, options))
        tabs.set(who, tab)
        const locale = localeAt(at + from)
        await tab.goto(`${sample.app.url}${path}${path.includes('?') ? '&' : '?'}lang=${locale}`)
        await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        const isExamined = name !== LARGE && (at + from / 2) % 2 === 0
        const found = {
          language: await tab.locator('html').getAttribute('lang'),
          width: await tab.evaluate('document.documentElement.scrollWidth'),
          violations: isExamined ? await findViolations(tab) : [],
          keys: untranslated((await tab.locator('body').textContent()) ?? ''),
        }
        if (found.language !== locale || found.width !== width || found.violations.length + found.keys.length > 0)
          problems.push({ name, ...found })
      }
    }
    expect(problems).toEqual([])
  }, 300_000)
})

async function openAs(sample: Sample, who: SamplePage['who'], options: BrowserContextOptions): Promise<Page> {
  if (who !== 'traveller') return sample.open(browser, sample.people[who], '/console', options)
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  return context.newPage()
}

function localeAt(at: number): Locale {
  return LOCALES[at % LOCALES.length] ?? 'en'
}

/** Names of messages where their words should be. */
function untranslated(text: string): readonly string[] {
  return (
    text.match(/\b(console|entries|editor|curation|institutions|suggestions|links|pages|directory|card)-[a-z-]+\b/g) ??
    []
  )
}
