import { describe, expect, it } from 'vitest'
import type { Resident } from '../../support/town.ts'
import { type Cast, gather, newest } from './cast.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const QUESTION = 'Does the sauna society of Imatra lend umbrellas? Write to olga@example.org'

async function answered(): Promise<Cast & { moderator: Resident; reader: Resident; say(text: string): Promise<void> }> {
  const cast = await gather()
  const { town, anna, traveller, ask } = cast
  const moderator = town.person('Maija', { platform: 'two' })
  await town.store.relay.changeStanding({ platform: 'two', user: 'Maija' }, 'moderator', town.clock.now)
  await moderator.say('/volunteer')
  const reader = town.person('reader')
  await reader.say('/subscribe')
  await reader.press('What')
  await reader.press('Everything')
  await reader.press('↑ Back')
  await reader.press('How often')
  await reader.press('At once')
  await ask(QUESTION)
  await anna.press('I’ll answer')
  const say = async (text: string) => {
    await anna.say(text)
    await town.settle()
  }
  await say('Yes, they do. Ask for Kalle, +358 40 123 4567, and say that Anna sent you.')
  for (const one of [moderator, reader, traveller, anna]) one.news()
  return { ...cast, moderator, reader, say }
}

/** Opens the answered question from the list. */
async function open(moderator: Resident): Promise<void> {
  await moderator.say('/queue')
  await moderator.press('Show mine')
  await moderator.press('Show all')
  await moderator.press('Show answered ones')
  await moderator.press(/Traveller [0-9A-F]{3}/.exec(newest(moderator))?.[0] ?? '')
}

const buttons = (person: Resident) => person.shown().at(-1)?.message.buttons?.flat() ?? []
const labels = (person: Resident) => buttons(person).map(({ label }) => label)
const idIn = (person: Resident) =>
  /^public:(\w+)$/.exec(
    buttons(person)
      .flatMap((one) => ('action' in one ? one.action : []))
      .find((one) => one.startsWith('public:')) ?? '',
  )?.[1] ?? ''

const ANSWER = 'Yes, they do. Ask for Kalle, ▒▒▒, and say that ▒▒▒ sent you.'

describe('an answer that is made public', () => {
  it('is shown first, goes to whoever follows, and leaves out who wrote', async () => {
    const { town, moderator, reader, traveller, anna } = await answered()
    await open(moderator)
    expect(labels(moderator)).toContain('Make the answer public')
    await moderator.press('Make the answer public')
    const preview = newest(moderator)
    expect(preview).toContain(`Does the sauna society of Imatra lend umbrellas? Write to ▒▒▒\n\n${ANSWER}`)
    expect(labels(moderator)).toEqual(['Publish', 'In other words'])
    expect(reader.news()).toEqual([])
    await moderator.press('Publish')
    expect(newest(moderator)).toMatch(/^Public since 23 Nov 2026/)
    expect(reader.news()).toEqual([expect.stringContaining(`Answered question\n\nDoes the sauna`)])
    expect(newest(traveller)).toMatch(/^Your question can help others too[\s\S]*umbrellas[\s\S]*Kalle/)
    expect(newest(anna)).toMatch(/^Your answer to Traveller [0-9A-F]{3} helps others too/)
    const [news] = await town.store.outreach.news(0, 9)
    expect(news).toMatchObject({ kind: 'answer', texts: { en: { text: ANSWER } } })
    expect(JSON.stringify(news)).not.toMatch(/olga|4567|Anna|Traveller/)
    const { items } = await town.store.relay.audit(0, 1)
    expect(items).toMatchObject([{ action: 'answer-published' }])
  })

  it('is what was shown, not what was written meanwhile', async () => {
    const { moderator, reader, say } = await answered()
    await open(moderator)
    await moderator.press('Make the answer public')
    await say('My own number is 040 765 4321 and my neighbour is Pekka Puupää.')
    await moderator.press('Publish')
    expect(newest(moderator)).toMatch(/^This is what everybody would read[\s\S]*Pekka/)
    expect(reader.news()).toEqual([])
  })

  it('can be put in other words, by a form or by a command, and taken back', async () => {
    const { town, moderator, reader, anna } = await answered()
    await open(moderator)
    const id = idIn(moderator)
    await moderator.press('Make the answer public')
    await moderator.press('In other words')
    expect(newest(moderator)).toContain(`/publish ${id} Does the sauna society`)
    await moderator.fill('In other words', 'Umbrellas in Imatra\nThe sauna society lends them: 05 123 45.')
    expect(reader.news()).toEqual([
      expect.stringContaining('Umbrellas in Imatra\n\nThe sauna society lends them: 05 123 45.'),
    ])
    await moderator.say(`/publish ${id} Umbrellas\nThey are lent.`)
    expect(newest(moderator)).toMatch(/^Public since .*\n\nUmbrellas\n\nThey are lent\.$/)
    expect(reader.news()).toEqual([expect.stringContaining('Umbrellas\n\nThey are lent.')])
    expect(await town.store.outreach.news(0, 9)).toHaveLength(1)
    await open(moderator)
    await moderator.press('The public answer')
    await moderator.press('Unpublish')
    expect(await town.store.outreach.news(0, 9)).toEqual([])
    for (const typed of ['', id, `${id} only a title`, 'nothing of the kind']) {
      town.clock.now += HOUR
      await moderator.say(`/publish ${typed}`)
      expect(newest(moderator)).toMatch(/\/publish/)
    }
    await anna.say(`/publish ${id} Mine\nMine.`)
    expect(newest(anna)).toMatch(/^You can’t do that/)
    expect(await town.store.outreach.news(0, 9)).toEqual([])
  })

  it('goes when its asker objects, for good', async () => {
    const { town, moderator, traveller } = await answered()
    await open(moderator)
    await moderator.press('Make the answer public')
    await moderator.press('Publish')
    await traveller.press('I don’t want this')
    expect(newest(traveller)).toMatch(/^I have taken it back/)
    expect(await town.store.outreach.news(0, 9)).toEqual([])
    await open(moderator)
    expect(newest(moderator)).toContain('The traveller does not want this to be public.')
    await moderator.press('Make the answer public')
    expect(newest(moderator)).toBe('The traveller does not want this to be public.')
    expect(await town.store.outreach.news(0, 9)).toEqual([])
  })

  it.each(['asker', 'volunteer'])('goes when its %s is forgotten, who is given it before', async (who) => {
    const { town, moderator, traveller, anna } = await answered()
    await open(moderator)
    await moderator.press('Make the answer public')
    await moderator.press('Publish')
    const [person, platform] = who === 'asker' ? [traveller, 'one'] : [anna, 'two']
    const data = await town.store.conversations.exportPerson({ platform, user: person.id })
    expect(data?.news).toMatchObject([{ kind: 'answer', texts: { en: { text: ANSWER } } }])
    await person.say('/forget')
    await person.press('Erase everything')
    expect(await town.store.outreach.news(0, 9)).toEqual([])
    await town.pass(DAY)
  })
})

it('only what has an answer can be made public', async () => {
  const { town, moderator, traveller } = await answered()
  await open(moderator)
  const id = idIn(moderator)
  await traveller.press('✓ Solved')
  await town.pass(HOUR)
  await open(moderator)
  expect(labels(moderator)).toContain('Make the answer public')
  await moderator.say('/open Where can I get a tick vaccination in Imatra?')
  await moderator.say('/queue')
  await moderator.press(/Traveller [0-9A-F]{3}/.exec(newest(moderator))?.[0] ?? '')
  expect(labels(moderator)).not.toContain('Make the answer public')
  expect(id).not.toBe('')
})
