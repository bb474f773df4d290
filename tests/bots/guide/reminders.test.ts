import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKnowledgeBase } from '../../../src/knowledge/answer.ts'
import type { Knowledge } from '../../../src/knowledge/open.ts'
import { aService, everywhere } from '../../support/knowledge-data.ts'
import { type Resident, startTown, type Town } from '../../support/town.ts'
import { asked, guideKnowledge } from './base.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

const service = aService({
  documents: [{ id: 'certificate', name: everywhere('Certificate'), broughtAlong: true, validity: 'P3M' }],
  steps: [
    { id: 'apply', at: 'online', text: everywhere('Apply') },
    { id: 'decision', wait: everywhere('The decision'), takes: { from: 'P2W', to: 'P6W' } },
    { id: 'fetch', at: 'desk', text: everywhere('Fetch it'), documents: ['certificate'] },
  ],
})

let town: Town
let knowledge: { -readonly [Key in keyof Knowledge]: Knowledge[Key] }
let anna: Resident
beforeEach(async () => {
  knowledge = { ...(await guideKnowledge([asked(service, 'library card')])) }
  town = await startTown({ knowledge })
  anna = town.person('anna')
  await anna.send({ kind: 'action', action: 'guide:begin:fi-library-card' })
  await anna.press('🔔 Remind me')
  await anna.press('✓ Done: 1. Apply (en)')
  anna.news()
})
afterEach(() => town.close())

describe('somebody who has asked to be reminded', () => {
  it('sees when that will be, and hears of a wait twice', async () => {
    expect(anna.shown().at(-1)?.text).toContain('I will remind you: 7 December 2026.')
    expect(anna.shown().at(-1)?.text).toMatch(/Expected: 7 December 2026\s–\s4 January 2027/)
    await town.pass(13 * DAY)
    expect(anna.news()).toEqual([])
    await town.pass(2 * DAY)
    expect(anna.news()).toEqual([expect.stringContaining('This may be over by now: The decision (en)')])
    await town.pass(30 * DAY)
    expect(anna.news()).toEqual([expect.stringContaining('This should be over by now: The decision (en)')])
    await town.pass(300 * DAY)
    expect(anna.news()).toEqual([])
  })

  it('says from the reminder that it is over, or wants no more', async () => {
    await town.pass(15 * DAY)
    await anna.press('✓ It’s here: 2. The decision (en)')
    expect(anna.shown().at(-1)?.text).toContain('▶ Fetch it')
    await anna.press('🔕 No reminders')
    await anna.press('I have the documents')
    await anna.press('Certificate (en)')
    anna.news()
    await town.pass(300 * DAY)
    expect(anna.news()).toEqual([])
  })

  it('is told in time of a document that expires, in the language chosen since', async () => {
    await anna.press('I have the documents')
    await anna.press('Certificate (en)')
    await anna.press('✓ Certificate (en)')
    await anna.press('Certificate (en)')
    await anna.say('/language')
    await anna.press('Suomi')
    await town.pass(50 * DAY)
    anna.news()
    await town.pass(30 * DAY)
    expect(anna.news()).toEqual([expect.stringContaining('Certificate (fi): voimassa 21. helmikuuta 2027 asti.')])
  })

  it('is not woken at night', async () => {
    // It is noon in UTC; the wait is over at the earliest at ten in the evening in Helsinki.
    await anna.press('More…')
    await anna.press('Undo: 1. Apply (en)')
    await town.pass(8 * HOUR)
    await anna.press('✓ Done: 1. Apply (en)')
    anna.news()
    await town.pass(14 * DAY)
    expect(anna.news()).toEqual([])
    await town.pass(11 * HOUR)
    expect(anna.news()).toHaveLength(1)
  })

  it('is reminded once there is a way to reach them again', async () => {
    anna.block()
    // The first one shows that the chat is closed; the next one waits.
    await town.pass(15 * DAY)
    await town.pass(30 * DAY)
    await anna.comeBack()
    await town.pass(HOUR)
    expect(anna.news()).toEqual([expect.stringContaining('This should be over by now: The decision (en)')])
  })

  it('is told when the entry has gone', async () => {
    const samples = { en: ['a'], fi: ['a'], sv: ['a'], ru: ['a'], et: ['a'] }
    await town.pass(DAY)
    knowledge.base = createKnowledgeBase({ services: [], lifeEvents: [], samples })
    await town.pass(15 * DAY)
    expect(anna.news()).toEqual([expect.stringContaining('no longer in the knowledge base')])
    await town.pass(15 * DAY)
    expect(anna.news()).toEqual([])
    await anna.press('More…')
    expect(anna.shown()[1]?.text).toContain('no longer in the knowledge base')
  })

  it('hears nothing once they have been forgotten', async () => {
    await anna.say('/forget')
    const button = anna.shown().at(-1)?.message.buttons?.flat()[0]?.label ?? ''
    await anna.press(button)
    anna.news()
    await town.pass(300 * DAY)
    expect(anna.news()).toEqual([])
  })
})
