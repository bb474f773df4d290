import { describe, expect, it } from 'vitest'
import { type Cast, gather, newest } from './cast.ts'

const MINUTE = 60_000

async function answered(): Promise<Cast> {
  const cast = await gather()
  await cast.ask()
  await cast.anna.press('I’ll answer')
  await cast.anna.say('No, only towels.')
  for (const person of [cast.anna, cast.boris, cast.traveller]) person.news()
  return cast
}

const texts = (person: { shown(): readonly { text: string }[] }) => person.shown().map(({ text }) => text)

describe('closing a question', () => {
  it('is for the traveller to do, who then rates it; the volunteer hears of it', async () => {
    const { anna, traveller } = await answered()
    await traveller.press('✓ Solved')
    expect(newest(traveller)).toContain('Did the volunteer’s answer help?')
    await traveller.press('It helped')
    expect(anna.news().join('\n')).toContain('says that your answer helped')
    const asked = traveller.shown().at(-1)
    if (!asked) throw new Error('nothing was asked')
    await traveller.answer(asked, 'Very kind of you.')
    expect(newest(anna)).toContain('“Very kind of you.”')
    await traveller.say('Does the sauna society lend skis?')
    expect(newest(anna)).not.toContain('skis')
  })

  it('by the volunteer asks the traveller whether it helped', async () => {
    const { anna, traveller } = await answered()
    await anna.say('/done')
    expect(newest(traveller)).toContain('Did it help?')
    await traveller.press('Partly')
    expect(newest(anna)).toContain('helped in part')
  })

  it('can be undone within a week', async () => {
    const { town, traveller, boris } = await answered()
    await traveller.press('✓ Solved')
    await town.pass(3 * 24 * 60 * MINUTE)
    await traveller.say('/status')
    await traveller.press('Open it again')
    expect(newest(traveller)).toContain('open again')
    await boris.press('I’ll answer')
    expect(newest(boris)).toMatch(/is yours/)
    await boris.say('Let me look.')
    await traveller.press('✓ Solved')
    await town.pass(8 * 24 * 60 * MINUTE)
    await traveller.press('Open it again')
    expect(newest(traveller)).toContain('too late')
  })

  it('happens by itself when nobody writes any more', async () => {
    const { town, anna, traveller } = await answered()
    await town.pass(4 * 24 * 60 * MINUTE)
    expect(newest(traveller)).toContain('Did it help?')
    expect(newest(anna)).toContain('no more messages came')
  })

  it('by withdrawing tells the volunteer and the desk', async () => {
    const { anna, boris, traveller } = await answered()
    await traveller.say('/status')
    await traveller.press('Withdraw the question')
    expect(newest(traveller)).toContain('withdrawn')
    expect(newest(anna)).toContain('has withdrawn the question')
    expect(texts(boris).join()).toContain('The traveller has withdrawn it.')
    await anna.say('But here is one more thing')
    expect(texts(traveller).join()).not.toContain('one more thing')
  })
})

describe('a volunteer with a question', () => {
  it('is reminded when silent, then loses it to others', async () => {
    const { town, anna, boris, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await town.pass(21 * MINUTE)
    expect(newest(anna)).toContain('is waiting for your answer')
    await town.pass(21 * MINUTE)
    expect(texts(anna).join('\n')).toContain('has gone back to the others')
    expect(newest(traveller)).toContain('looking for another volunteer')
    await boris.press('I’ll answer')
    expect(newest(traveller)).toContain('Volunteer Boris has your question')
  })

  it('can ask for time', async () => {
    const { town, anna, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await anna.press('Later')
    await anna.press('In 4 hours')
    await town.pass(3 * 60 * MINUTE)
    expect(texts(anna).join()).not.toContain('is waiting for your answer')
    await town.pass(90 * MINUTE)
    expect(newest(anna)).toContain('is waiting for your answer')
  })

  it('can give it back', async () => {
    const { anna, boris, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await anna.press('Give it back')
    expect(newest(anna)).toContain('goes back to the others')
    await boris.press('I’ll answer')
    await boris.say('Hello')
    expect(newest(traveller)).toBe('Volunteer Boris\nHello')
  })

  it('can hand it to another volunteer, who goes on', async () => {
    const { anna, boris, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await anna.press('Hand over')
    await anna.press('To a volunteer')
    await anna.press('Boris (en)')
    expect(newest(boris)).toMatch(/is yours/)
    await traveller.say('Hello?')
    expect(newest(boris)).toMatch(/Hello\?$/)
    await boris.say('Here.')
    expect(newest(traveller)).toBe('Volunteer Boris\nHere.')
  })

  it('can send an entry of the base', async () => {
    const { anna, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    await anna.say('/base lost passport')
    const choice = anna.shown().at(-1)?.message.buttons?.[0]?.[0]?.label ?? ''
    await anna.press(choice)
    expect(texts(traveller).join('\n')).toMatch(/^Volunteer Anna\n.*passport/ims)
  })

  it('can answer by a form, from wherever the button is', async () => {
    const { anna, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    const label = anna.shown().flatMap(({ message }) => message.buttons?.flat().map((button) => button.label) ?? [])
    await anna.fill(label.find((each) => each.startsWith('Answer Traveller')) ?? '', 'By form.')
    expect(newest(traveller)).toBe('Volunteer Anna\nBy form.')
  })

  it('keeps several questions apart', async () => {
    const { town, anna, traveller, ask } = await gather()
    await ask()
    await anna.press('I’ll answer')
    const second = town.person('second')
    await second.say('Who repairs bicycles on Sunday in Imatra?')
    await second.press('Ask a volunteer')
    await anna.press('I’ll answer')
    await anna.say('For the second.')
    expect(newest(second)).toBe('Volunteer Anna\nFor the second.')
    await traveller.say('And me?')
    const copy = anna.shown().find(({ text }) => text.endsWith('And me?'))
    if (!copy) throw new Error('nothing came')
    await anna.answer(copy, 'For the first.')
    expect(newest(traveller)).toBe('Volunteer Anna\nFor the first.')
    await anna.say('Still the first.')
    expect(newest(traveller)).toBe('Volunteer Anna\nStill the first.')
  })
})
