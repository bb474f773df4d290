import { describe, expect, it } from 'vitest'
import type { CurationChange } from '../../../src/store/curation-store.ts'
import type { Resident, Town } from '../../support/town.ts'
import { type Cast, gather } from './cast.ts'

const POLICE = { id: 'police', name: { fi: 'Poliisi', en: 'Police' }, url: 'https://poliisi.fi', createdAt: 1 }
const PASSPORT = { kind: 'service', id: 'fi-lost-passport' } as const
const QUESTION = 'My passport was stolen in Helsinki, which police station has it?'

async function personId({ store }: Town, { address, id }: Resident): Promise<string> {
  return (await store.relay.party({ platform: address.platform, user: id }))?.personId ?? ''
}

async function change(town: Town, ...changes: readonly CurationChange[]): Promise<void> {
  await town.store.curation.handle({}, null, town.clock.now, () => ({ changes, deliveries: [], result: null }))
}

/** Anna has the question; of the other two Carla has joined last, and acts for the police. */
async function handing(...keeping: readonly CurationChange[]): Promise<Cast & { readonly carla: Resident }> {
  const cast = await gather()
  const { town } = cast
  const carla = town.person('Carla', { platform: 'two' })
  await cast.volunteer(carla)
  // The office where an entry of the shipped base belongs is known to the base alone, not yet to the store.
  await town.store.curation.seed(
    [
      {
        ref: PASSPORT,
        content: { status: 'published', country: 'fi', title: {} },
        source: '',
        hash: '',
        stale: () => ({}),
      },
    ],
    town.clock.now,
  )
  const member = {
    kind: 'member-added',
    institutionId: 'police',
    personId: await personId(town, carla),
    at: 1,
  } as const
  await change(town, { kind: 'institution-saved', institution: POLICE }, member, ...keeping)
  await cast.ask(QUESTION)
  await cast.anna.press('I’ll answer')
  await cast.anna.press('Hand over')
  await cast.anna.press('To a volunteer')
  return { ...cast, carla }
}

const labels = ({ shown }: Resident) =>
  shown()
    .at(-1)
    ?.message.buttons?.flat()
    .map(({ label }) => label)

describe('a question is handed', () => {
  it('to the people of the institution first whose matter it is', async () => {
    const { anna, carla } = await handing({
      kind: 'entry-kept',
      ref: PASSPORT,
      institutionId: 'police',
      keeperId: null,
    })
    expect(labels(anna)).toEqual(['Carla (en) · Police', 'Boris (en)'])
    carla.news()
    await anna.press('Carla (en) · Police')
    expect(carla.news().join('\n')).toContain(QUESTION)
  })

  it('to anybody where nobody keeps the matter', async () => {
    const { anna } = await handing()
    expect(labels(anna)).toEqual(['Boris (en)', 'Carla (en)'])
  })
})
