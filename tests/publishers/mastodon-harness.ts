import { createMastodon } from '../../src/publishers/mastodon/index.ts'
import type { PublisherHarness } from '../contract/publisher-harness.ts'
import { MASTODON_TOKEN, startMastodon } from '../support/networks/mastodon.ts'

export const ACCOUNT = { platform: 'mastodon', chat: '@silta@mastodon.example' }

const WORDS = {
  401: 'The access token was revoked',
  403: 'This action is outside the authorized scopes',
  429: 'Too many requests',
  503: 'Remote data could not be fetched',
}

export async function createMastodonHarness(): Promise<PublisherHarness> {
  const server = await startMastodon()
  const publisher = createMastodon({ apiRoot: server.url, token: MASTODON_TOKEN })
  await publisher.check(ACCOUNT)
  return {
    publisher,
    target: ACCOUNT,
    secrets: [MASTODON_TOKEN],
    seen: server.seen,
    failNext(status, waitSeconds = 1) {
      const reset = new Date(Date.now() + waitSeconds * 1000).toISOString()
      const headers = status === 429 ? { 'x-ratelimit-reset': reset } : {}
      server.failNext({ status, headers, json: { error: `${WORDS[status]} ${MASTODON_TOKEN}` } })
    },
    loseNextAnswer: server.loseNext,
    faulty: {
      'wrong-token': () => ({ publisher: createMastodon({ apiRoot: server.url, token: 'old' }), target: ACCOUNT }),
      'missing-right': () => {
        server.allow(['read'])
        return { publisher, target: ACCOUNT }
      },
      'wrong-target': () => ({ publisher, target: { ...ACCOUNT, chat: '@other@mastodon.example' } }),
    },
    stop: server.close,
  }
}
