import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewNews } from '../../../src/outreach/news.ts'
import { aSubscription, saveOutreach } from '../../contract/store/outreach-data.ts'
import { type Resident, startTown } from '../../support/town.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Eleven in the evening in Helsinki: within the quiet hours that everybody begins with. */
const NIGHT = Date.UTC(2026, 10, 24, 21)

async function meet() {
  const town = await startTown()
  onTestFinished(() => town.close())
  const tell = (title: string, changes: Partial<NewNews> = {}) =>
    town.store.outreach.addNews([
      {
        kind: 'notice',
        at: town.clock.now,
        service: null,
        change: null,
        countries: ['fi'],
        topics: [],
        texts: {
          en: { title, text: 'Use another crossing.' },
          fi: { title: `${title} suomeksi`, text: 'Käytä toista ylityspaikkaa.' },
        },
        details: [],
        link: null,
        until: town.clock.now + 6 * HOUR,
        ...changes,
      },
    ])
  return { town, tell }
}

async function subscribe(person: Resident, what: string, ...often: string[]): Promise<void> {
  await person.say('/subscribe')
  await person.press('What')
  await person.press(what)
  await person.press('↑ Back')
  if (often.length > 0) await person.press('How often')
  for (const label of often) await person.press(label)
  person.news()
}

const PASSPORT = 'I lost my passport in Helsinki, what do I do?'

describe('a notice on top of answers', () => {
  it('stands there while it lasts, shortened, and then no more', async () => {
    const { town, tell } = await meet()
    const olga = town.person('olga')
    await tell('Border closed', {
      link: 'https://silta.example/border',
      texts: { en: { title: 'Border closed', text: 'Nobody knows for how long. '.repeat(20) } },
    })
    await olga.say(PASSPORT)
    const [card] = olga.news()
    const link =
      /^Important now\n\nBorder closed \(https:\/\/silta\.example\/border\) \(until November 23, 2026 at 20:00\)\n\n/
    expect(card).toMatch(link)
    expect(card).toMatch(/for how long\. …\n\n.*assport/)
    town.clock.now += 6 * HOUR
    await olga.say(PASSPORT)
    expect(olga.news()[0]).not.toContain('Border')
  })

  it('concerns those who ask about its countries, those who live there, and whoever starts', async () => {
    const { town, tell } = await meet()
    const olga = town.person('olga')
    await tell('Narva closed', { countries: ['ee'] })
    await olga.say('/start')
    expect(olga.news()[0]).toMatch(/^Important now\n\nNarva closed/)
    await olga.say(PASSPORT)
    expect(olga.news()[0]).not.toContain('Narva')
    await olga.say('/country')
    await olga.press('Estonia')
    olga.news()
    await olga.say(PASSPORT)
    expect(olga.news()[0]).toContain('Narva closed')
    await olga.say('Does the sauna society of Imatra lend umbrellas to foreigners?')
    expect(olga.news()[0]).toMatch(/^Important now\n\nNarva closed/)
  })

  it('comes below an emergency number, once, and in the nearest language', async () => {
    const { town, tell } = await meet()
    const olga = town.person('olga', { language: 'fi' })
    await tell('Silta kiinni', { countries: [] })
    await olga.say('Apua, mies ei hengitä Helsingissä')
    const said = olga.news().join('\n')
    expect(said).toMatch(/112[\s\S]*Silta kiinni suomeksi/)
    expect(said.match(/Silta kiinni/g)).toHaveLength(1)
    const igor = town.person('igor', { language: 'ru' })
    await igor.say('/start')
    expect(igor.news()[0]).toMatch(/^Важно сейчас\n\nSilta kiinni \(до 23 ноября 2026 г\. в 20:00; .*английск/)
  })
})

describe('a notice to subscribers', () => {
  it('comes at once whatever they have chosen, even at night, and the digest neither repeats nor loses anything', async () => {
    const { town, tell } = await meet()
    const [weekly, daily, atOnce, other] = [
      town.person('weekly'),
      town.person('daily'),
      town.person('atOnce'),
      town.person('other'),
    ]
    await subscribe(weekly, 'Announcements')
    await subscribe(daily, 'Everything', 'Every day')
    await subscribe(atOnce, 'Everything', 'At once')
    await other.say('/country')
    const news = { kind: 'announcement', until: null, texts: { en: { title: 'New opening hours', text: '' } } } as const
    await tell('', news)
    await town.settle()
    expect(atOnce.news()).toEqual([expect.stringContaining('New opening hours')])
    town.clock.now = NIGHT
    other.news()
    await tell('Border closed')
    await town.settle()
    const dated = /^Important now\nBorder closed \(until November 25, 2026 at 05:00\)\n\nUse another crossing/
    for (const one of [weekly, daily, atOnce]) expect(one.news()).toEqual([expect.stringMatching(dated)])
    expect(other.news()).toEqual([])
    await tell('Bridge closed', { at: NIGHT, until: NIGHT + 30 * DAY })
    await town.settle()
    await town.pass(8 * DAY + 12 * HOUR)
    for (const one of [weekly, daily]) {
      const [second, ...digests] = one.news()
      expect(second).toMatch(/^Important now\nBridge closed/)
      expect(second).not.toContain('Border')
      expect(digests).toEqual([expect.stringContaining('New opening hours')])
      expect(digests[0]).not.toContain('closed')
    }
  })

  it('waits for who has paused, and is told no more when it is over', async () => {
    const { town, tell } = await meet()
    const [olga, igor] = [town.person('olga'), town.person('igor')]
    for (const one of [olga, igor]) {
      await subscribe(one, 'Announcements')
      await one.press('Pause')
      one.news()
    }
    await tell('Border closed')
    await town.pass(HOUR)
    await olga.press('Go on')
    expect(olga.news().join()).toContain('Border closed')
    await town.pass(6 * HOUR)
    await igor.press('Go on')
    await town.pass(8 * DAY)
    expect(igor.news().join()).not.toContain('Border')
    expect(olga.news().join()).not.toContain('Border')
  })
})

it('reaches a group that has subscribed', async () => {
  const { town, tell } = await meet()
  const address = town.group('desk')
  const subscription = aSubscription({ address, interests: [{ kind: 'country', country: 'fi' }], locale: 'fi' })
  await saveOutreach(town.store, { kind: 'subscription-saved', subscription })
  await tell('Border closed')
  await town.settle()
  expect(town.shown(address).at(-1)?.text).toMatch(/^Tärkeää juuri nyt\nBorder closed suomeksi/)
})
