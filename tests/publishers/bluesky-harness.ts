import { createBluesky } from '../../src/publishers/bluesky/index.ts'
import type { PublisherHarness } from '../contract/publisher-harness.ts'
import { BLUESKY_HANDLE, BLUESKY_PASSWORD, startBluesky, xrpcError } from '../support/networks/bluesky.ts'

export const ACCOUNT = { platform: 'bluesky', chat: BLUESKY_HANDLE }

const ERRORS = {
  401: xrpcError(401, 'AuthenticationRequired', 'Invalid app password'),
  403: xrpcError(403, 'Forbidden', 'Not allowed with this token'),
  429: xrpcError(429, 'RateLimitExceeded', 'Rate Limit Exceeded'),
  503: xrpcError(503, 'NotEnoughResources', 'Service unavailable'),
}

export async function createBlueskyHarness(): Promise<PublisherHarness> {
  const server = await startBluesky()
  const withPassword = (password: string) =>
    createBluesky({ apiRoot: server.url, identifier: BLUESKY_HANDLE, password })
  const publisher = withPassword(BLUESKY_PASSWORD)
  await publisher.check(ACCOUNT)
  return {
    publisher,
    target: ACCOUNT,
    secrets: [BLUESKY_PASSWORD, ...server.tokens()],
    seen: server.seen,
    failNext(status, waitSeconds = 1) {
      const reset = String(Math.floor(Date.now() / 1000) + waitSeconds)
      const reply = ERRORS[status]
      const json = { error: 'Refused', message: `${JSON.stringify(reply.json)} ${BLUESKY_PASSWORD} ${server.tokens()}` }
      server.failNext({ ...reply, headers: status === 429 ? { 'ratelimit-reset': reset } : {}, json })
    },
    loseNextAnswer: server.loseNext,
    faulty: {
      'wrong-token': () => ({ publisher: withPassword('old'), target: ACCOUNT }),
      'missing-right': () => {
        server.deactivate()
        return { publisher, target: ACCOUNT }
      },
      'wrong-target': () => ({ publisher, target: { ...ACCOUNT, chat: 'other.example' } }),
    },
    stop: server.close,
  }
}
