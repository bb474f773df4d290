/** Runs tasks of one key one after another, in the order given, and tasks of different keys side by side. */
export interface Sequence {
  run<T>(key: string, task: () => Promise<T>): Promise<T>
  /** Resolves when no task is waiting or running. */
  idle(): Promise<void>
}

export function createSequence(): Sequence {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run(key, task) {
      const previous = tails.get(key) ?? Promise.resolve()
      const current = previous.then(task, task)
      const tail = current
        .catch(() => undefined)
        .then(() => {
          if (tails.get(key) === tail) tails.delete(key)
        })
      tails.set(key, tail)
      return current
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
