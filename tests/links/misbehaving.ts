import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Misbehaving {
  /** Without a slash at the end. */
  readonly url: string
  /** Every request, as `GET /page`. */
  readonly requests: readonly string[]
  readonly agents: ReadonlySet<string | undefined>
  /** The most requests that were under way at once. */
  readonly most: () => number
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A site on loopback that answers each path in its own way, and any other with 404; it stops with the test. */
export async function serveSite(answers: Readonly<Record<string, Answer>>): Promise<Misbehaving> {
  const requests: string[] = []
  const agents = new Set<string | undefined>()
  let [current, most] = [0, 0]
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    agents.add(request.headers['user-agent'])
    current += 1
    most = Math.max(most, current)
    response.once('close', () => {
      current -= 1
    })
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, agents, most: () => most }
}

/** A page that says this. */
export function says(text: () => string): Answer {
  return (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<main>${text()}</main>`)
}

export function leadsTo(location: string, status = 301): Answer {
  return (_, response) => void response.writeHead(status, { location }).end()
}

export function refuses(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => void response.writeHead(status, headers).end()
}
