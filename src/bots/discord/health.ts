import type { Health } from '../platform.ts'

/** What is wrong now, in words an operator understands: apart for each connection and for sending. */
export interface HealthRecord {
  set(part: string, reason: string | undefined): void
  /** Forgets the connections there were; `reason` stands for all of them. */
  replaceConnections(reason: string | undefined): void
  health(): Health
}

const CONNECTIONS = 'connections'
export const SENDING = 'sending'

export function createHealth(): HealthRecord {
  const reasons = new Map<string, string>([[CONNECTIONS, 'not started']])

  function set(part: string, reason: string | undefined): void {
    if (reason === undefined) reasons.delete(part)
    else reasons.set(part, reason)
  }

  return {
    set,
    replaceConnections(reason) {
      for (const part of [...reasons.keys()]) if (part !== SENDING) reasons.delete(part)
      set(CONNECTIONS, reason)
    },
    health() {
      const [reason] = reasons.values()
      return reason === undefined ? { ok: true } : { ok: false, reason }
    },
  }
}
