import { beforeAll, describe, expect, it } from 'vitest'
import { type Confusion, createConfusions, pairsOf } from '../../src/curation/duplicates.ts'
import type { KnowledgeBase } from '../../src/knowledge/answer.ts'
import { openRecognisers } from '../../src/knowledge/open.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { LOCALES, type Localised } from '../../src/locale.ts'
import { shippedKnowledge } from '../support/shipped.ts'

const PASSPORT = 'fi-lost-passport'

let shipped: KnowledgeBase
beforeAll(async () => {
  shipped = (await shippedKnowledge()).base
})

/** The shipped base with another entry, or others instead of its own. */
async function withServices(...added: readonly Service[]): Promise<KnowledgeBase> {
  const { base } = await shippedKnowledge()
  const { createBase } = await openRecognisers()
  const { lifeEvents } = base
  const others = [...base.services.values()].filter(({ id }) => added.every((one) => one.id !== id))
  return createBase({
    services: [...others, ...added],
    situations: [...base.situations.values()],
    lifeEvents,
  })
}

function pairs(base: KnowledgeBase): readonly Confusion[] {
  const confusionsOf = createConfusions(base)
  return pairsOf([
    ...[...base.services.keys()].flatMap((id) => confusionsOf({ kind: 'service', id })),
    ...[...base.situations.keys()].flatMap((id) => confusionsOf({ kind: 'situation', id })),
  ])
}

const named = (found: readonly Confusion[]) => found.map(({ entry, other }) => [entry.id, other.id].sort().join(' '))

function shippedService(id: string): Service {
  const found = shipped.services.get(id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

const every = (of: Localised<string[]>, wanted: (at: number) => boolean): Localised<string[]> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, (of[locale] ?? []).filter((_, at) => wanted(at))]))

describe('alike entries', { timeout: 120_000 }, () => {
  it('are none of those shipped by what they say of themselves', () => {
    // The nearest are three residence permits of one authority.
    expect(pairs(shipped).filter(({ likeness }) => likeness >= 0.56)).toEqual([])
  })

  it('are one matter written twice, with other questions and another title', async () => {
    const own = shippedService(PASSPORT)
    const title = {
      en: 'Your passport is gone',
      fi: 'Passi on poissa',
      sv: 'Passet är borta',
      ru: 'Паспорт пропал',
      et: 'Pass on läinud',
    }
    const first = { ...own, exampleQuestions: every(own.exampleQuestions, (at) => at % 2 === 0) }
    const second = {
      ...own,
      id: 'fi-passport-gone',
      title,
      exampleQuestions: every(own.exampleQuestions, (at) => at % 2 === 1),
    }
    const [worst] = pairs(await withServices(first, second))
    expect(named(worst ? [worst] : [])).toEqual([`${PASSPORT} fi-passport-gone`])
    expect(worst?.likeness).toBeGreaterThan(0.9)
  })

  it('are those of which one answers the example question of the other', () => {
    const astray = 'I lost my passport in Helsinki, what do I do?'
    const misplaced = { ...shippedService('fi-child-benefit'), exampleQuestions: { en: [astray] } }
    // The index does not know that the question is this entry's, as when the other has nearly the same one.
    const base = { ...shipped, services: new Map([...shipped.services, [misplaced.id, misplaced]]) }
    expect(createConfusions(base)({ kind: 'service', id: misplaced.id })).toMatchObject([
      { other: { kind: 'service', id: PASSPORT }, questions: [{ locale: 'en', text: astray }] },
    ])
  })

  it('are not a situation and the service that it leads to', () => {
    const leads = [...shipped.situations.values()].flatMap(({ id, services }) =>
      services.map(({ service }) => [id, service].sort().join(' ')),
    )
    expect(leads.length).toBeGreaterThan(0)
    expect(named(pairs(shipped)).filter((pair) => leads.includes(pair))).toEqual([])
  })

  it('are each pair once', () => {
    const found = named(pairs(shipped))
    expect(new Set(found).size).toBe(found.length)
  })
})
