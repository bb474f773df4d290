import { describe, expect, it } from 'vitest'
import { type Seat, type Shown, says } from '../support/seats/seat.ts'
import { PLATFORMS, startWorld, type World } from '../support/seats/world.ts'
import { ODD_QUESTION, textsOf } from './script.ts'

const PAIRS = PLATFORMS.flatMap((asker) => PLATFORMS.map((responder) => ({ asker, responder })))

interface Scene {
  readonly world: World
  readonly traveller: Seat
  readonly anna: Seat
  /** Waits until these words are there, and until nothing more is under way. */
  arrives(at: Seat, words: string): Promise<readonly Shown[]>
  /** What both have been told since this was last asked, once nothing more is under way. */
  heard(): Promise<{ readonly traveller: readonly string[]; readonly anna: readonly string[] }>
}

const ALBUM_WAIT = 2000
const THEIR_RECEIPT = '✓ Volunteer Anna has it.'
const OUR_RECEIPT = '✓ Traveller … has it.'

describe.each(PAIRS)('a traveller on $asker and a volunteer on $responder', ({ asker, responder }) => {
  it('go all the way together, and each sees everything once and in order', async () => {
    const world = await startWorld()
    const anna = world.seat(responder)
    await world.volunteer(anna, 'Anna')
    const traveller = world.seat(asker)
    const scene: Scene = {
      world,
      traveller,
      anna,
      async arrives(at, words) {
        const seen = await at.until(says(words))
        await world.settle()
        return seen
      },
      async heard() {
        await world.settle()
        return { traveller: textsOf(await traveller.news()), anna: textsOf(await anna.news()) }
      },
    }
    await asksAndIsClaimed(scene)
    await talk(scene)
    await editBothWays(scene)
    await sendAlbum(scene)
    const early = await answerOneOfTwo(scene)
    await takeBack(scene)
    await goOnAfterRestart(scene, early)
    await block(scene)
    await solveAndRate(scene)
  })
})

async function asksAndIsClaimed({ traveller, anna, heard }: Scene): Promise<void> {
  await traveller.say(ODD_QUESTION)
  await traveller.press('Ask a volunteer')
  await anna.until(says(ODD_QUESTION))
  const asked = await heard()
  expect(asked.traveller.at(-1)).toMatch(/^I have passed your question on to volunteers/)
  expect(asked.anna).toEqual([expect.stringMatching(/^Traveller … asks \(English\)/)])
  await anna.press('I’ll answer')
  await traveller.until(says('has your question'))
  expect(await heard()).toEqual({
    traveller: [expect.stringMatching(/^Volunteer Anna has your question/)],
    anna: [expect.stringMatching(/^Traveller …’s question is yours/)],
  })
  expect((await anna.seen()).at(0)?.buttons).not.toContain('I’ll answer')
}

async function talk({ traveller, anna, heard, arrives }: Scene): Promise<void> {
  await anna.say('Which town are you in?')
  await arrives(traveller, 'Which town')
  expect(await heard()).toEqual({ traveller: ['Volunteer Anna\nWhich town are you in?'], anna: [OUR_RECEIPT] })
  await traveller.say('In Imatra.')
  await arrives(anna, 'In Imatra')
  expect(await heard()).toEqual({ traveller: [THEIR_RECEIPT], anna: ['Traveller …\nIn Imatra.'] })
}

async function editBothWays({ traveller, anna, heard, arrives }: Scene): Promise<void> {
  const said = await anna.say('The office opens at 8.')
  await arrives(traveller, 'opens at 8')
  await anna.edit(said, 'The office opens at 9.')
  await arrives(traveller, 'opens at 9')
  const asked = await traveller.say('On Mondays?')
  await arrives(anna, 'On Mondays')
  await traveller.edit(asked, 'On Tuesdays?')
  await arrives(anna, 'On Tuesdays')
  expect(await heard()).toEqual({
    traveller: ['Volunteer Anna\nThe office opens at 9.', THEIR_RECEIPT],
    anna: [OUR_RECEIPT, 'Traveller …\nOn Tuesdays?'],
  })
}

async function sendAlbum({ world, traveller, anna }: Scene): Promise<void> {
  const photos = ['front', 'back', 'inside'].map((content) => ({ name: `${content}.jpg`, content }))
  await traveller.sendPhotos(photos, 'This paper?')
  // Where the parts of an album come one by one, the bot waits for more.
  await world.pass(ALBUM_WAIT)
  await anna.until((seen) => seen.some(({ files }) => files.length === 3))
  await world.settle()
  const [album, ...others] = await anna.news()
  expect(others).toEqual([])
  expect(album?.files).toEqual(['front', 'back', 'inside'])
  expect(textsOf(album ? [album] : [])).toEqual(['Traveller …\nThis paper?'])
  expect(textsOf(await traveller.news())).toEqual([THEIR_RECEIPT])
}

/** Returns the traveller's copy of the first of the two. */
async function answerOneOfTwo({ traveller, anna, heard, arrives }: Scene): Promise<{ copy: Shown; said: string }> {
  const said = await anna.say('Do you have the receipt?')
  await arrives(traveller, 'the receipt')
  await anna.say('And the ticket?')
  const copy = (await arrives(traveller, 'the ticket')).find(({ text }) => text.includes('the receipt'))
  if (!copy) throw new Error('the first of two messages is lost')
  await traveller.answer(copy, 'Yes, that one.')
  const shown = (await arrives(anna, 'that one')).find(({ text }) => text.includes('that one'))
  expect(shown?.replyTo).toBe(said)
  expect(await heard()).toEqual({
    traveller: ['Volunteer Anna\nDo you have the receipt?', 'Volunteer Anna\nAnd the ticket?', THEIR_RECEIPT],
    anna: [OUR_RECEIPT, OUR_RECEIPT, 'Traveller …\nYes, that one.'],
  })
  return { copy, said }
}

async function takeBack({ traveller, anna, heard, arrives }: Scene): Promise<void> {
  for (const [author, other] of [
    [anna, traveller],
    [traveller, anna],
  ] as const) {
    const secret = 'My own address is Kuja 1.'
    await author.say(secret)
    await arrives(other, secret)
    await author.press('Take it back')
    await other.until((seen) => !says(secret)(seen))
    await arrives(author, 'You have taken that message back.')
  }
  expect(await heard()).toEqual({
    traveller: ['You have taken that message back.'],
    anna: ['You have taken that message back.'],
  })
}

async function goOnAfterRestart(
  { world, traveller, anna, heard, arrives }: Scene,
  early: { copy: Shown; said: string },
): Promise<void> {
  const before = [await traveller.seen(), await anna.seen()]
  await world.stop()
  // What is said while the bot is away waits at the platform; nobody can write to a page that is not served.
  const waits = traveller.platform === 'telegram'
  if (waits) await traveller.say('Are you still there?')
  await world.start()
  if (!waits) await traveller.say('Are you still there?')
  await arrives(anna, 'still there')
  await anna.say('Yes, I am.')
  await arrives(traveller, 'Yes, I am.')
  expect(await heard()).toEqual({
    traveller: [THEIR_RECEIPT, 'Volunteer Anna\nYes, I am.'],
    anna: ['Traveller …\nAre you still there?', OUR_RECEIPT],
  })
  expect([
    (await traveller.seen()).slice(0, before[0]?.length),
    (await anna.seen()).slice(0, before[1]?.length),
  ]).toEqual(before)
  // What was said before it can still be changed and answered.
  await anna.edit(early.said, 'Do you have the bill?')
  await arrives(traveller, 'the bill')
  await traveller.answer(early.copy, 'I have the bill.')
  const shown = (await arrives(anna, 'I have the bill')).find(({ text }) => text.includes('I have the bill'))
  expect(shown?.replyTo).toBe(early.said)
  expect(await heard()).toEqual({ traveller: [THEIR_RECEIPT], anna: ['Traveller …\nI have the bill.'] })
}

async function block({ traveller, anna, heard, arrives }: Scene): Promise<void> {
  const { blocking } = traveller
  if (!blocking) return
  blocking.block()
  await anna.say('Here is the answer.')
  await arrives(anna, 'has blocked the bot')
  expect(await heard()).toEqual({
    traveller: [],
    anna: [expect.stringMatching(/^Not delivered: Traveller … has blocked the bot/)],
  })
  blocking.unblock()
  await traveller.say('I am back.')
  await arrives(anna, 'I am back.')
  await anna.say('Here it is again.')
  await arrives(traveller, 'again')
  expect(await heard()).toEqual({
    traveller: [THEIR_RECEIPT, 'Volunteer Anna\nHere it is again.'],
    anna: [
      ...(blocking.isTold ? ['Traveller … can be reached again. Please send again what was not delivered.'] : []),
      'Traveller …\nI am back.',
      OUR_RECEIPT,
    ],
  })
}

async function solveAndRate({ traveller, anna, heard, arrives }: Scene): Promise<void> {
  await traveller.press('✓ Solved')
  await traveller.press('It helped')
  await arrives(anna, 'your answer helped')
  const { anna: told } = await heard()
  expect(told).toEqual([
    'Traveller … says the question is solved. Thank you!',
    'Traveller … says that your answer helped. Thank you!',
  ])
  expect((await traveller.seen()).at(-1)?.text).toMatch(/^Thank you\. I have told the volunteer\./)
}
