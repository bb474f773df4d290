import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTempDir } from '../../support/temp-dir.ts'
import type { Resident } from '../../support/town.ts'
import { photo } from '../announcing/newsroom.ts'
import { CARD, force, gatherCurators, labels, MUSEUM, said } from './community.ts'

const WRONG = 'Something is wrong here'

async function show(person: Resident, id = CARD.id): Promise<readonly string[]> {
  await force(person, `card:${id}`)
  return labels(person)
}

describe('“Something is wrong here”', () => {
  it('stands on the cards of those who look after the base, in their own chats', async () => {
    const { town, person, staff, institution, member } = await gatherCurators()
    await institution('library', CARD)
    const [stranger, lea] = [await person('stranger'), await person('lea')]
    const [vera, mila] = [await staff('vera', 'responder'), await staff('mila', 'moderator')]
    await member(lea, 'library')
    expect(await show(stranger)).not.toContain(WRONG)
    for (const one of [vera, mila, lea]) expect(await show(one)).toContain(WRONG)
    expect(await show(vera, MUSEUM.id)).toContain(WRONG)
    expect(await show(lea, MUSEUM.id)).not.toContain(WRONG)
    const group = town.group('club')
    await vera.send({ kind: 'action', action: `card:${CARD.id}` }, { address: group, direct: false })
    const inGroup = town.shown(group).at(-1)?.message.buttons?.flat() ?? []
    expect(inGroup.map(({ label }) => label)).not.toContain(WRONG)
    for (const one of [stranger]) {
      await force(one, 'cur:wrong:service/fi-library-card')
      expect(said(one)).toBe('You can’t do that.')
    }
    await force(lea, `cur:wrong:service/${MUSEUM.id}`)
    expect(said(lea)).toBe('You can’t do that.')
    await force(vera, 'cur:wrong:service/no-such-entry')
    expect(said(vera)).toMatch(/^That is not here any more/)
  })

  it('takes the next message as a suggestion about the entry, and its edits', async () => {
    const { town, staff } = await gatherCurators()
    const [vera, mila] = [await staff('vera', 'responder', 'sv'), await staff('mila', 'moderator')]
    await force(vera, 'cur:wrong:service/fi-library-card')
    expect(said(vera)).toMatch(/^Vad borde ändras i ”Library card \(sv\)”\?/)
    await vera.send(photo())
    expect(said(vera)).toBe('Skriv det i ord, eller avsluta med /cancel.')
    const wrote = await vera.say('How do I get a library card?')
    expect(said(vera)).toMatch(/^Tack\. Moderatorerna ser/)
    const open = async () => (await town.store.curation.suggestions('open', 0, 9)).items
    expect(await open()).toMatchObject([
      {
        suggestion: {
          kind: 'change',
          title: 'Library card (sv)',
          text: 'How do I get a library card?',
          about: CARD,
          country: 'fi',
          locale: 'sv',
          asked: 1,
        },
      },
    ])
    await vera.edit(wrote, 'The card costs 3 euros.')
    expect(await open()).toMatchObject([{ suggestion: { text: 'The card costs 3 euros.' } }])
    await vera.say('/review')
    await vera.press('Förslag')
    expect(said(vera)).toMatch(/^Förslag \(1\)\n\n• Library card \(sv\) · något att ändra/)
    await mila.say('/review')
    await mila.press('Suggestions')
    await mila.press('Library card (sv)')
    expect(said(mila)).toMatch(/something to change · Swedish · vera[\s\S]*About: Library card \(en\)[\s\S]*3 euros/)
    await mila.press('Dismiss')
    await vera.edit(wrote, 'The card costs 4 euros.')
    expect(said(vera)).toMatch(/^Det är redan avgjort/)
    // What comes next is a question again.
    await vera.say('Hur får jag ett bibliotekskort?')
    expect(await open()).toEqual([])
  })

  it('is ended by /cancel, any command or button, time, and the loss of the role', async () => {
    const { town, staff, appoint } = await gatherCurators()
    const vera = await staff('vera', 'responder')
    const open = async () => (await town.store.curation.suggestions('open', 0, 9)).items.length
    const ends: readonly (() => Promise<unknown>)[] = [
      () => vera.say('/cancel'),
      () => vera.say('/topics'),
      () => force(vera, 'topics:0'),
      () => town.pass(31 * 60_000),
    ]
    for (const end of ends) {
      await force(vera, 'cur:wrong:service/fi-library-card')
      await end()
      await vera.say('How do I get a library card?')
      expect(await open()).toBe(0)
    }
    await force(vera, 'cur:wrong:service/fi-library-card')
    await appoint(vera, 'traveller')
    await vera.say('It costs money')
    expect(said(vera)).toBe('You can’t do that.')
    expect(await open()).toBe(0)
    await vera.say('/cancel')
    expect(said(vera)).not.toBe('Nothing was changed.')
  })

  it('is still waited for when the process has started anew', async () => {
    const file = join(await makeTempDir(), 'silta.db')
    const { town, staff, living } = await gatherCurators({ file })
    const vera = await staff('vera', 'responder')
    await force(vera, 'cur:wrong:service/fi-library-card')
    await town.close()
    const again = await gatherCurators({ file, living })
    const back = again.town.person('vera')
    await back.say('It costs 3 euros now')
    expect(said(back)).toMatch(/^Thank you\. Moderators see in their list/)
    expect((await again.town.store.curation.suggestions('open', 0, 9)).total).toBe(1)
  })
})
