import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The page is `width` CSS pixels wide: axe finds nothing in either mode, and nothing is cut off. */
export async function examine(page: Page, width = 320): Promise<void> {
  expect(await cutOff(page, width)).toEqual([])
  // Elsewhere the form at the end may cover half of a control.
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findViolations(page)).toEqual([])
  }
}

/** What axe finds in the page as it is now. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const results = (await page.evaluate('axe.run({ rules: { "target-size": { enabled: true } } })')) as AxeResults
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What reaches beyond the window's width, or makes the page scroll sideways. */
async function cutOff(page: Page, width: number): Promise<readonly string[]> {
  const nodes = await page
    .locator('body *')
    .evaluateAll(
      (all, limit) => all.filter((node) => node.getBoundingClientRect().right > limit).map((node) => node.outerHTML),
      width,
    )
  const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth')
  return scrollWidth > width ? [...nodes, `the page is ${scrollWidth} px wide`] : nodes
}

/** Controls that are smaller than a fingertip. */
export async function smallControls(page: Page): Promise<readonly string[]> {
  return page.locator('button, textarea, nav a, a.choice, .composer-head a, .attach label').evaluateAll((nodes) =>
    nodes
      .filter((node) => {
        const { width, height } = node.getBoundingClientRect()
        return width > 0 && (height < 44 || width < 44)
      })
      .map((node) => node.outerHTML),
  )
}
