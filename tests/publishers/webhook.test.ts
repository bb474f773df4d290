import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/public-address.ts'
import { createWebhook } from '../../src/publishers/webhook/index.ts'
import { signature } from '../../src/publishers/webhook/signature.ts'
import { postOf } from '../contract/publisher/bench.ts'
import { publisherContract } from '../contract/publisher.ts'
import { startReceiver, WEBHOOK_SECRET, type WebhookReceiver } from '../support/networks/webhook.ts'
import { createWebhookHarness } from './webhook-harness.ts'

publisherContract('A webhook', createWebhookHarness)

describe('a webhook', () => {
  const running: WebhookReceiver[] = []
  afterEach(async () => {
    for (const receiver of running.splice(0)) await receiver.close()
  })

  async function start() {
    const receiver = await startReceiver()
    running.push(receiver)
    return { receiver, target: { platform: 'webhook', chat: receiver.target }, port: new URL(receiver.url).port }
  }

  it('signs the moment and the body', () => {
    // openssl: printf '1700000000.{}' | openssl dgst -sha256 -hmac secret
    expect(signature('{}', 'secret', 1_700_000_000_999)).toBe(
      't=1700000000, v1=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163',
    )
  })

  it('lets a correction go back to what stood there before', async () => {
    const { receiver, target } = await start()
    const publisher = createWebhook({ secret: WEBHOOK_SECRET, allowPrivate: true })
    const ref = await publisher.publish(target, postOf('one'), { key: 'k1' })
    for (const text of ['two', 'three', 'two']) await publisher.edit(target, ref, postOf(text))
    expect(receiver.seen().map(({ text }) => text)).toEqual(['two'])
  })

  it('has a lost answer to a correction repeated', async () => {
    const { receiver, target } = await start()
    const publisher = createWebhook({ secret: WEBHOOK_SECRET, allowPrivate: true })
    const ref = await publisher.publish(target, postOf('one'), { key: 'k1' })
    receiver.loseNext()
    await expect(publisher.edit(target, ref, postOf('two'))).rejects.toMatchObject({ kind: 'transient' })
  })

  it('follows no redirect', async () => {
    const { receiver, target } = await start()
    const publisher = createWebhook({ secret: WEBHOOK_SECRET, allowPrivate: true })
    receiver.failNext({ status: 307, headers: { location: receiver.target } })
    await expect(publisher.publish(target, postOf('one'), { key: 'k1' })).rejects.toThrow(/moved/)
    expect(receiver.calls).toHaveLength(1)
  })

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0.0.0.0'])(
    'reaches nothing on this machine by %s unless that is allowed',
    async (host) => {
      const { receiver, port } = await start()
      const publisher = createWebhook({ secret: WEBHOOK_SECRET })
      const target = { platform: 'webhook', chat: `https://${host}:${port}/hook` }
      const failure = { kind: 'rejected', message: expect.stringMatching(/private network/) }
      await expect(publisher.publish(target, postOf('one'), { key: 'k1' })).rejects.toMatchObject(failure)
      expect(await publisher.check(target)).toEqual([expect.stringMatching(/private network/)])
      expect(receiver.calls).toEqual([])
    },
  )

  it.each(['http://hooks.example/x', 'ftp://hooks.example/', 'hooks.example', ''])('refuses %s', async (chat) => {
    const publisher = createWebhook({ secret: WEBHOOK_SECRET })
    const target = { platform: 'webhook', chat }
    await expect(publisher.publish(target, postOf('one'), { key: 'k1' })).rejects.toMatchObject({ kind: 'rejected' })
  })

  it.each([
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2002:a00:1::',
    '2001:db8::1',
    'name',
  ])('counts %s as not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.32.0.1', '193.166.4.1', '2a00:1450:400f:80c::200e', '2606:4700::1111'])(
    'counts %s as public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})
