import { describe, expect, it } from 'vitest'
import type { MediaFile } from '../../../src/message.ts'
import type { Resident } from '../../support/town.ts'
import { type Cast, gather, newest } from './cast.ts'

async function claimed(): Promise<Cast> {
  const cast = await gather()
  await cast.ask()
  await cast.anna.press('I’ll answer')
  for (const person of [cast.anna, cast.boris, cast.traveller]) person.news()
  return cast
}

function file(name: string, changes: Partial<MediaFile> = {}): MediaFile {
  return {
    kind: 'photo',
    name,
    mediaType: 'image/jpeg',
    size: 1000,
    file: { platform: 'one', id: name },
    ...changes,
  }
}

const texts = (person: Resident) => person.shown().map(({ text }) => text)

describe('a conversation with a volunteer', () => {
  it('goes both ways, each side told once it has arrived', async () => {
    const { anna, traveller } = await claimed()
    await anna.say('Which town are you in?')
    expect(traveller.news()).toEqual(['Volunteer Anna\nWhich town are you in?'])
    expect(anna.news().at(-1)).toMatch(/^✓ Traveller [0-9A-F]{3} has it\.$/)
    await traveller.say('In Imatra.')
    expect(anna.news()).toEqual([expect.stringMatching(/^Traveller [0-9A-F]{3}\nIn Imatra\.$/)])
    expect(traveller.news()).toEqual(['✓ Volunteer Anna has it.'])
  })

  it('carries an edit to the other side’s copy, both ways', async () => {
    const { anna, traveller } = await claimed()
    const said = await anna.say('The office opens at 8.')
    await anna.edit(said, 'The office opens at 9.')
    expect(texts(traveller)).toContain('Volunteer Anna\nThe office opens at 9.')
    expect(texts(traveller).join()).not.toContain('at 8')
    const asked = await traveller.say('On Mondays?')
    await traveller.edit(asked, 'On Tuesdays?')
    expect(texts(anna).join()).toMatch(/On Tuesdays\?/)
    expect(texts(anna).join()).not.toContain('On Mondays')
  })

  it('lets a long text grow and shrink', async () => {
    const { anna, traveller } = await claimed()
    const said = await anna.say('short')
    const long = Array.from({ length: 300 }, (_, index) => `Sentence number ${index}.`).join(' ')
    await anna.edit(said, long)
    expect(texts(traveller).join('\n')).toContain('Sentence number 299.')
    await anna.edit(said, 'short again')
    expect(texts(traveller).join('\n')).not.toContain('Sentence number')
    expect(texts(traveller)).toContain('Volunteer Anna\nshort again')
  })

  it('takes a message back from the other side', async () => {
    const { anna, traveller } = await claimed()
    await anna.say('My own address is Kuja 1.')
    await anna.press('Take it back')
    expect(texts(traveller).join()).not.toContain('Kuja 1')
    expect(texts(anna)).toContain('You have taken that message back.')
    await traveller.say('I live at Katu 2.')
    await traveller.press('Take it back')
    expect(texts(anna).join()).not.toContain('Katu 2')
  })

  it('keeps replies in their place', async () => {
    const { anna, traveller } = await claimed()
    const asked = await anna.say('Do you have the receipt?')
    await anna.say('And the ticket?')
    const first = traveller.shown().find(({ text }) => text.includes('receipt'))
    if (!first) throw new Error('the question has not arrived')
    await traveller.answer(first, 'Yes, the receipt.')
    expect(anna.shown().find(({ text }) => text.includes('Yes, the receipt'))?.replyTo).toEqual(asked)
  })

  it('passes pictures on with their text, and an album as one', async () => {
    const { town, anna, traveller } = await claimed()
    await traveller.send({ kind: 'media', media: [file('stamp.jpg')], text: 'This stamp?' })
    expect(anna.shown().at(-1)?.message.media).toEqual([file('stamp.jpg')])
    expect(newest(anna)).toMatch(/This stamp\?$/)
    const before = anna.shown().length
    await traveller.send({ kind: 'media', media: [file('1.jpg')], text: 'Both sides', album: 'a' })
    await traveller.send({ kind: 'media', media: [file('2.jpg')], text: '', album: 'a' })
    await town.pass(2000)
    expect(
      anna
        .shown()
        .slice(before)
        .map(({ message }) => message.media),
    ).toEqual([[file('1.jpg'), file('2.jpg')]])
  })

  it('refuses aloud what cannot be passed on', async () => {
    const { anna, traveller } = await claimed()
    await traveller.send({ kind: 'unsupported', what: 'sticker' })
    expect(newest(traveller)).toBe('I can’t pass stickers on. Please write it in words.')
    await traveller.send({ kind: 'media', media: [file('film.mp4', { size: 30_000_000 })], text: '' })
    expect(newest(traveller)).toContain('I can’t pass “film.mp4” on: the largest file here is 10 MB')
    expect(anna.news()).toEqual([])
  })

  it('hides contact details until the traveller agrees', async () => {
    const { anna, traveller } = await claimed()
    await traveller.say('Call me: +358 40 123 4567')
    expect(anna.news().join()).not.toContain('123')
    expect(texts(traveller).join()).toContain('Shall I show them to Volunteer Anna?')
    await traveller.press('Show them')
    expect(texts(anna).join()).toContain('+358 40 123 4567')
    await traveller.say('Or write to me@example.org')
    expect(newest(anna)).toContain('me@example.org')
  })

  it('answers danger to life at once', async () => {
    const { traveller, anna } = await claimed()
    await traveller.say('My wife has stopped breathing, help')
    expect(traveller.news().join('\n')).toContain('112')
    expect(anna.news().join('\n')).toContain('stopped breathing')
  })

  it('leaves commands to the bot', async () => {
    const { traveller, anna } = await claimed()
    await traveller.say('/topics')
    expect(newest(traveller)).toContain('What is your situation?')
    expect(anna.news()).toEqual([])
  })

  it('says that a message waits, and later that it has arrived', async () => {
    const { town, anna, traveller } = await claimed()
    town.failNext(({ attempts }) => ({
      state: 'due',
      nextAttemptAt: town.clock.now + 60_000,
      attempts: attempts + 1,
      error: 'down',
      uncertain: false,
    }))
    await anna.say('Hello')
    expect(anna.news()).toEqual([])
    await town.pass(11_000)
    expect(anna.news().join()).toMatch(/Not delivered yet: I keep trying to reach Traveller/)
    await town.pass(60_000)
    expect(texts(anna).at(-1)).toMatch(/^✓ Traveller/)
    expect(texts(traveller).join()).toContain('Hello')
  })

  it('tells the volunteer when the traveller has blocked the bot', async () => {
    const { anna, traveller } = await claimed()
    traveller.block()
    await anna.say('Here is the answer.')
    expect(newest(anna)).toMatch(/Not delivered: Traveller [0-9A-F]{3} has blocked the bot/)
    expect(texts(anna).join()).not.toContain('✓ Traveller')
  })

  it('looks for another volunteer when the claimant cannot be reached', async () => {
    const { town, anna, boris, traveller } = await claimed()
    anna.block()
    await traveller.say('Are you there?')
    await town.pass(1000)
    expect(texts(traveller).join('\n')).toContain('I am looking for another volunteer')
    await boris.press('I’ll answer')
    expect(newest(boris)).toMatch(/is yours/)
  })
})
