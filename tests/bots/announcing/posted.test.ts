import { describe, expect, it } from 'vitest'
import { NET_CHAT, openNewsroom } from './newsroom.ts'

const DAY = 24 * 60 * 60_000

const failed = (town: { clock: { now: number } }) => () =>
  ({ state: 'failed', at: town.clock.now, error: 'the token is no longer valid', unreachable: false }) as const

async function posted(prepare: (room: Awaited<ReturnType<typeof openNewsroom>>) => void = () => undefined) {
  const room = await openNewsroom()
  const { town, anna, boris, begin, write, toNet } = room
  await begin()
  await write('English', 'Closed\nOn Friday.')
  await toNet()
  await anna.press('When')
  await anna.press('Time')
  await anna.say('24.11. 9:00')
  await anna.press('Submit for review')
  await boris.press('Approve')
  prepare(room)
  await town.pass(DAY)
  await town.settle()
  const net = () => town.shown(NET_CHAT).map(({ text }) => text)
  await anna.say('/announce')
  await anna.press('Closed')
  return { ...room, net }
}

describe('an announcement that stands', () => {
  it('is corrected at once by any moderator, in the texts that changed', async () => {
    const { town, boris, net, said } = await posted()
    expect(net()).toEqual(['Closed\nOn Friday.'])
    await boris.say('/announce')
    await boris.press('Closed')
    await boris.press('Correct')
    await boris.press('English')
    expect(said(boris)).toContain('It replaces the old text everywhere at once.')
    await boris.say('-')
    expect(said(boris)).toContain('please write it as text')
    await boris.say('Closed\nOn Saturday.')
    expect(said(boris)).toMatch(/^I am correcting it now\./)
    await town.settle()
    expect(net()).toEqual(['Closed\nOn Saturday.'])
    await boris.press('Refresh')
    expect(said(boris)).toMatch(/net · English: corrected/)
    const news = await town.store.outreach.news(0, 10)
    expect(news.map(({ texts }) => texts.en?.text)).toEqual(['On Saturday.'])
  })

  it('is taken back everywhere, once somebody is sure', async () => {
    const { town, anna, net, said, latest } = await posted()
    await anna.press('Withdraw')
    await anna.press('↑ Back')
    expect((await latest()).state).toBe('posted')
    await anna.press('Withdraw')
    await anna.press('Yes, withdraw everywhere')
    await town.settle()
    expect(net()).toEqual([])
    await anna.press('Refresh')
    expect(said(anna)).toMatch(/Withdrawn[\s\S]*net · English: withdrawn/)
    expect(await town.store.outreach.news(0, 10)).toEqual([])
  })

  it('says what failed and why, and is tried again once', async () => {
    const { town, anna, net, said, latest, labels } = await posted(({ town: there }) => there.failNext(failed(there)))
    expect(net()).toEqual([])
    expect((await latest()).state).toBe('failed')
    expect(anna.news().join('\n')).toContain(
      '“Closed” could not be posted:\n\nnet · English: not posted: the token is no longer valid',
    )
    expect(labels(anna)).toContain('Retry what failed')
    await anna.press('Retry what failed')
    await town.settle()
    await town.settle()
    expect(net()).toEqual(['Closed\nOn Friday.'])
    expect((await latest()).state).toBe('posted')
    expect(anna.news().at(-1)).toBe('“Closed” is posted everywhere.')
    expect(await town.store.outreach.retry({ platform: 'net' }, town.clock.now)).toBe(0)
    await anna.say('/announce')
    await anna.press('Closed')
    expect(said(anna)).toMatch(/net · English: posted \(sent-\d+\)/)
  })
})
