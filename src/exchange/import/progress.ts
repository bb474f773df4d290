/** Shows how far something has come, on one line of a terminal or as lines in a log. */
export interface Progress {
  /** `total` entries were gone through; `what` says where that is. */
  advance(total: number, what: string): void
  /** Ends the line. */
  end(): void
}

export interface ProgressOptions {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
}

const WIDTH = 24
/** In a log, a line for so many entries is enough. */
const LINE_EVERY = 1000

export function createProgress({ write, isTerminal }: ProgressOptions): Progress {
  let lines = 0
  let hasLine = false
  return {
    advance(total, what) {
      if (isTerminal) {
        hasLine = true
        write(`\r\u001b[K${bar(what)}${total} entries, ${what}`)
      } else if (Math.floor(total / LINE_EVERY) > lines) {
        lines = Math.floor(total / LINE_EVERY)
        write(`${total} entries, ${what}\n`)
      }
    },
    end() {
      if (hasLine) write('\n')
      hasLine = false
    },
  }
}

/** A bar when `what` tells of how much it is a part, as "page 3 of 12" does. */
function bar(what: string): string {
  const [, part, whole] = /(\d+) of (\d+)/.exec(what) ?? []
  if (part === undefined || whole === undefined || Number(whole) === 0) return ''
  const filled = Math.min(WIDTH, Math.round((Number(part) / Number(whole)) * WIDTH))
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] `
}
