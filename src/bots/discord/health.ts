import { createReasons, type Reasons } from '../reasons.ts'

/** What is wrong now: apart for each connection and for sending. */
export interface HealthRecord extends Pick<Reasons, 'set' | 'health'> {
  /** Forgets the connections there were; `reason` stands for all of them. */
  replaceConnections(reason: string | undefined): void
}

const CONNECTIONS = 'connections'
export const SENDING = 'sending'

export function createHealth(): HealthRecord {
  const reasons = createReasons(CONNECTIONS, 'not started')
  return {
    ...reasons,
    replaceConnections(reason) {
      for (const part of reasons.parts()) if (part !== SENDING) reasons.set(part, undefined)
      reasons.set(CONNECTIONS, reason)
    },
  }
}
