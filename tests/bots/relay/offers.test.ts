import { describe, expect, it } from 'vitest'
import { gather, newest, ODD_QUESTION } from './cast.ts'

const MINUTE = 60_000

describe('a question to volunteers', () => {
  it('is offered with what was asked and tried, and without a name', async () => {
    const { anna, boris, traveller, ask } = await gather()
    await ask()
    expect(newest(traveller)).toMatch(/passed your question on/)
    for (const volunteer of [anna, boris]) {
      expect(newest(volunteer)).toMatch(/^Traveller [0-9A-F]{3} asks \(English\)/)
      expect(newest(volunteer)).toContain(ODD_QUESTION)
      expect(newest(volunteer)).not.toContain('traveller')
    }
  })

  it('says plainly when there are no volunteers', async () => {
    const { traveller, ask } = await gather({ volunteers: 0 })
    await ask()
    expect(newest(traveller)).toMatch(/there is no volunteer for it now/)
  })

  it('is one at a time', async () => {
    const { traveller, anna, ask } = await gather()
    await ask()
    anna.news()
    await traveller.press('Ask a volunteer')
    expect(newest(traveller)).toMatch(/already have this question/)
    await ask('Who repairs bicycles on Sunday in Imatra?')
    expect(newest(traveller)).toMatch(/already have a question with the volunteers/)
    expect(anna.news()).toEqual([])
  })

  it('goes to one of all who claim it; the others see who has it', async () => {
    const { anna, boris, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await expect(boris.press('I’ll answer')).rejects.toThrow('no button')
    expect(newest(boris)).toContain('Volunteer Anna has this question')
    expect(newest(traveller)).toContain('Volunteer Anna has your question')
    expect(newest(anna)).toMatch(/^Traveller [0-9A-F]{3}’s question is yours/)
  })

  it('tells the second of two who tap at once who was first', async () => {
    const { town, anna, boris, ask } = await gather()
    await ask()
    const action = town.shown(boris.address).at(-1)?.message.buttons?.[0]?.[0]
    if (!action || !('action' in action)) throw new Error('no claim button')
    await anna.press('I’ll answer')
    await boris.send({ kind: 'action', action: action.action })
    expect(newest(boris)).toBe('Volunteer Anna already has this question.')
  })

  it('goes to nobody again who has passed', async () => {
    const { town, anna, boris, ask } = await gather()
    await ask()
    await anna.press('Not me')
    expect(newest(anna)).toBe('You won’t be asked about this one again.')
    await town.pass(16 * MINUTE)
    expect(newest(anna)).toBe('You won’t be asked about this one again.')
    await boris.press('I’ll answer')
    expect(newest(boris)).toMatch(/is yours/)
  })

  it('in a forum gets a thread of its own, where it is answered', async () => {
    const { town, anna, traveller, ask } = await gather()
    const forum = town.group('desk', { threads: true, platform: 'two' })
    await town.store.relay.changeStanding({ platform: 'two', user: 'Anna' }, 'moderator', town.clock.now)
    await anna.say('/desk', { address: forum, direct: false })
    await ask()
    const [offer] = [...town.shown({ ...forum, thread: 'x' })]
    expect(offer).toBeUndefined()
    const offered = (await town.store.relay.questions({ states: ['offered'] }, 0, 1)).items[0]
    const file = await town.store.relay.question(offered?.question.id ?? '')
    const thread = file?.offers.find(({ ref }) => ref?.opened)?.ref?.opened
    if (!thread) throw new Error('no thread was opened')
    expect(town.shown(thread).at(-1)?.message.thread?.title).toMatch(/^Traveller [0-9A-F]{3} · en · Does the sauna/)
    await anna.press('I’ll answer', thread)
    const inThread = { address: thread, direct: false, addressed: false } as const
    await anna.say('They lend towels only.', inThread)
    expect(newest(traveller)).toBe('Volunteer Anna\nThey lend towels only.')
    await traveller.say('Thanks, that is enough.')
    expect(
      town
        .shown(thread)
        .map(({ text }) => text)
        .at(-1),
    ).toMatch(/Thanks, that is enough\.$/)
  })

  it('leaves the talk of others in its thread alone', async () => {
    const { town, anna, boris, traveller, ask } = await gather()
    const forum = town.group('desk', { threads: true, platform: 'two' })
    await town.store.relay.changeStanding({ platform: 'two', user: 'Anna' }, 'moderator', town.clock.now)
    await anna.say('/desk', { address: forum, direct: false })
    await ask()
    const { items } = await town.store.relay.questions({ states: ['offered'] }, 0, 1)
    const file = await town.store.relay.question(items[0]?.question.id ?? '')
    const thread = file?.offers.find(({ ref }) => ref?.opened)?.ref?.opened
    if (!thread) throw new Error('no thread was opened')
    await anna.press('I’ll answer', thread)
    traveller.news()
    const talk = { address: thread, direct: false, addressed: false } as const
    await boris.say('I know nothing about that.', talk)
    await town.person('stranger', { platform: 'two' }).say('Me neither.', talk)
    expect(traveller.news()).toEqual([])
    expect(
      town
        .shown(thread)
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/know nothing|don’t have an answer/)
  })
})

describe('a question that nobody takes', () => {
  it('goes to more people, then to the moderators, and the traveller is told honestly', async () => {
    const { town, traveller, anna, boris, ask, volunteer } = await gather({ volunteers: 1 })
    await volunteer(boris)
    await boris.say('/away 3d')
    const chief = town.person('Chief', { platform: 'three', language: 'fi' })
    await town.store.relay.changeStanding({ platform: 'three', user: 'Chief' }, 'admin', town.clock.now)
    await chief.say('/volunteer')
    await ask()
    boris.news()
    chief.news()
    expect(newest(anna)).toMatch(/asks/)
    for (let minutes = 0; minutes < 90; minutes += 15) await town.pass(16 * MINUTE)
    expect(chief.news().join()).toMatch(/Matkustaja|Traveller/)
    expect(
      traveller
        .shown()
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/Nobody has been able to take your question/)
  })

  it('is given up in the end, and can be opened again', async () => {
    const { town, traveller, ask } = await gather()
    await ask()
    for (let days = 0; days < 16; days += 1) await town.pass(24 * 60 * MINUTE)
    expect(newest(traveller)).toMatch(/nobody could answer your question/)
    await traveller.press('Open it again')
    expect(newest(traveller)).toMatch(/open again/)
  })
})
