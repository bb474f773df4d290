import { createWebhook } from '../../src/publishers/webhook/index.ts'
import type { PublisherHarness } from '../contract/publisher-harness.ts'
import { startReceiver, WEBHOOK_SECRET } from '../support/networks/webhook.ts'

export async function createWebhookHarness(): Promise<PublisherHarness> {
  const receiver = await startReceiver()
  const publisher = createWebhook({ secret: WEBHOOK_SECRET, allowPrivate: true })
  const target = { platform: 'webhook', chat: receiver.target }
  return {
    publisher,
    target,
    secrets: [WEBHOOK_SECRET],
    seen: receiver.seen,
    failNext(status, waitSeconds = 1) {
      const headers = { 'x-secret': WEBHOOK_SECRET, ...(status === 429 && { 'retry-after': String(waitSeconds) }) }
      receiver.failNext({ status, headers, json: { error: WEBHOOK_SECRET } })
    },
    loseNextAnswer: receiver.loseNext,
    faulty: {
      'wrong-token': () => ({ publisher: createWebhook({ secret: 'old', allowPrivate: true }), target }),
      'wrong-target': () => ({ publisher, target: { ...target, chat: `${receiver.url}/elsewhere` } }),
    },
    stop: receiver.close,
  }
}
