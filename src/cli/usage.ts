/** A command was called in a way that it cannot follow; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
