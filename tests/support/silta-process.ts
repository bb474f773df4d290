import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface SiltaProcess {
  readonly pid: number
  /** Resolves with the address of the web chat once the start report is printed; rejects when the process ends first. */
  readonly ready: Promise<string>
  /** What the process has printed so far. */
  output(): string
  /** Sends the signal and resolves with the exit code once the process has ended; null when a signal ended it. */
  kill(signal: NodeJS.Signals): Promise<number | null>
}

export const PROJECT = join(import.meta.dirname, '..', '..')

/**
 * Starts the real thing as an operator does: no setting comes from this process's environment. A process that
 * serves no web chat is ready with an empty address.
 */
export function startSilta(settings: Readonly<Record<string, string>>, entry = 'main'): SiltaProcess {
  const child = spawn(process.execPath, ['src/start.js', entry], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, PORT: '0', TELEGRAM_MESSAGES_PER_SECOND: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  const ready = untilReady(child, exited, () => output)
  // Whoever kills the process before it is ready has no use for the rejection.
  ready.catch(() => undefined)
  return {
    pid: child.pid ?? 0,
    ready,
    output: () => output,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill(signal)
      await exited
      return child.exitCode
    },
  }
}

async function untilReady(child: ChildProcess, exited: Promise<unknown>, output: () => string): Promise<string> {
  const address = Promise.withResolvers<string>()
  child.stdout?.on('data', () => {
    if (!output().includes('Ctrl-C stops')) return
    address.resolve(/Open (\S+) and ask/.exec(output())?.[1] ?? '')
  })
  const ended = exited.then(() => {
    throw new Error(`Silta ended before it was ready:\n${output()}`)
  })
  return Promise.race([address.promise, ended])
}
