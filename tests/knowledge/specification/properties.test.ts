import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/bots/plain.ts'
import { loadCatalogue } from '../../../src/i18n.ts'
import { detailsCard, shortCard } from '../../../src/knowledge/card/card.ts'
import { hasShortList } from '../../../src/knowledge/card/steps.ts'
import { checkService } from '../../../src/knowledge/check.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { documentIds } from '../../../src/knowledge/specification/needs.ts'
import { outline } from '../../../src/knowledge/specification/outline.ts'
import { restartOf } from '../../../src/knowledge/specification/restart.ts'
import { totals } from '../../../src/knowledge/specification/totals.ts'
import { plannedDocuments } from '../../../src/knowledge/specification/walk.ts'
import { knowledgeFolder } from '../../support/knowledge-data.ts'
import { anybody, anySpecification, walkToTheEnd } from '../../support/specification-arbitrary.ts'
import { brokenSpecification } from '../../support/specification-broken.ts'
import { NOON } from '../../support/store-data.ts'

const FILE = 'services/fi/fi-any.yaml'
const texts = loadCatalogue('locales')('en')

const anyWalk = anySpecification().chain((service) =>
  anybody(service).map((person) => ({ service, person, plans: walkToTheEnd(service, person) })),
)

function assertWalks(check: (walk: typeof anyWalk extends fc.Arbitrary<infer Walk> ? Walk : never) => void) {
  fc.assert(fc.property(anyWalk, check), { numRuns: 300, seed: 5 })
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let from = 0
  return part.every((one) => {
    const at = whole.indexOf(one, from)
    from = at + 1
    return at !== -1
  })
}

describe('any specification', () => {
  it('has no fault', () => {
    fc.assert(
      fc.property(anySpecification(), (service) => {
        expect(checkService(service, FILE, undefined)).toEqual([])
      }),
      { numRuns: 500, seed: 5 },
    )
  })

  it('can be walked to an end, whoever walks it, and asks nothing twice', () => {
    assertWalks(({ plans }) => {
      expect(plans.at(-1)?.end).not.toBeUndefined()
      const asked = plans.flatMap(({ ask, later }) => ask ?? later ?? [])
      expect(new Set(asked).size).toBe(asked.length)
      for (const { ask, later } of plans) if (ask) expect([ask.asked, later]).toEqual(['first', undefined])
    })
  })

  it('makes plans that are parts of its outline, each with all that was in the one before', () => {
    assertWalks(({ service, plans }) => {
      const all = outline(service.steps).map(({ node }) => node.id)
      let before: string[] = []
      for (const { items, end } of plans) {
        const ids = items.map(({ node }) => node.id)
        expect(isSubsequence(end ? [...ids, end.id] : ids, all)).toBe(true)
        expect(isSubsequence(before, ids)).toBe(true)
        before = ids
      }
    })
  })

  it('takes, for anybody, between its own least and most', () => {
    assertWalks(({ service, plans }) => {
      const { all } = totals(service)
      const last = plans.at(-1)?.takes
      expect(last?.from).toBeGreaterThanOrEqual(all?.from ?? Number.NaN)
      expect(last?.to).toBeLessThanOrEqual(all?.to ?? Number.NaN)
    })
  })

  it('has on its card every step of anybody, and every document that they have to bring', () => {
    assertWalks(({ service, plans }) => {
      const context = { locale: 'en', texts, now: NOON } as const
      const short = plainText({ blocks: shortCard(service, context) }).text
      const details = plainText({ blocks: detailsCard(service, context) }).text
      const last = plans.at(-1)
      const steps = hasShortList(service) ? details : short
      for (const { node } of last?.items ?? [])
        expect(steps).toContain(
          'wait' in node ? texts('specification-wait', { text: '*', duration: '' }).split('*')[0] : node.text.en,
        )
      if (last?.end && last.end.end !== 'done') expect(details).toContain(last.end.text.en)
      for (const id of documentIds(last?.documents)) expect(short).toContain(`${id} (en)`)
    })
  })

  it('says of every document of a plan where it comes from', () => {
    assertWalks(({ service, plans }) => {
      for (const plan of plans) {
        const planned = plannedDocuments(service, plan)
        const ids = planned.map(({ document }) => document.id)
        expect(ids).toEqual(expect.arrayContaining(documentIds(plan.documents)))
        for (const { document, yieldedBy } of planned) expect(document.broughtAlong ?? yieldedBy).toBeTruthy()
      }
    })
  })

  it('leads whoever starts again to something that may turn out otherwise', () => {
    assertWalks(({ service, plans }) => {
      const end = plans.at(-1)?.end
      if (end?.end !== 'restart') return
      const { from, facts } = restartOf(service, end)
      if (end.from) expect(plans.at(-1)?.items.map(({ node }) => node.id)).toContain(from)
      expect(facts.length).toBeGreaterThan(0)
    })
  })
})

describe('any broken specification', () => {
  it('is left out, with file and path', async () => {
    await fc.assert(
      fc.asyncProperty(brokenSpecification(), async ({ what, content, path }) => {
        const { services, faults } = await loadKnowledge(await knowledgeFolder({ [FILE]: JSON.stringify(content) }))
        const errors = faults.filter(({ severity }) => severity === 'error')
        expect(
          errors.map((fault) => fault.path),
          what,
        ).toContain(path)
        expect(new Set(errors.map(({ file }) => file))).toEqual(new Set([FILE]))
        expect(services).toEqual([])
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})
