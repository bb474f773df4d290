import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleKnowledge, createAssembler, type Written } from '../../src/knowledge/assemble.ts'
import { lifeEventSchema } from '../../src/knowledge/service.ts'
import { everywhere, serviceContent } from '../support/knowledge-data.ts'

const LIFE_EVENTS = [lifeEventSchema.parse({ code: 'KE5', name: everywhere('Moving') })]

function service(number: number, given: Readonly<Record<string, unknown>>): Written {
  const id = `fi-s-${number}`
  return { file: `services/fi/${id}.yaml`, content: serviceContent({ id, ...given }) }
}

function document(id: string, given: Readonly<Record<string, unknown>>): Written {
  return { file: `documents/${id}.yaml`, content: { id, name: everywhere('Passport'), ...given } }
}

/** What a service, the document that it names, or a situation that leads to it can be like; some are broken. */
const services = fc.constantFrom(
  {},
  { documents: ['passport'] },
  { documents: ['passport'], title: everywhere('Other') },
  { status: 'draft' },
  { lifeEvents: ['KE9'] },
  { documents: ['nothing'] },
  { steps: [] },
)
const documents = fc.constantFrom(
  { broughtAlong: true },
  { service: 'fi-s-0' },
  { name: everywhere('Pass'), broughtAlong: true },
  { name: 3 },
)
const situation = (leadsTo: string): Written => ({
  file: 'situations/moving.yaml',
  content: {
    id: 'moving',
    status: 'published',
    country: 'fi',
    title: everywhere('Moving'),
    summary: everywhere('You move.'),
    services: [{ service: leadsTo }],
    lifeEvents: ['KE5'],
    keywords: {},
    exampleQuestions: {},
    review: { every: 'P1Y' },
  },
})

describe('a base that is made again and again', () => {
  it('is what it would be if everything were read anew', () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('service' as const), number: fc.nat(2), given: services }),
        fc.record({ kind: fc.constant('document' as const), given: documents }),
        fc.record({ kind: fc.constant('situation' as const), number: fc.nat(3) }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(edits, (all) => {
        const assemble = createAssembler()
        const written = {
          services: new Map<number, Written>(),
          documents: [] as Written[],
          situations: [] as Written[],
        }
        for (const edit of all) {
          if (edit.kind === 'service') written.services.set(edit.number, service(edit.number, edit.given))
          else if (edit.kind === 'document') written.documents = [document('passport', edit.given)]
          else written.situations = [situation(`fi-s-${edit.number}`)]
          const input = { ...written, services: [...written.services.values()], lifeEvents: LIFE_EVENTS }
          expect(assemble(input)).toEqual(assembleKnowledge(input))
        }
      }),
      { numRuns: 60, seed: 8 },
    )
  })

  it('reads only what has changed, and who names that', () => {
    const assemble = createAssembler()
    const [one, two] = [service(1, { documents: ['passport'] }), service(2, {})]
    const base = (passport: Written) => ({
      services: [one, two],
      documents: [passport],
      situations: [],
      lifeEvents: LIFE_EVENTS,
    })
    const passport = document('passport', { broughtAlong: true })
    const before = assemble(base(passport)).services
    const same = assemble(base(passport)).services
    expect([same[0] === before[0], same[1] === before[1]]).toEqual([true, true])
    const after = assemble(base(document('passport', { broughtAlong: true, note: everywhere('Bring it') }))).services
    expect(after[0]?.documents[0]?.note).toEqual(everywhere('Bring it'))
    expect(after[1] === before[1]).toBe(true)
  })
})
