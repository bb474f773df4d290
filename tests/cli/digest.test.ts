import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { plainText } from '../../src/bots/plain.ts'
import { digestCommand } from '../../src/cli/digest.ts'
import { UsageError } from '../../src/cli/usage.ts'
import { readConfig } from '../../src/config.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { aSubscription, saveOutreach, someNews } from '../contract/store/outreach-data.ts'
import { anUpdate, NOON, stateAt, take } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'

const DAY_MS = 24 * 3_600_000

async function openDesk() {
  const directory = await makeTempDir()
  const config = readConfig({ DATA_DIR: directory })
  const store = openSqliteStore(join(directory, 'silta.db'))
  onTestFinished(() => store.close())
  const address = { platform: 'telegram', chat: '77' }
  const { person } = await stateAt(store, anUpdate({ from: { platform: 'telegram', user: '7' }, address }))
  const subscription = aSubscription({ personId: person.id, address, dueAt: Date.now() + DAY_MS, locale: 'en' })
  const save = (given: Partial<typeof subscription> = {}) =>
    saveOutreach(store, { kind: 'subscription-saved', subscription: { ...subscription, ...given } })
  const tell = (title: string, at: number) =>
    store.outreach.addNews([someNews(title, { kind: 'announcement', change: null, details: [], at })])
  return { store, subscription, save, tell, run: (...args: readonly string[]) => digestCommand(args, config) }
}

describe('sending a digest', () => {
  it('goes to the person’s own chat as it would come, and leaves the next one as it is', async () => {
    const { store, subscription, save, tell, run } = await openDesk()
    await save()
    expect(await run('send', 'telegram:7')).toBe('There is nothing new for telegram:7, and nothing is sent.')
    await tell('The border is open', NOON)
    expect(await run('send', 'telegram:7')).toMatch(/^The digest is on its way to telegram:7, as delivery \d+\./)
    const [delivery, ...others] = await take(store, { lane: 'bulk', now: Date.now() })
    expect(others).toEqual([])
    expect(delivery?.address).toEqual(subscription.address)
    expect(delivery && plainText(delivery.message).text).toContain('The border is open')
    expect(delivery?.message.buttons?.flat().map(({ label }) => label)).toContain('Unsubscribe')
    expect(await store.outreach.subscription(subscription.address)).toEqual(subscription)
    const data = await store.conversations.exportPerson({ platform: 'telegram', user: '7' })
    expect(data?.deliveries).toHaveLength(1)
  })

  it('says why it does not', async () => {
    const { save, run } = await openDesk()
    const refused = async (words: RegExp, ...args: readonly string[]) => {
      const failed: unknown = await run(...args).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(UsageError)
      expect(failed).toMatchObject({ message: expect.stringMatching(words) })
    }
    await refused(/^telegram:7 gets no digest in a chat of their own: \/subscribe begins one\.$/, 'send', 'telegram:7')
    await save({ state: 'paused' })
    await refused(/^telegram:7 has paused the digest/, 'send', 'telegram:7')
    await refused(/^Nobody is known as "telegram:8"/, 'send', 'telegram:8')
    await refused(/^Nobody is known as "olga"/, 'send', 'olga')
    await refused(/^Usage: /, 'send', 'telegram:7', 'now')
    await refused(/^Usage: /, 'preview', '--locale', 'fi', '--daily', '--monthly')
  })
})

describe('previewing a digest', () => {
  it('has the news of the period', async () => {
    const { tell, run } = await openDesk()
    const ago = (days: number) => Date.now() - days * DAY_MS
    for (const [title, days] of [
      ['Ancient', 40],
      ['Old', 20],
      ['Recent', 4],
      ['Fresh', 0.5],
    ] as const)
      await tell(title, ago(days))
    const titles = async (...args: readonly string[]) =>
      (await run('preview', '--locale', 'en', ...args)).match(/Ancient|Old|Recent|Fresh/g)
    expect(await titles('--daily')).toEqual(['Fresh'])
    expect(await titles()).toEqual(['Recent', 'Fresh'])
    expect(await titles('--monthly')).toEqual(['Old', 'Recent', 'Fresh'])
  })
})
