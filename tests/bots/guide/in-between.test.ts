import { afterEach, describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale.ts'
import { seededRandom } from '../../support/random.ts'
import { lostPassport } from '../../support/specification-examples.ts'
import { startTown, type Town, type TownOptions } from '../../support/town.ts'
import { asked, guideKnowledge } from './base.ts'
import { begun, DONE_1, last, pressAction } from './resident.ts'

let town: Town
afterEach(() => town.close())

async function open(options: TownOptions = {}): Promise<Town> {
  town = await startTown({ knowledge: await guideKnowledge(), ...options })
  return town
}

describe('in between', () => {
  it('answers can be looked up, gone back to and changed', async () => {
    const anna = (await open()).person('anna')
    await anna.say('/guide I lost my passport')
    await anna.press('Begin')
    await anna.press('Lost')
    await anna.press('I don’t know')
    expect(last(anna).text).toContain('ask a volunteer')
    await anna.press('↩ Back')
    await anna.press('↩ Back')
    expect(last(anna).text).toContain('What happened?')
    await anna.press('Stolen')
    await anna.press('Russian citizen')
    expect(last(anna).text).toContain('Block your bank cards.')
    await anna.press(DONE_1)
    await anna.press('Change answers')
    await anna.press('Stolen')
    await anna.press('Lost')
    expect(last(anna).text).not.toContain('Block your bank cards.')
    expect(last(anna).text).toContain('1. ✓ Report it')
  })

  it('a button of a message that it has left behind shows how it stands', async () => {
    const anna = await begun(await open())
    const old = (anna.shown().at(-1)?.message.buttons?.flat()[0] ?? {}) as { action: string }
    await anna.press(DONE_1)
    await anna.press('✓ Done: 2. Block your bank cards.')
    for (const action of [old.action, `${old.action}x`, old.action.replace(/done:.*/, 'is:a.b')]) {
      await pressAction(anna, action)
      expect(last(anna).text).toContain('(2 of 5 done)')
    }
    await pressAction(anna, 'guide:aaaaaaaaaa:show')
    expect(last(anna).text).toContain('no longer have that one')
  })

  it('nobody gets at the walkthrough of another', async () => {
    const anna = await begun(await open())
    const { action } = (anna.shown().at(-1)?.message.buttons?.flat()[0] ?? {}) as { action: string }
    const olga = town.person('olga')
    await olga.say('/guide')
    await pressAction(olga, action)
    expect(last(olga).text).not.toContain('police')
    expect(last(anna).text).toContain('(0 of 5 done)')
  })

  it('goes on in another app of the same person', async () => {
    const anna = await begun(await open())
    await anna.say('/link')
    const code = /\b[A-Z0-9]{4,}(?:-[A-Z0-9]+)*\b/.exec(last(anna).text)?.[0] ?? ''
    const elsewhere = town.person('anna-elsewhere', { platform: 'two' })
    await elsewhere.say(`/code ${code}`)
    await elsewhere.say('/guide')
    await elsewhere.press('Lost or stolen passport')
    await elsewhere.press(DONE_1)
    expect(last(elsewhere).text).toContain('(1 of 5 done)')
    await anna.say('/guide')
    expect(last(anna).text).toContain('1 of 5 steps done')
  })

  it('is told once when the entry has changed meanwhile', async () => {
    const knowledge = { ...(await guideKnowledge()) }
    const anna = await begun(await open({ knowledge }))
    await anna.press(DONE_1)
    const changed = { ...lostPassport(), steps: lostPassport().steps.filter(({ id }) => id !== 'cards') }
    knowledge.base = (await guideKnowledge([changed])).base
    await anna.press('More…')
    expect(last(anna).text).toContain('The entry has changed since you began.')
    expect(last(anna).text).toContain('(1 of 4 done)')
    await anna.press('✓ Done: 2. Have a passport photo taken.')
    expect(last(anna).text).not.toContain('The entry has changed')
  })

  it('it can be ended, taken up again, and removed from the list', async () => {
    const anna = await begun(await open())
    await anna.press('More…')
    await anna.press('End')
    expect(last(anna).text).toContain('Ended.')
    await anna.say('/guide')
    expect(last(anna).text).toContain('not guiding you')
    await anna.press('Go on after all')
    await anna.say('/guide')
    expect(last(anna).text).toContain('Lost or stolen passport')
    await anna.say('/forget')
    await anna.press(last(anna).buttons[0] ?? '')
    await anna.say('/guide')
    expect(last(anna).text).toContain('not guiding you')
  })

  it('is begun once, and ten at most', async () => {
    const anna = await begun(await open())
    await anna.say('/guide I lost my passport')
    await anna.press('Begin')
    expect(last(anna).text).toContain('You have begun this already.')
    const services = Array.from({ length: 11 }, (_, index) =>
      asked({ ...lostPassport(), id: `fi-${index}` }, `word${index}`),
    )
    await town.close()
    const olga = (await open({ knowledge: await guideKnowledge(services) })).person('olga')
    for (const index of Array(11).keys()) {
      if (index === 5) await town.pass(60 * 60_000)
      await olga.send({ kind: 'action', action: `guide:begin:fi-${index}` })
    }
    expect(last(olga).text).toContain('You have ten of these under way')
    await olga.press('End')
    await town.pass(60 * 60_000)
    await olga.send({ kind: 'action', action: 'guide:begin:fi-10' })
    expect(last(olga).text).toContain('What happened?')
  })

  it('a volunteer is asked with where one is stuck, without the answers given', async () => {
    const anna = await begun(await open())
    await anna.press('Ask a volunteer')
    await anna.say('/status')
    expect(last(anna).text).toContain('I need help with “Lost or stolen passport”. I am at this step: Report it')
    expect(last(anna).text).not.toContain('Estonian')
    await anna.press('Ask a volunteer')
    expect(last(anna).text).toContain('already have a question')
  })
})

describe('documents', () => {
  it('are ticked one by one or all at once, and shown before the counter', async () => {
    const anna = await begun(await open())
    await anna.press('Before you go there')
    expect(last(anna).text).toContain('You don’t have yet: Passport (en)')
    expect(last(anna).text).toContain('Rikhardinkatu 3')
    await anna.press('I have the documents')
    await anna.press('Passport (en)')
    expect(last(anna).buttons).toContain('✓ Passport (en)')
    await anna.press('↩ Back')
    expect(last(anna).text).toContain('You have all the documents.')
  })
})

describe('every message of it', () => {
  it.each(LOCALES)('fits in %s, with at most eight buttons', async (locale) => {
    const anna = (await open()).person('anna', { language: locale })
    await anna.send({ kind: 'action', action: 'guide:begin:fi-lost-passport' })
    const random = seededRandom(1)
    const pressed = new Set<string | undefined>()
    for (let presses = 0; presses < 120; presses += 1) {
      await town.pass(60_000)
      const found = anna
        .shown()
        .flatMap(({ ref, message }) => (message.buttons ?? []).flat().map((button) => ({ ref, button })))
        .flatMap(({ ref, button }) => ('action' in button ? [{ ref, action: button.action }] : []))
        .filter(({ action }) => action.startsWith('guide:'))
      // What has never been pressed comes first, so that everything is.
      const fresh = found.filter(({ action }) => !pressed.has(action.split(':')[2]))
      const all = fresh.length > 0 ? fresh : found
      const next = all[Math.floor(random() * all.length)]
      if (!next) throw new Error('there is no way on')
      pressed.add(next.action.split(':')[2])
      await anna.send({ kind: 'action', action: next.action }, { message: next.ref })
      for (const { message, text } of anna.shown()) {
        expect(message.buttons?.flat().length ?? 0).toBeLessThanOrEqual(8)
        expect(text.length).toBeLessThanOrEqual(2000)
        expect(message.locale).toBe(locale)
      }
    }
    for (const verb of [
      'is',
      'unsure',
      'ask',
      'done',
      'undo',
      'papers',
      'has',
      'lacks',
      'all',
      'visit',
      'facts',
      'help',
    ])
      expect([...pressed], verb).toContain(verb)
  })
})
