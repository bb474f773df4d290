import { describe, expect, it } from 'vitest'
import type { Resident } from '../../support/town.ts'
import { type Cast, gather, newest, ODD_QUESTION } from './cast.ts'

const DAY = 24 * 60 * 60_000

async function withModerator(): Promise<Cast & { moderator: Resident }> {
  const cast = await gather()
  const moderator = cast.town.person('Maija', { platform: 'two' })
  const identity = { platform: 'two', user: moderator.id }
  await cast.town.store.relay.changeStanding(identity, 'moderator', cast.town.clock.now)
  await moderator.say('/volunteer')
  return { ...cast, moderator }
}

const aliasOf = (person: Resident) => /Traveller [0-9A-F]{3}/.exec(newest(person))?.[0] ?? ''

/** Opens the only waiting question from the list. */
async function show(moderator: Resident): Promise<void> {
  await moderator.say('/queue')
  await moderator.press(aliasOf(moderator))
}

/** Opens the only question that somebody has. */
async function showClaimed(moderator: Resident): Promise<void> {
  await moderator.say('/queue')
  await moderator.press('Show mine')
  await moderator.press('Show all')
  await moderator.press(aliasOf(moderator))
}

const buttons = (person: Resident) =>
  person
    .shown()
    .at(-1)
    ?.message.buttons?.flat()
    .map(({ label }) => label) ?? []

describe('the queue', () => {
  it('shows volunteers what waits in their languages, and what they have', async () => {
    const { anna, ask, traveller } = await withModerator()
    await anna.say('/queue')
    expect(newest(anna)).toBe('No question is waiting. Well done!')
    await ask(`${ODD_QUESTION} Call me: +358 40 123 4567`)
    await anna.say('/queue')
    expect(newest(anna)).toMatch(/^Waiting for an answer \(1\)\n\n• Traveller [0-9A-F]{3} · English · 0 minutes ago\n/)
    expect(newest(anna)).not.toContain('123 4567')
    await anna.press(aliasOf(anna))
    expect(buttons(anna)).toEqual(['I’ll answer'])
    await anna.press('I’ll answer')
    await anna.say('/queue')
    await anna.press('Show mine')
    expect(newest(anna)).toMatch(/^Your questions \(1\)\n\n.* · Volunteer Anna\n/)
    await traveller.say('/queue')
    expect(newest(traveller)).toMatch(/^You can’t do that\./)
  })

  it('leaves out what is in other languages, and pages what is long', async () => {
    const { town, anna, moderator } = await withModerator()
    for (let count = 0; count < 7; count += 1) {
      const traveller = town.person(`traveller-${count}`)
      await traveller.say(`${ODD_QUESTION} ${count}`)
      await traveller.press('Ask a volunteer')
    }
    await town.pass(1000)
    const russian = town.person('russian', { language: 'ru' })
    await russian.say('Выдаёт ли общество любителей сауны Иматры зонты иностранцам?')
    await russian.press('Спросить волонтёра')
    await anna.say('/queue')
    expect(newest(anna)).toMatch(/^Waiting for an answer \(7\)/)
    expect(buttons(anna)).toHaveLength(7)
    await anna.press('Next →')
    expect(newest(anna).match(/•/g)).toHaveLength(2)
    await moderator.say('/queue')
    await moderator.press('Show mine')
    await moderator.press('Show all')
    expect(newest(moderator)).toMatch(/^All open questions \(8\)/)
    await moderator.press('Next →')
    expect(newest(moderator)).toContain('Русский')
  })
})

describe('a moderator', () => {
  it('sees who has a question, since when, and the notes', async () => {
    const { town, anna, moderator, ask } = await withModerator()
    await ask()
    await anna.press('I’ll answer')
    await anna.say('/note They open on Monday')
    await town.pass(60_000)
    await showClaimed(moderator)
    expect(newest(moderator)).toMatch(/Volunteer Anna took it 1 minute ago\./)
    expect(newest(moderator)).toMatch(/Notes of the volunteers:\n\n• .*: They open on Monday/)
    expect(buttons(moderator)).toEqual(['Give to…', 'Back to the queue', 'Close', 'Duplicate of…', 'Ban', 'Shadow-ban'])
  })

  it('closes a question, which its asker can open again', async () => {
    const { anna, moderator, traveller, ask } = await withModerator()
    await ask()
    await show(moderator)
    await moderator.press('Close')
    expect(newest(moderator)).toMatch(/^You have closed Traveller [0-9A-F]{3}’s question/)
    expect(newest(traveller)).toMatch(/^A moderator has closed your question/)
    expect(newest(anna)).toContain('Closed without an answer.')
    await traveller.press('Open it again')
    expect(newest(traveller)).toMatch(/open again/)
  })

  it('takes a question from its claimant and puts it back before all', async () => {
    const { town, anna, boris, moderator, traveller, ask } = await withModerator()
    await ask()
    await anna.press('I’ll answer')
    await showClaimed(moderator)
    await moderator.press('Back to the queue')
    await town.settle()
    expect(newest(anna)).toMatch(/^A moderator has taken Traveller [0-9A-F]{3}’s question back/)
    expect(newest(traveller)).toMatch(/looking for another volunteer/)
    await boris.press('I’ll answer')
    expect(newest(traveller)).toMatch(/Volunteer Boris has your question/)
  })

  it('merges duplicates and says what that means', async () => {
    const { town, moderator, traveller, ask } = await withModerator()
    await ask()
    await town.pass(1000)
    const twin = town.person('twin')
    await twin.say('Do umbrellas come with the sauna society in Imatra?')
    await twin.press('Ask a volunteer')
    await show(moderator)
    await moderator.press('Duplicate of…')
    expect(buttons(moderator)).toHaveLength(1)
    await moderator.press(buttons(moderator)[0] ?? '')
    expect(newest(moderator)).toMatch(/is closed as a duplicate of Traveller/)
    expect(newest(traveller)).toMatch(/^Somebody else has asked the same/)
    expect(newest(twin)).not.toMatch(/the same/)
    await moderator.say('/queue')
    expect(newest(moderator)).toMatch(/^Waiting for an answer \(1\)/)
  })

  it('bans an asker, who is told, and lifts the ban', async () => {
    const { moderator, traveller, ask } = await withModerator()
    await ask()
    await show(moderator)
    await moderator.press('Ban')
    expect(newest(traveller)).toMatch(/can’t ask volunteers here any more/)
    await traveller.say('Who repairs bicycles on Sunday in Imatra?')
    await traveller.press('Ask a volunteer')
    expect(newest(traveller)).toMatch(/can’t ask volunteers here any more/)
    await traveller.say('/volunteer')
    expect(newest(traveller)).toBe('You can’t become a volunteer here.')
    await moderator.press('Lift the ban')
    await traveller.press('Ask a volunteer')
    expect(newest(traveller)).toMatch(/passed your question on/)
  })

  it('shadow-bans an asker without a word to anybody', async () => {
    const { town, anna, boris, moderator, traveller, ask } = await withModerator()
    await ask()
    await show(moderator)
    traveller.news()
    await moderator.press('Shadow-ban')
    expect(traveller.news()).toEqual([])
    for (const volunteer of [anna, boris]) expect(newest(volunteer)).toBe('This question was taken back.')
    await anna.say('/queue')
    expect(newest(anna)).toBe('No question is waiting. Well done!')
    await town.pass(DAY)
    expect(anna.news().join('\n')).not.toContain(ODD_QUESTION)
    await moderator.press('Show mine')
    await moderator.press('Show all')
    expect(moderator.shown().map(({ text }) => text)).toContain('There are no open questions.')
    await moderator.press('Lift the ban')
    await town.settle()
    expect(newest(boris)).toContain(ODD_QUESTION)
  })

  it('gets a report with what can be done', async () => {
    const { anna, moderator, ask } = await withModerator()
    await ask()
    await anna.press('I’ll answer')
    await anna.fill('Report', 'Insults me')
    expect(newest(anna)).toMatch(/^Thank you\. The moderators have it now/)
    expect(newest(moderator)).toMatch(/^Volunteer Anna reports Traveller [0-9A-F]{3}\n+Reason: Insults me/)
    expect(buttons(moderator)).toContain('Ban')
    expect(buttons(moderator).length).toBeLessThanOrEqual(8)
  })

  it('opens a question by hand', async () => {
    const { anna, moderator } = await withModerator()
    await moderator.say('/open')
    expect(newest(moderator)).toMatch(/^Write the question after the command/)
    await moderator.say(`/open ${ODD_QUESTION}`)
    expect(newest(anna)).toContain(ODD_QUESTION)
  })

  it('sets up a desk in a group, and takes it away', async () => {
    const { town, anna, moderator, ask } = await withModerator()
    const group = town.group('desk', { platform: 'two', threads: true })
    const there = { address: group, direct: false }
    await anna.say('/desk', there)
    expect(town.shown(group)).toEqual([])
    await moderator.say('/desk xx', there)
    await moderator.say('/desk en, fi', there)
    expect(town.shown(group).at(-1)?.text).toMatch(/in these languages: English, Suomi\.[\s\S]*a thread of its own/)
    await ask()
    const thread = town.shown({ ...group, thread: 'thread-1' })
    expect([...town.shown(group), ...thread].length).toBeGreaterThan(0)
    await moderator.say('/desk off', there)
    expect(town.shown(group).at(-1)?.text).toBe('I no longer bring questions here.')
    await moderator.say('/desk off', there)
    expect(town.shown(group).at(-1)?.text).toMatch(/^I bring no questions here/)
  })

  it('finds what was done, by whom', async () => {
    const { anna, moderator, ask } = await withModerator()
    await ask()
    await anna.press('I’ll answer')
    await moderator.say('/audit')
    expect(newest(moderator)).toMatch(/23 Nov 2026, 14:00 · Anna · took a question · question [a-z0-9]{10}/)
    await anna.say('/audit')
    expect(newest(anna)).toBe('You can’t do that.')
  })
})

describe('an administrator', () => {
  it('changes roles, and who is removed has no questions left', async () => {
    const { town, anna, moderator, traveller, ask } = await withModerator()
    await moderator.say('/role')
    expect(newest(moderator)).toBe('You can’t do that.')
    await town.store.relay.changeStanding({ platform: 'two', user: 'Maija' }, 'admin', town.clock.now)
    await ask()
    await anna.press('I’ll answer')
    await moderator.say('/role anna')
    await moderator.press('Anna')
    await moderator.press('Make moderator')
    expect(newest(anna)).toMatch(/^You are a moderator now/)
    await anna.say('/responders')
    expect(newest(anna)).toMatch(/^Volunteers \(3\)/)
    await anna.press('Maija')
    expect(buttons(anna)).toEqual(['↑ All volunteers'])
    await moderator.press('Remove')
    expect(newest(anna)).toMatch(/^You are no longer a volunteer here/)
    expect(newest(traveller)).toMatch(/looking for another volunteer/)
    await anna.say('/queue')
    expect(newest(anna)).toBe('You can’t do that.')
    await moderator.say('/role nobody')
    expect(newest(moderator)).toMatch(/^I found no volunteer/)
  })
})
