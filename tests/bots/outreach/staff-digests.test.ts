import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewNews } from '../../../src/outreach/news.ts'
import type { Role } from '../../../src/relay/responder.ts'
import { save } from '../../contract/store/relay-data.ts'
import { aQuestion, aResponder } from '../../support/store-data.ts'
import { type Resident, startTown } from '../../support/town.ts'

const DAY = 24 * 3_600_000

async function meet() {
  const town = await startTown()
  onTestFinished(() => town.close())
  const anna = town.person('anna')
  await anna.say('/start')
  const party = async (person: Resident) => {
    const found = await town.store.relay.party({ platform: 'one', user: person.id })
    return found ?? expect.unreachable()
  }
  const appoint = async (role: Role) =>
    town.store.relay.changeStanding({ platform: 'one', user: 'anna' }, role, town.clock.now)
  const answers = async (state: 'active' | 'left') => {
    const responder = aResponder((await party(anna)).personId, { state, locales: ['fi'], address: anna.address })
    await save(town.store, { kind: 'responder-saved', responder })
  }
  const ask = async (locale: 'fi' | 'ru', given: Partial<ReturnType<typeof aQuestion>> = {}) => {
    const vera = town.person('vera')
    await vera.say('/start')
    const dueAt = town.clock.now + 300 * DAY
    const question = aQuestion((await party(vera)).personId, { locale, openedAt: town.clock.now, dueAt, ...given })
    await save(town.store, { kind: 'question-saved', question })
  }
  return { town, anna, appoint, answers, ask, newest: () => anna.shown().at(-1) ?? expect.unreachable() }
}

async function daily(anna: Resident, ...work: readonly string[]) {
  await anna.say('/subscribe')
  await anna.press('What')
  for (const one of work) await anna.press(one)
  await anna.press('↑ Back')
  await anna.press('How often')
  await anna.press('Every day')
}

describe('a volunteer’s digest', () => {
  it('has what waits in their languages and opens the list, until they leave', async () => {
    const { town, anna, answers, ask, newest } = await meet()
    await answers('active')
    await daily(anna, 'Waiting questions')
    await ask('fi')
    await ask('ru')
    await town.pass(DAY)
    expect(newest().text).toMatch(/Questions that wait for an answer\n\n• Finnish: 1, asked 1 day ago\n/)
    await anna.press('Questions')
    expect(newest().text).toContain('Where is my passport?')
    await answers('left')
    const before = anna.shown().length
    await town.pass(5 * DAY)
    expect(anna.shown()).toHaveLength(before)
  })

  it('is nobody else’s', async () => {
    const { anna, newest } = await meet()
    await anna.say('/subscribe')
    await anna.press('What')
    const labels = newest()
      .message.buttons?.flat()
      .map(({ label }) => label)
    expect(labels).not.toContain('Waiting questions')
    expect(labels).not.toContain('Moderators’ work')
    await anna.send({ kind: 'action', action: 'sub:moderation:toggle' })
    await anna.send({ kind: 'action', action: 'sub:waiting:toggle' })
    expect(anna.news().slice(-2)).toEqual(['You can’t do that.', 'You can’t do that.'])
    await anna.say('/subscribe')
    expect(newest().text).toContain('Nothing yet')
  })

  it('comes once a day at the most, and can be ended by who is no volunteer any more', async () => {
    const { anna, answers, newest } = await meet()
    await answers('active')
    await daily(anna, 'Everything')
    await anna.press('How often')
    await anna.press('At once')
    await anna.press('What')
    await anna.press('Waiting questions')
    await anna.press('↑ Back')
    expect(newest().text).toContain('every day')
    await anna.press('How often')
    expect(
      newest()
        .message.buttons?.flat()
        .map(({ label }) => label),
    ).not.toContain('At once')
    await answers('left')
    await anna.press('↑ Back')
    await anna.press('What')
    await anna.press('✓ Waiting questions')
    expect(
      newest()
        .message.buttons?.flat()
        .map(({ label }) => label),
    ).not.toContain('Waiting questions')
  })
})

describe('a moderator’s digest', () => {
  it('has what there is to do, and ends with the role', async () => {
    const { town, anna, appoint, ask, newest } = await meet()
    await appoint('moderator')
    await daily(anna, 'Moderators’ work')
    const before = anna.shown().length
    await town.pass(2 * DAY)
    expect(anna.shown()).toHaveLength(before)
    await ask('ru', { state: 'escalated', rung: 'kept' })
    await town.pass(DAY)
    expect(newest().text).toContain('For moderators\n\n• Waiting questions: 1, of them already offered to everybody: 1')
    await appoint('traveller')
    const after = anna.shown().length
    await town.pass(5 * DAY)
    expect(anna.shown()).toHaveLength(after)
  })

  it('comes to a group only while it is a desk, and only a moderator brings it there', async () => {
    const { town, anna, appoint, ask } = await meet()
    const group = town.group('desk')
    const there = { address: group, direct: false }
    const desk = { address: group, name: 'Desk', locales: [], addedAt: town.clock.now } as const
    await appoint('moderator')
    await anna.say('/subscribe', there)
    await anna.send({ kind: 'action', action: 'sub:moderation:toggle' }, there)
    expect(await town.store.outreach.subscription(group)).toBeUndefined()
    await save(town.store, { kind: 'desk-saved', desk })
    await anna.send({ kind: 'action', action: 'sub:moderation:toggle' }, there)
    await ask('ru')
    await town.pass(8 * DAY)
    expect(town.shown(group).at(-1)?.text).toContain('Waiting questions: 1')
    const before = town.shown(group).length
    await save(town.store, { kind: 'desk-removed', address: group })
    await town.pass(8 * DAY)
    expect(town.shown(group)).toHaveLength(before)
  })
})

describe('showing a digest', () => {
  it('has what it would say of the last days, and takes nothing from the next one', async () => {
    const { town, anna, newest } = await meet()
    await anna.say('/subscribe')
    expect(
      newest()
        .message.buttons?.flat()
        .map(({ label }) => label),
    ).not.toContain('Show me one now')
    await anna.press('What')
    await anna.press('Announcements')
    await anna.press('↑ Back')
    await anna.press('Show me one now')
    expect(newest().text).toContain('nothing for you in the last 7 days')
    const announcement = (title: string, at: number): NewNews => ({
      kind: 'announcement',
      at,
      service: null,
      change: null,
      countries: [],
      topics: [],
      texts: { en: { title, text: 'More.' } },
      details: [],
      link: null,
      until: null,
    })
    await town.store.outreach.addNews([
      announcement('Long ago', town.clock.now - 8 * DAY),
      announcement('Lately', town.clock.now),
    ])
    await anna.press('Show me one now')
    expect(newest().text).toContain('Lately')
    expect(newest().text).not.toContain('Long ago')
    await town.pass(8 * DAY)
    expect(newest().text).toContain('Lately')
    expect(newest().text).toContain('Long ago')
    const count = anna.shown().length
    await anna.press('Pause')
    await anna.press('Show me one now')
    expect(anna.shown().length).toBeGreaterThan(count)
  })
})
