import { describe, expect, it, onTestFinished } from 'vitest'
import { firstAdminCode } from '../../../src/first-admin.ts'
import { createCode } from '../../../src/one-time-code.ts'
import { type Resident, startTown, type Town } from '../../support/town.ts'
import { newest, ODD_QUESTION } from './cast.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

async function open(): Promise<{ town: Town; admin: Resident; anna: Resident }> {
  const town = await startTown()
  onTestFinished(() => town.close())
  const admin = town.person('Maija', { platform: 'two' })
  const text = await firstAdminCode(town.store, town.clock.now, createCode)
  await admin.say(/\/code \S+/.exec(text ?? '')?.[0] ?? '')
  return { town, admin, anna: town.person('Anna Virtanen', { platform: 'three' }) }
}

const labels = (person: Resident) =>
  person
    .shown()
    .at(-1)
    ?.message.buttons?.flat()
    .map(({ label }) => label) ?? []

const actionOf = (person: Resident, label: string) => {
  const button = person
    .shown()
    .flatMap(({ message }) => message.buttons?.flat() ?? [])
    .findLast((one) => one.label === label)
  if (!button || !('action' in button)) throw new Error(`no button ${label}`)
  return { kind: 'action', action: button.action } as const
}

describe('the first administrator', () => {
  it('comes by a code that works once', async () => {
    const { town, admin } = await open()
    expect(newest(admin)).toMatch(/^You administer this community now/)
    expect(newest(admin)).toContain('Volunteer Maija')
    expect(await firstAdminCode(town.store, town.clock.now, createCode)).toBeUndefined()
  })

  it('does not come by a code that is used up, too old or made up', async () => {
    const town = await startTown()
    onTestFinished(() => town.close())
    const code = /\/code \S+/.exec((await firstAdminCode(town.store, town.clock.now, createCode)) ?? '')?.[0] ?? ''
    const late = town.person('late')
    await town.pass(24 * HOUR)
    await late.say(code)
    expect(newest(late)).toMatch(/^I don’t know that code/)
    const fresh = /\/code \S+/.exec((await firstAdminCode(town.store, town.clock.now, createCode)) ?? '')?.[0] ?? ''
    const [first, second] = [town.person('first'), town.person('second')]
    await first.say(fresh.toLowerCase())
    await second.say(fresh)
    await second.say('/code')
    expect(newest(first)).toMatch(/^You administer/)
    expect(second.news().join('\n')).toMatch(/I don’t know that code[\s\S]*Write the code after the command/)
    expect(second.news().join('\n')).not.toContain(fresh.slice(6))
  })
})

describe('a volunteer', () => {
  it('is taken in by a moderator, under the first name, and hears of it', async () => {
    const { admin, anna } = await open()
    await anna.say('/volunteer')
    expect(newest(anna)).toMatch(/^Thank you, Anna! .*“Volunteer Anna”.* A moderator will look at your request/)
    expect(newest(admin)).toBe('Anna would like to become a volunteer.')
    await anna.say('/volunteer')
    expect(newest(anna)).toMatch(/^Your request is with the moderators/)
    await admin.press('Accept')
    expect(newest(admin)).toBe('Anna is a volunteer now. I have told them.')
    expect(newest(anna)).toMatch(/^You are a volunteer now[\s\S]*Languages: English/)
    await admin.press('Questions')
    await anna.say('/volunteer Anja')
    expect(newest(anna)).toContain('“Volunteer Anja”')
  })

  it('is refused kindly, and asks no second time', async () => {
    const { admin, anna } = await open()
    await anna.say('/volunteer')
    await admin.press('Refuse')
    expect(newest(anna)).toMatch(/^Thank you for offering to help/)
    admin.news()
    await anna.say('/volunteer')
    expect(newest(anna)).toMatch(/already decided/)
    expect(admin.news()).toEqual([])
  })

  it('is not taken in by somebody who is no moderator', async () => {
    const { town, admin, anna } = await open()
    await anna.say('/volunteer')
    const mallory = town.person('mallory')
    await mallory.send(actionOf(admin, 'Accept'))
    expect(newest(mallory)).toMatch(/^You can’t do that\./)
    await anna.say('/queue')
    expect(newest(anna)).toMatch(/^You can’t do that\./)
  })

  it('hears that no moderator can be reached', async () => {
    const town = await startTown()
    onTestFinished(() => town.close())
    const anna = town.person('Anna')
    await anna.say('/volunteer')
    expect(newest(anna)).toContain('I can’t reach a moderator right now')
  })

  it('chooses languages, countries, topics, how many and breaks, with at most eight buttons at a time', async () => {
    const { admin, town } = await open()
    const press = async (label: string) => {
      await admin.press(label)
      await town.pass(10_000)
      expect(labels(admin).length).toBeLessThanOrEqual(8)
    }
    for (const label of ['Languages', 'Suomi', '✓ English', '↑ Back', 'Countries', 'Estonia', '↑ Back'])
      await press(label)
    for (const label of ['Topics', 'Next →', '← Previous', 'Falling ill', '↑ Back', 'How many', '7']) await press(label)
    for (const label of ['Take a break', 'Until tomorrow']) await press(label)
    const shown = newest(admin)
    expect(shown).toContain('Languages: Suomi\n')
    expect(shown).toContain('Countries: Estonia\n')
    expect(shown).toContain('Topics: Falling ill\n')
    expect(shown).toContain('At most 7 at the same time')
    expect(shown).toContain('Away until 24 Nov 2026, 00:00')
    await admin.say('/hours 22-6 Europe/Tallinn')
    expect(newest(admin)).toContain('Hours: 22:00–06:00 (Europe/Tallinn)')
    await admin.say('/hours late')
    expect(newest(admin)).toContain('/hours 9-17')
    await admin.say('/away off')
    expect(newest(admin)).not.toContain('Away')
    await admin.say('/away next week')
    expect(newest(admin)).toContain('/away 3d')
  })

  it('leaves, once nothing is left to answer', async () => {
    const { town, admin, anna } = await open()
    await anna.say('/volunteer')
    await admin.press('Accept')
    const traveller = town.person('traveller')
    await traveller.say(ODD_QUESTION)
    await traveller.press('Ask a volunteer')
    await anna.press('I’ll answer')
    await anna.press('Stop')
    expect(newest(anna)).toMatch(/^You still have 1 question\./)
    await anna.press('✓ Solved')
    await anna.press('Stop')
    await anna.press('Yes, stop')
    await anna.say('/queue')
    expect(newest(anna)).toMatch(/^You can’t do that\./)
    await anna.say('/volunteer')
    expect(newest(anna)).toContain('A moderator will look at your request')
  })
})

describe('accounts', () => {
  it('become one person by a code, and rights go to whoever made it', async () => {
    const { town, admin } = await open()
    const other = town.person('maija-elsewhere', { platform: 'one' })
    await admin.say('/link')
    const code = /\/code \S+/.exec(newest(admin))?.[0] ?? ''
    await admin.say(code)
    expect(newest(admin)).toMatch(/^That is your own code/)
    await other.say(code.toLowerCase())
    expect(newest(other)).toMatch(/^Done: both accounts are the same person/)
    await other.say('/responders')
    expect(newest(other)).toMatch(/^Volunteers \(1\)/)
    await other.say(code)
    expect(newest(other)).toMatch(/^I don’t know that code/)
  })

  it('with rights are not taken over by a stranger’s code', async () => {
    const { town, admin } = await open()
    const mallory = town.person('mallory')
    await mallory.say('/link')
    await admin.say(/\/code \S+/.exec(newest(mallory))?.[0] ?? '')
    expect(newest(admin)).toMatch(/^You have rights here/)
    await mallory.say('/responders')
    expect(newest(mallory)).toMatch(/^You can’t do that\./)
  })

  it('are linked within fifteen minutes or not at all', async () => {
    const { town, admin } = await open()
    const other = town.person('maija-elsewhere')
    await admin.say('/link')
    await town.pass(15 * MINUTE)
    await other.say(/\/code \S+/.exec(newest(admin))?.[0] ?? '')
    expect(newest(other)).toMatch(/^I don’t know that code/)
  })

  it('of volunteers get into the web desk by a link, which others do not get', async () => {
    const { admin, anna } = await open()
    await admin.say('/desk')
    expect(newest(admin)).toMatch(/\shttps:\/\/silta\.example\.org\/join\/[2-9A-Z]{4}-[2-9A-Z]{4}\s+Don’t pass it on/)
    await anna.say('/desk')
    expect(newest(anna)).toMatch(/^You can’t do that\./)
  })
})
