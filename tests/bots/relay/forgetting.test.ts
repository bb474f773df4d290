import { describe, expect, it } from 'vitest'
import { gather, newest, ODD_QUESTION } from './cast.ts'

describe('being forgotten', () => {
  it('takes what a traveller wrote out of the volunteers’ chats as well', async () => {
    const { town, traveller, anna, boris, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await traveller.say('I lost the umbrella in Imatra.')
    await anna.say('Thank you for telling me.')
    await traveller.say('/forget')
    await traveller.press('Erase everything')
    for (const volunteer of [anna, boris]) {
      const texts = volunteer
        .shown()
        .map(({ text }) => text)
        .join('\n')
      expect(texts).not.toContain('I lost the umbrella')
    }
    expect(
      boris
        .shown()
        .map(({ text }) => text)
        .join(),
    ).not.toContain(ODD_QUESTION)
    expect((await town.store.relay.questions({ states: ['claimed', 'answered', 'offered'] }, 0, 1)).total).toBe(0)
  })

  it('of a volunteer gives the question back', async () => {
    const { town, traveller, anna, boris, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await anna.say('/forget')
    await anna.press('Erase everything')
    await town.pass(1000)
    await boris.press('I’ll answer')
    await boris.say('I go on.')
    expect(newest(traveller)).toBe('Volunteer Boris\nI go on.')
  })
})

describe('a traveller who comes back', () => {
  it('is announced to the volunteer whose words did not arrive', async () => {
    const { traveller, anna, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    traveller.block()
    await anna.say('Are you there?')
    await traveller.comeBack()
    expect(newest(anna)).toMatch(/can be reached again/)
  })
})
