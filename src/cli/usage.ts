import type { Fault } from '../yaml.ts'

/** A command was called in a way that it cannot follow; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Throws UsageError, with every fault, when the files below `directory` have any. */
export function refuseFaults(directory: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  throw new UsageError(faults.map(({ file, message }) => `${directory}/${file}: ${message}`).join('\n'))
}
