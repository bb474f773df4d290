import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** A real Redis on loopback in a folder of its own, which keeps nothing on disk: started again, it is empty. */
export interface RedisServer {
  readonly url: string
  /** Begins again on the same port. */
  start(): Promise<void>
  /** Ends it without warning. */
  kill(): Promise<void>
  /** Stops it from answering without cutting a connection, and lets it go on. */
  freeze(): void
  thaw(): void
  /** Runs one command on a connection of its own. */
  command(name: string, ...args: readonly string[]): Promise<unknown>
  /** Ends it and erases its folder. */
  close(): Promise<void>
}

export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0
}

export async function startRedisServer(...settings: readonly string[]): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'silta-redis-'))
  const port = await freePort()
  let child: ChildProcess | undefined
  const endWithParent = () => void child?.kill('SIGKILL')
  process.on('exit', endWithParent)

  async function start(): Promise<void> {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', ...settings]
    const started = spawn('redis-server', [...options, '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] })
    child = started
    const ended = once(started, 'exit').then(() => {
      throw new Error('redis-server ended while starting')
    })
    await Promise.race([untilReady(started), ended])
    ended.catch(() => undefined)
  }

  async function kill(): Promise<void> {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}/0`,
    start,
    kill,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async command(name, ...args) {
      const client = new Redis(port, '127.0.0.1')
      try {
        return await client.call(name, ...args)
      } finally {
        client.disconnect()
      }
    },
    async close() {
      process.off('exit', endWithParent)
      await kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function untilReady(child: ChildProcess): Promise<void> {
  let output = ''
  for await (const text of child.stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ?? []) {
    output += text
    if (output.includes('Ready to accept connections')) break
  }
  child.stdout?.resume()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
