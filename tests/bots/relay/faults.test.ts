import { describe, expect, it } from 'vitest'
import type { MediaFile } from '../../../src/message.ts'
import type { Resident } from '../../support/town.ts'
import { type Cast, gather, newest, ODD_QUESTION } from './cast.ts'

const MINUTE = 60_000
const PHONE = '+358 40 123 4567'

const texts = (person: Pick<Resident, 'shown'>) =>
  person
    .shown()
    .map(({ text }) => text)
    .join('\n')

async function claimed(): Promise<Cast> {
  const cast = await gather()
  await cast.ask()
  await cast.anna.press('I’ll answer')
  for (const person of [cast.anna, cast.boris, cast.traveller]) person.news()
  return cast
}

async function handOver({ anna }: Cast): Promise<void> {
  await anna.press('Hand over')
  await anna.press('To a volunteer')
  await anna.press('Boris (en)')
}

function photo(name: string): MediaFile {
  return { kind: 'photo', name, mediaType: 'image/jpeg', size: 1000, file: { platform: 'one', id: name } }
}

describe('contact details', () => {
  it('stay hidden in a question that is edited after it was claimed', async () => {
    const { traveller, anna } = await gather().then(async (cast) => {
      const asked = await cast.traveller.say(ODD_QUESTION)
      await cast.traveller.press('Ask a volunteer')
      await cast.anna.press('I’ll answer')
      await cast.traveller.edit(asked, `${ODD_QUESTION} Call ${PHONE}`)
      return cast
    })
    expect(texts(anna)).toContain('▒▒▒')
    expect(texts(anna)).not.toContain(PHONE)
    expect(traveller.shown().length).toBeGreaterThan(0)
  })

  it('stay hidden in the later parts of an album, and are shown when the traveller agrees', async () => {
    const { town, traveller, anna } = await claimed()
    const album = 'album'
    await traveller.send({ kind: 'media', media: [photo('1.jpg')], text: '', album })
    await traveller.send({ kind: 'media', media: [photo('2.jpg')], text: `Call ${PHONE}`, album })
    await town.pass(2000)
    expect(texts(anna)).toContain('▒▒▒')
    expect(texts(anna)).not.toContain(PHONE)
    await traveller.press('Show them')
    expect(texts(anna)).toContain(PHONE)
  })

  it('stay hidden in the word beside a rating', async () => {
    const { traveller, anna } = await claimed()
    await anna.say('Only towels.')
    await traveller.press('✓ Solved')
    await traveller.press('It helped')
    await traveller.fill('Add a word', `Call ${PHONE}`)
    expect(newest(anna)).toContain('▒▒▒')
    expect(texts(anna)).not.toContain(PHONE)
  })

  it('are not shown to the next volunteer by a button that named the one before', async () => {
    const cast = await claimed()
    await cast.traveller.say(`Call ${PHONE}`)
    await handOver(cast)
    await cast.traveller.press('Show them')
    await cast.traveller.say('Or write to me@example.org')
    expect(texts(cast.boris)).not.toContain('me@example.org')
    expect(texts(cast.anna)).not.toContain(PHONE)
  })
})

describe('after a question has changed hands', () => {
  it('an edit still reaches the copy that the one before has', async () => {
    const { traveller, anna } = await claimed()
    const said = await traveller.say('I have a secret.')
    await anna.press('Give it back')
    await traveller.edit(said, 'I have none.')
    expect(texts(anna)).toContain('I have none.')
    expect(texts(anna)).not.toContain('secret')
  })

  it('an edit stays under the name of who wrote it', async () => {
    const cast = await claimed()
    const said = await cast.anna.say('It opens at 8.')
    await handOver(cast)
    await cast.anna.edit(said, 'It opens at 9.')
    expect(texts(cast.traveller)).toContain('Volunteer Anna\nIt opens at 9.')
  })

  it('a message that the one before never got takes it from nobody else', async () => {
    const cast = await claimed()
    const { town, traveller, boris } = cast
    town.failNext(({ attempts }) => ({
      state: 'due',
      nextAttemptAt: town.clock.now + 60_000,
      attempts: attempts + 1,
      error: 'down',
      uncertain: false,
    }))
    await traveller.say('Are you there?')
    const { questions } = town.store.relay
    const identity = { platform: boris.address.platform, user: boris.id }
    await town.store.relay.changeStanding(identity, 'moderator', town.clock.now)
    const [line] = (await questions({ states: ['claimed'] }, 0, 1)).items
    const party = await town.store.relay.party(identity)
    await boris.send({ kind: 'action', action: `give:${line?.question.id}:${party?.personId}` })
    cast.anna.block()
    await town.pass(2 * MINUTE)
    expect((await questions({ states: ['claimed'] }, 0, 1)).items[0]?.claimant).toBe('Boris')
  })

  it('the traveller is addressed in their own language', async () => {
    const { anna, traveller } = await claimed()
    await anna.press('Hand over')
    await anna.press('To another language')
    await anna.press('Suomi')
    expect(newest(traveller)).toMatch(/^Nobody has been able to take your question/)
  })
})

describe('a question', () => {
  it('is not answered to in silence when it is passed twice', async () => {
    const { anna, town, ask } = await gather()
    await ask()
    const pass = anna
      .shown()
      .at(-1)
      ?.message.buttons?.flat()
      .find(({ label }) => label === 'Not me')
    if (!pass || !('action' in pass)) throw new Error('no button')
    await anna.press('Not me')
    const before = anna.shown().length
    await anna.send({ kind: 'action', action: pass.action })
    expect(anna.shown().length).toBe(before + 1)
    await town.settle()
  })

  it('is answered for danger to life also when it is added to', async () => {
    const { traveller, ask } = await gather()
    await ask()
    const filed = traveller.shown().at(-1)
    if (!filed) throw new Error('nothing was filed')
    await traveller.answer(filed, 'My wife has stopped breathing, help')
    expect(texts(traveller)).toContain('112')
  })

  it('that is long is seen whole by who claims it', async () => {
    const { anna, ask } = await gather()
    await ask(`${ODD_QUESTION} ${'Tell me more. '.repeat(90)}That is the end.`)
    expect(texts(anna)).not.toContain('That is the end.')
    await anna.press('I’ll answer')
    expect(texts(anna)).toContain('That is the end.')
  })

  it('of who becomes the same person as its volunteer goes to others', async () => {
    const { town, anna, boris, traveller } = await claimed()
    await anna.say('/link')
    const code = /\/code \S+/.exec(newest(anna))?.[0] ?? ''
    await traveller.say(code)
    await town.pass(1000)
    await boris.press('I’ll answer')
    expect(newest(boris)).toMatch(/is yours/)
  })

  it('of a shadow-banned traveller stays unseen when it is opened again', async () => {
    const { town, anna, boris, traveller } = await claimed()
    await anna.say('Only towels.')
    await traveller.press('✓ Solved')
    const identity = { platform: boris.address.platform, user: boris.id }
    await town.store.relay.changeStanding(identity, 'moderator', town.clock.now)
    const closed = (await town.store.relay.questions({ states: ['resolved'] }, 0, 1)).items[0]?.question.id
    await boris.send({ kind: 'action', action: `shadow:${closed}` })
    for (const person of [anna, boris]) person.news()
    await traveller.say('/status')
    await traveller.press('Open it again')
    await town.pass(16 * MINUTE)
    expect(anna.news()).toEqual([])
    await expect(anna.press('I’ll answer')).rejects.toThrow('no button')
  })

  it('that is closed is worked on no more', async () => {
    const { anna, traveller } = await claimed()
    await anna.say('Only towels.')
    await traveller.press('✓ Solved')
    await anna.press('Later')
    expect(newest(anna)).toBe('That question is closed.')
  })
})

it('three albums in a row are no flood', async () => {
  const { town, traveller, anna } = await claimed()
  for (const album of ['a', 'b', 'c'])
    for (let part = 0; part < 10; part += 1)
      await traveller.send({ kind: 'media', media: [photo(`${album}${part}.jpg`)], text: '', album })
  await town.pass(2000)
  expect(anna.shown().flatMap(({ message }) => message.media ?? [])).toHaveLength(30)
  expect(texts(traveller)).not.toMatch(/seconds/)
})
