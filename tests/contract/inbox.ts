import type { Content, InboundMessage, Receive } from '../../src/bots/platform.ts'

/** Stands where the application stands: takes what a platform passes on and lets a test wait for it. */
export interface Inbox {
  readonly receive: Receive
  /** The first message not yet taken with this kind of content; waits for it. */
  next<K extends Content['kind']>(kind: K): Promise<Received<K>>
  /** Called with every message before it counts as stored; a test makes it fail or wait. */
  onReceive(handler: Receive): void
  /** How many calls of `receive` are under way. */
  readonly underWay: () => number
  /** How many calls of `receive` have ever begun. */
  readonly begun: () => number
}

export type Received<K extends Content['kind']> = InboundMessage & { readonly content: Extract<Content, { kind: K }> }

export function createInbox(): Inbox {
  const messages: InboundMessage[] = []
  const changed = new EventTarget()
  let handler: Receive = async () => {}
  let underWay = 0
  let begun = 0

  function take<K extends Content['kind']>(kind: K): Received<K> | undefined {
    const index = messages.findIndex((message) => message.content.kind === kind)
    return index < 0 ? undefined : (messages.splice(index, 1)[0] as Received<K>)
  }

  return {
    async receive(message) {
      begun += 1
      underWay += 1
      messages.push(message)
      changed.dispatchEvent(new Event('received'))
      try {
        await handler(message)
      } finally {
        underWay -= 1
      }
    },
    async next(kind) {
      for (;;) {
        const found = take(kind)
        if (found) return found
        await new Promise((resolve) => changed.addEventListener('received', resolve, { once: true }))
      }
    },
    onReceive(next) {
      handler = next
    },
    underWay: () => underWay,
    begun: () => begun,
  }
}
