import { onTestFinished } from 'vitest'
import { createDispatcher, type DispatcherOptions } from '../../src/queue/dispatch.ts'
import { createPacer, type Pacer } from '../../src/queue/pacer.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { DeliveryStore, NewDelivery, Outcome } from '../../src/store/store.ts'
import { createScriptPlatform, type ScriptPlatform } from '../support/script-platform.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { NOON } from '../support/store-data.ts'

export interface RigOptions
  extends Partial<Pick<DispatcherOptions, 'lane' | 'concurrency' | 'onOutcome' | 'onTurn' | 'onAttempt' | 'owner'>> {
  readonly platform?: ScriptPlatform
  /** Another one, by its own name. */
  readonly other?: ScriptPlatform
  /** What the dispatcher sees of the store, when it is not the store itself. */
  readonly deliveries?: (real: DeliveryStore) => DeliveryStore
  /** The same for the pacer. */
  readonly pacer?: (real: Pacer) => Pacer
}

/** A dispatcher on a real store with a scripted platform and a clock that stands until it is moved. */
export function createRig(options: RigOptions = {}) {
  const { lane = 'live', concurrency = 8, owner = 'me', platform = createScriptPlatform(), other } = options
  const store = openSqliteStore(':memory:')
  const clock = { now: NOON }
  const outcomes: Outcome[] = []
  const pacer = createPacer(() => clock.now)
  const dispatcher = createDispatcher({
    lane,
    deliveries: options.deliveries?.(store.deliveries) ?? store.deliveries,
    pacer: options.pacer?.(pacer) ?? pacer,
    platform: (name) => [platform, other].find((one) => one?.name === name),
    owner,
    concurrency,
    now: () => clock.now,
    random: () => 0,
    log: SILENT_LOG,
    onOutcome: options.onOutcome ?? ((_, outcome) => outcomes.push(outcome)),
    ...(options.onTurn && { onTurn: options.onTurn }),
    ...(options.onAttempt && { onAttempt: options.onAttempt }),
  })
  onTestFinished(async () => {
    await dispatcher.stop(0)
    await store.close()
  })
  return {
    store,
    platform,
    dispatcher,
    clock,
    outcomes,
    add: (...deliveries: readonly NewDelivery[]) => store.deliveries.add(deliveries, clock.now),
    /** Moves the clock on and sends what is due then. */
    async later(ms: number) {
      clock.now += ms
      await dispatcher.idle()
    },
    states: async () => (await store.deliveries.counts()).map(({ state, count }) => `${count} ${state}`),
  }
}
