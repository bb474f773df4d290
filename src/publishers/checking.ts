import { pause } from '../pause.ts'
import type { Network } from './networks.ts'

/** How long somebody waits for the networks to answer, in milliseconds. */
const PATIENCE_MS = 5000

export interface NetworkCheck {
  readonly name: string
  /** In words with the remedy; empty when all is right. */
  readonly problems: readonly string[]
}

/** Asks every network whether it can be posted to; one that does not answer in time has that as its problem. */
export async function checkNetworks(networks: readonly Network[]): Promise<readonly NetworkCheck[]> {
  return Promise.all(
    networks.map(async ({ publisher, target }) => ({
      name: publisher.name,
      problems: await Promise.race([
        publisher.check(target).catch((error: unknown) => [error instanceof Error ? error.message : String(error)]),
        pause(PATIENCE_MS).then(() => [`no answer within ${PATIENCE_MS / 1000} seconds`]),
      ]),
    })),
  )
}
