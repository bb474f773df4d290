import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** An HTTP server on loopback whose requests are counted as changes of its world. */
export interface Loopback {
  readonly server: Server
  /** Listens; 0 takes any free port. */
  listen(port: number): Promise<void>
  port(): number
  /** Cuts every connection and resolves when the server is closed. */
  close(): Promise<void>
}

/** Answers every request with `answer`, and a failed one with `fail`; tells `change` after each. */
export function createLoopback(options: {
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  fail: (response: ServerResponse, error: unknown) => void
  change: () => void
}): Loopback {
  const { answer, fail, change } = options
  const server = createServer((request, response) => {
    answer(request, response)
      .catch((error: unknown) => fail(response, error))
      .finally(change)
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)))
  })
  return {
    server,
    listen: (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    port: () => (server.address() as AddressInfo).port,
    async close() {
      const closing = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closing
    },
  }
}

/** Lets tests wait for what a world becomes, without a look at the clock. */
export interface Changes {
  change(): void
  /** Resolves with the first value that is not false or undefined; asked again after each change. */
  waitFor<T>(probe: () => T | false | undefined): Promise<T>
}

export function createChanges(): Changes {
  const changed = new EventTarget()
  return {
    change: () => {
      changed.dispatchEvent(new Event('change'))
    },
    async waitFor(probe) {
      for (;;) {
        const value = probe()
        if (value !== false && value !== undefined) return value
        await new Promise((resolve) => changed.addEventListener('change', resolve, { once: true }))
      }
    },
  }
}
