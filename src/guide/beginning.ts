import type { Address } from '../address.ts'
import type { Facts } from '../knowledge/process.ts'
import type { Service } from '../knowledge/service.ts'
import type { Situation } from '../knowledge/situation.ts'
import { knownFacts } from '../knowledge/specification/conditions.ts'
import { stepsOf } from '../knowledge/specification/outline.ts'
import type { Walkthrough } from './walkthrough.ts'

/** How many walkthroughs are kept of one person. */
export const MOST_WALKTHROUGHS = 10
/** Fewer steps than this are read faster than gone through, unless something is to be asked. */
const WORTH_STEPS = 3

/** Whether being guided is more than reading the card. */
export function isWorthGuiding({ facts, steps }: Service): boolean {
  return facts.length > 0 || stepsOf(steps).length >= WORTH_STEPS
}

export function begin(
  service: Service,
  options: {
    readonly id: string
    readonly personId: string
    readonly address: Address
    readonly situation?: string | null
    readonly facts?: Facts
    readonly now: number
  },
): Walkthrough {
  const { id, personId, address, situation = null, facts = {}, now } = options
  return {
    id,
    personId,
    service: service.id,
    situation,
    facts: knownFacts(service.facts, facts),
    done: {},
    documents: {},
    state: 'active',
    reminds: false,
    reminded: [],
    address,
    startedAt: now,
    changedAt: now,
    dueAt: null,
  }
}

/**
 * Which walkthrough has to go before another one is begun: the one that was finished or left longest ago. `null` when
 * there is room, `undefined` when all are under way.
 */
export function makesRoom(walkthroughs: readonly Walkthrough[]): Walkthrough | null | undefined {
  if (walkthroughs.length < MOST_WALKTHROUGHS) return null
  return walkthroughs
    .filter(({ state }) => state !== 'active')
    .toSorted((a, b) => a.changedAt - b.changedAt)
    .at(0)
}

/** The service that comes after this one in the situation, as far as the base has it. */
export function nextInSituation(
  situation: Situation | undefined,
  after: string | undefined,
  services: ReadonlyMap<string, Service>,
): Service | undefined {
  const all = situation?.services.map(({ service }) => service) ?? []
  const following = after === undefined ? all : all.slice(all.indexOf(after) + 1)
  return following.flatMap((id) => services.get(id) ?? []).at(0)
}

/**
 * What is known of somebody who comes to a service of a situation: what the situation itself says, and what they have
 * answered on the way to it. What is asked later belongs to its own service.
 */
export function factsFor(
  situation: Situation,
  service: Service,
  walkthroughs: readonly Walkthrough[],
  services: ReadonlyMap<string, Service>,
): Facts {
  const answered = walkthroughs
    .filter((walkthrough) => walkthrough.situation === situation.id)
    .toSorted((a, b) => a.changedAt - b.changedAt)
    .map(({ service: id, facts }) => ofAnybody(services.get(id), facts))
  const preset = situation.services.find((one) => one.service === service.id)?.facts ?? {}
  return ofAnybody(service, Object.fromEntries([...answered, preset].flatMap(Object.entries<string>)))
}

function ofAnybody(service: Service | undefined, facts: Facts): Facts {
  return knownFacts(service?.facts.filter(({ asked }) => asked === 'first') ?? [], facts)
}
