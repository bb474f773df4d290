import { onTestFinished } from 'vitest'
import { createLoopback } from '../loopback.ts'
import { CHANNELS, ORGANISATIONS } from './ptv-data.ts'

type Json = Record<string, unknown>

/** A catalogue that speaks PTV's open API on loopback. */
export interface PtvServer {
  /** As an operator gives it. */
  readonly base: string
  services: Json[]
  readonly requests: readonly string[]
  /** The next requests are answered with these statuses, or not at all. */
  readonly failures: ({ status: number; retryAfter?: string } | 'cut')[]
  /** Cuts every request from the number `request` on, counting from 1; Infinity for none. */
  dieAt: number
}

const PAGE = 3

export async function startPtv(services: Json[]): Promise<PtvServer> {
  const requests: string[] = []
  const failures: PtvServer['failures'][number][] = []
  const loopback = createLoopback({
    async answer(request, response) {
      requests.push(request.url ?? '')
      const failure = requests.length >= state.dieAt ? 'cut' : failures.shift()
      if (failure === 'cut') {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.write('{"pageNumber": 1, "itemList": [')
        response.destroy()
      } else if (failure) {
        response.writeHead(failure.status, failure.retryAfter ? { 'retry-after': failure.retryAfter } : {}).end()
      } else {
        const url = new URL(request.url ?? '', 'http://ptv')
        const answer = answerTo(url.pathname.replace('/api/v11/', ''), url.searchParams)
        response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
      }
    },
    fail: (response) => response.destroy(),
    change: () => {},
  })
  await loopback.listen(0)
  onTestFinished(() => loopback.close())

  function answerTo(path: string, query: URLSearchParams): unknown {
    const ids = query.get('guids')?.split(',') ?? []
    const among = (all: readonly Json[]) => {
      const found = all.filter(({ id }) => ids.includes(String(id)))
      return found.length > 0 ? found : undefined
    }
    switch (path) {
      case 'Service': {
        const [page, since] = [Number(query.get('page')), query.get('date')]
        const changed = state.services.filter(({ modified }) => since === null || String(modified) > since)
        const itemList = changed.slice((page - 1) * PAGE, page * PAGE).map(({ id }) => ({ id, name: 'x' }))
        return { pageNumber: page, pageSize: PAGE, pageCount: Math.ceil(changed.length / PAGE), itemList }
      }
      case 'Service/serviceWithGD/list':
        return among(state.services)
      case 'ServiceChannel/list':
        return among(CHANNELS)
      case 'Organization/list':
        return among(ORGANISATIONS)
      default:
        return undefined
    }
  }

  const state: PtvServer = {
    base: `http://127.0.0.1:${loopback.port()}/api/v11/`,
    services,
    requests,
    failures,
    dieAt: Number.POSITIVE_INFINITY,
  }
  return state
}
