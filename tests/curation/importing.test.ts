import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, isSame } from '../../src/curation/differences.ts'
import type { EntryContent } from '../../src/curation/entry.ts'
import { planImport } from '../../src/curation/importing.ts'

const BASE = {
  id: 'fi-card',
  title: { en: 'Card', fi: 'Kortti' },
  steps: [
    { id: 'apply', text: { en: 'Apply' } },
    { id: 'fetch', text: { en: 'Fetch' } },
  ],
}

function step(id: string, en: string) {
  return { ...BASE, steps: BASE.steps.map((each) => (each.id === id ? { id, text: { en } } : each)) }
}

describe('what a file brings to the base', () => {
  it.each([
    ['nothing has changed', BASE, BASE, BASE, { kind: 'same' }],
    ['both say the same by now', BASE, step('apply', 'A'), step('apply', 'A'), { kind: 'same' }],
    ['the file is older', BASE, BASE, step('apply', 'A'), { kind: 'kept' }],
    ['the entry is new', undefined, BASE, undefined, { kind: 'new', content: BASE }],
    ['only the file has changed', BASE, step('apply', 'A'), BASE, { kind: 'updated', content: step('apply', 'A') }],
    [
      'others have changed something else',
      BASE,
      step('apply', 'A'),
      { ...BASE, title: { en: 'Card', fi: 'Kirjastokortti' } },
      { kind: 'merged', content: { ...step('apply', 'A'), title: { en: 'Card', fi: 'Kirjastokortti' } } },
    ],
    [
      'both have changed the same',
      BASE,
      step('apply', 'A'),
      { ...step('apply', 'B'), title: { en: 'New', fi: 'Kortti' } },
      {
        kind: 'conflict',
        content: { ...step('apply', 'A'), title: { en: 'New', fi: 'Kortti' } },
        conflicts: [{ path: 'steps.apply.text.en', mine: 'A', theirs: 'B' }],
      },
    ],
    [
      'the base has removed what the file has changed',
      BASE,
      step('apply', 'A'),
      { ...BASE, steps: BASE.steps.slice(1) },
      {
        kind: 'conflict',
        conflicts: [{ path: 'steps.apply', mine: { id: 'apply', text: { en: 'A' } }, theirs: undefined }],
      },
    ],
    [
      'nobody knows what has changed',
      undefined,
      step('apply', 'A'),
      BASE,
      { kind: 'conflict', conflicts: [{ path: 'steps.apply.text.en', mine: 'A', theirs: 'Apply' }] },
    ],
  ] as const)('when %s', (_, base, mine, theirs, plan) => {
    expect(planImport({ base, mine: mine as EntryContent, theirs })).toMatchObject(plan)
  })

  it('loses nothing that either side has changed alone, and asks once', () => {
    const side = fc.record(
      {
        title: fc.record({ en: fc.constantFrom('a', 'b'), fi: fc.constantFrom('a', 'b') }),
        notes: fc.uniqueArray(fc.record({ id: fc.constantFrom('x', 'y', 'z'), text: fc.constantFrom('a', 'b') }), {
          selector: ({ id }) => id,
        }),
        place: fc.constantFrom('a', 'b'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(side, side, side, (base, mine, theirs) => {
        const plan = planImport({ base, mine, theirs })
        const content = 'content' in plan ? plan.content : theirs
        if (plan.kind !== 'conflict')
          for (const { path, locale } of differences(base, theirs)) {
            // What the base has changed since is in the result, but where the whole list has changed order.
            const now = differences(theirs, content).filter((each) => each.path === path && each.locale === locale)
            expect(now.filter(({ before, after }) => !Array.isArray(before) && !Array.isArray(after))).toEqual([])
          }
        if (plan.kind === 'updated' || plan.kind === 'merged')
          expect(['same', 'kept']).toContain(planImport({ base, mine, theirs: content }).kind)
        if (plan.kind === 'kept') expect(isSame(content, theirs)).toBe(true)
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})
