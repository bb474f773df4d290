import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewNews } from '../../../src/outreach/news.ts'
import { startTown } from '../../support/town.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

async function meet() {
  const town = await startTown()
  onTestFinished(() => town.close())
  const anna = town.person('anna')
  const announce = (title: string, changes: Partial<NewNews> = {}) =>
    town.store.outreach.addNews([
      {
        kind: 'announcement',
        at: town.clock.now,
        service: null,
        change: null,
        countries: [],
        topics: [],
        texts: { en: { title, text: 'More about it.' }, fi: { title: `${title} suomeksi`, text: 'Lisää siitä.' } },
        details: [],
        link: null,
        until: null,
        ...changes,
      },
    ])
  return {
    town,
    anna,
    announce,
    texts: () =>
      anna
        .shown()
        .map(({ text }) => text)
        .join('\n'),
  }
}

describe('a subscription', () => {
  it('begins with a choice, and shows what was chosen', async () => {
    const { anna, texts } = await meet()
    await anna.say('/subscribe')
    expect(texts()).toContain('Nothing yet')
    await anna.press('What')
    await anna.press('Announcements')
    await anna.press('↑ Back')
    expect(texts()).toContain('What: announcements')
    expect(texts()).toMatch(/every Monday at 09:00 \(Europe\/Helsinki\)/)
  })

  it('tells once what is new, at its own time, and nothing when nothing is', async () => {
    const { town, anna, announce, texts } = await meet()
    await announce('Before')
    await anna.say('/subscribe')
    await anna.press('What')
    await anna.press('Everything')
    await anna.press('↑ Back')
    await anna.press('How often')
    await anna.press('Every day')
    await announce('The border queue has moved')
    await town.pass(HOUR)
    expect(texts()).not.toContain('border queue')
    await town.pass(DAY)
    expect(texts()).toContain('The border queue has moved')
    expect(texts()).not.toContain('Before')
    const before = anna.shown().length
    await town.pass(5 * DAY)
    expect(anna.shown()).toHaveLength(before)
  })

  it('ends by one tap in the digest', async () => {
    const { town, anna, announce, texts } = await meet()
    await anna.say('/subscribe')
    await anna.press('What')
    await anna.press('Everything')
    await announce('First')
    await town.pass(8 * DAY)
    expect(texts()).toContain('First')
    await anna.press('Unsubscribe')
    await announce('Second')
    await town.pass(8 * DAY)
    expect(texts()).not.toContain('Second')
  })

  it('can be paused, and tells afterwards what came meanwhile', async () => {
    const { town, anna, announce, texts } = await meet()
    await anna.say('/subscribe')
    await anna.press('What')
    await anna.press('Everything')
    await anna.press('↑ Back')
    await anna.press('Pause')
    await announce('Meanwhile')
    await town.pass(10 * DAY)
    expect(texts()).not.toContain('Meanwhile')
    await anna.press('Go on')
    await town.pass(8 * DAY)
    expect(texts()).toContain('Meanwhile')
  })

  it('takes a time of day and a zone, and says how when it cannot read them', async () => {
    const { anna, texts } = await meet()
    await anna.say('/subscribe')
    await anna.press('What')
    await anna.press('Everything')
    await anna.say('/subscribe 18:30 Europe/Moscow')
    expect(texts()).toContain('Monday at 18:30 (Europe/Moscow)')
    await anna.say('/subscribe tomorrow')
    expect(texts()).toContain('Write the time like this')
  })

  it('to one entry tells at once when it changes, but not at night', async () => {
    const { town, anna, texts } = await meet()
    await anna.say('I lost my passport in Helsinki, what do I do?')
    await anna.press('Show more')
    await anna.press('Tell me when this changes')
    expect(texts()).toMatch(/I will tell you when “.*assport.*” changes/)
    const night = new Date(town.clock.now)
    night.setUTCHours(21, 30)
    town.clock.now = night.getTime()
    await town.store.outreach.addNews([
      {
        kind: 'entry',
        at: town.clock.now,
        service: 'fi-lost-passport',
        change: 'changed',
        countries: ['fi'],
        topics: [],
        texts: { en: { title: 'Lost passport', text: '' } },
        details: [{ key: 'outreach-change-hours', args: {} }],
        link: null,
        until: null,
      },
    ])
    await town.pass(60_000)
    expect(texts()).not.toContain('New opening hours')
    await town.pass(9 * HOUR)
    expect(texts()).toContain('New opening hours')
  })

  it('of a group is a moderator’s to decide, and comes to the group', async () => {
    const { town, anna, announce } = await meet()
    const group = town.group('town')
    const there = { address: group, direct: false }
    await anna.say('/subscribe', there)
    expect(town.shown(group).at(-1)?.text).toContain('a moderator of Silta decides that')
    await town.store.relay.changeStanding({ platform: 'one', user: 'anna' }, 'moderator', town.clock.now)
    await anna.say('/subscribe', there)
    await anna.press('What', group)
    await anna.press('Everything', group)
    await announce('For all in the group')
    await town.pass(8 * DAY)
    expect(
      town
        .shown(group)
        .map(({ text }) => text)
        .join(),
    ).toContain('For all in the group')
  })

  it('goes with the person who is forgotten', async () => {
    const { town, anna, announce } = await meet()
    await anna.say('/subscribe')
    await anna.press('What')
    await anna.press('Everything')
    await anna.say('/forget')
    await anna.press('Erase everything')
    await announce('Afterwards')
    const before = anna.shown().length
    await town.pass(8 * DAY)
    expect(anna.shown()).toHaveLength(before)
  })
})

describe('the base', () => {
  it('is news only when it changes', async () => {
    const { town } = await meet()
    await town.outreach.noteEntries()
    await town.outreach.noteEntries()
    expect(await town.store.outreach.news(0, 10)).toEqual([])
    const [first] = await town.store.outreach.entryVersions()
    if (!first) throw new Error('no versions were written')
    const older = JSON.parse(first.content)
    const content = JSON.stringify({ ...older, channels: [] })
    await town.store.outreach.recordEntries([{ service: first.service, content }], [], [])
    await town.outreach.noteEntries()
    expect(await town.store.outreach.news(0, 10)).toMatchObject([
      { kind: 'entry', change: 'changed', service: first.service },
    ])
  })
})
