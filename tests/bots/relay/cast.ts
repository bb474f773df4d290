import { onTestFinished } from 'vitest'
import { type Resident, startTown, type Town, type TownOptions } from '../../support/town.ts'

/** A question that the base cannot answer. */
export const ODD_QUESTION = 'Does the sauna society of Imatra lend umbrellas to foreigners?'

export interface Cast {
  readonly town: Town
  readonly traveller: Resident
  /** Volunteers, each on another platform. */
  readonly anna: Resident
  readonly boris: Resident
  /** Makes somebody a volunteer. */
  volunteer(person: Resident): Promise<void>
  /** The traveller asks the question and passes it on. */
  ask(text?: string): Promise<void>
}

/** A traveller and two volunteers who have been in the community for a while. */
export async function gather(options: TownOptions & { readonly volunteers?: number } = {}): Promise<Cast> {
  const town = await startTown(options)
  onTestFinished(() => town.close())
  const traveller = town.person('traveller')
  const anna = town.person('Anna', { platform: 'two' })
  const boris = town.person('Boris', { platform: 'three' })

  async function volunteer(person: Resident): Promise<void> {
    const identity = { platform: person.address.platform, user: person.id }
    await town.store.relay.changeStanding(identity, 'moderator', town.clock.now)
    await person.say('/volunteer')
    await town.store.relay.changeStanding(identity, 'responder', town.clock.now)
    person.news()
  }

  for (const person of [anna, boris].slice(0, options.volunteers ?? 2)) await volunteer(person)
  return {
    town,
    traveller,
    anna,
    boris,
    volunteer,
    async ask(text = ODD_QUESTION) {
      await traveller.say(text)
      await traveller.press('Ask a volunteer')
    },
  }
}

/** The newest message of a chat. */
export function newest(person: Pick<Resident, 'shown'>): string {
  return person.shown().at(-1)?.text ?? ''
}
