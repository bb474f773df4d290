/** Something the person can mend: `key` names the Fluent message that tells them how. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly key: string
  readonly args: Readonly<Record<string, string | number>>

  constructor(key: string, args: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.args = args
  }
}

/**
 * Why a message did not reach its address, named for what the sender must do:
 * - `rate-limited`: wait `retryAfterMs`, then try again; no attempt is spent
 * - `transient`: try again later; the platform did not take the message
 * - `uncertain`: the platform may have taken the message, because its answer was lost
 * - `unreachable`: stop writing to this address until the person writes again
 * - `rejected`: the platform will never take this message
 */
export type DeliveryErrorKind = 'rate-limited' | 'transient' | 'uncertain' | 'unreachable' | 'rejected'

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly kind: DeliveryErrorKind
  readonly retryAfterMs: number | undefined

  constructor(kind: DeliveryErrorKind, message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs
  }
}

/** The configuration cannot be used. `problems` has one sentence for each variable at fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}
