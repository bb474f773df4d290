import { describe, expect, it } from 'vitest'
import type { Resident } from '../../support/town.ts'
import { force, gatherCurators, labels, said } from './community.ts'

const QUESTION = 'Does the sauna society of Imatra lend umbrellas? Write to olga@example.org'
const REWORDED = 'does the sauna society of imatra lend umbrellas'
const ANSWER = 'Yes, they do. Ask for Kalle, +358 40 123 4567, and say that vera sent you.'
const SUGGEST = 'Suggest for the base'

async function desk() {
  const community = await gatherCurators()
  const { town, staff, person } = community
  const vera = await staff('vera', 'responder')
  const olga = await person('olga')

  /** The question, taken and answered by the volunteer. */
  async function answered(asker: Resident, text = QUESTION): Promise<string> {
    await asker.say(text)
    await asker.press('Ask a volunteer')
    await vera.press('I’ll answer')
    await vera.say(ANSWER)
    await town.settle()
    const { items } = await town.store.relay.questions({ states: ['answered'] }, 0, 20)
    return items.at(-1)?.question.id ?? expect.unreachable()
  }
  const open = async () => (await town.store.curation.suggestions('open', 0, 20)).items
  return { ...community, vera, olga, answered, open }
}

describe('an answered question', () => {
  it('becomes a suggestion in one tap once it is solved, without what tells who wrote', async () => {
    const { town, vera, olga, answered, open, idOf } = await desk()
    await answered(olga)
    await olga.press('✓ Solved')
    expect(labels(vera)).toEqual([SUGGEST])
    await vera.press(SUGGEST)
    expect(said(vera)).toMatch(/^Thank you\. Moderators see the question and your answer in their list/)
    const [line, ...more] = await open()
    expect(more).toEqual([])
    expect(line?.suggestion).toMatchObject({
      kind: 'answer',
      title: 'Does the sauna society of Imatra lend umbrellas? Write to ▒▒▒',
      text: 'Yes, they do. Ask for Kalle, ▒▒▒, and say that ▒▒▒ sent you.',
      locale: 'en',
      asked: 1,
      mergedInto: null,
      authorId: await idOf(vera),
    })
    const { items } = await town.store.relay.audit(0, 1)
    expect(items).toMatchObject([{ action: 'suggestion-made' }])
    await vera.press(SUGGEST)
    expect(said(vera)).toBe('This question has been suggested for the base already.')
    expect(await open()).toHaveLength(1)
  })

  it('asked by others in nearly the same words is one suggestion with them', async () => {
    const { vera, olga, answered, open, person, staff } = await desk()
    const [ivan, nina] = [await person('ivan'), await person('nina')]
    await answered(olga)
    await olga.press('✓ Solved')
    await vera.press(SUGGEST)
    await answered(ivan, REWORDED)
    await ivan.press('✓ Solved')
    await vera.press(SUGGEST)
    expect(said(vera)).toMatch(/^Thank you\. 1 other has asked this\./)
    await answered(nina, `${REWORDED}??`)
    await nina.press('✓ Solved')
    await vera.press(SUGGEST)
    expect(said(vera)).toMatch(/^Thank you\. 2 others have asked this\./)
    const [line, ...more] = await open()
    expect(more).toEqual([])
    expect(line?.alike.map(({ title }) => title)).toEqual([REWORDED, `${REWORDED}??`])
    const mila = await staff('mila', 'moderator', 'fi')
    await mila.say('/review')
    await mila.press('Ehdotukset')
    expect(said(mila)).toMatch(/^Ehdotukset \(1\)\n\n• Does the sauna society .* · kysytty 3 kertaa/)
    await mila.press(line?.suggestion.title ?? '')
    expect(said(mila)).toMatch(/kysytty 3 kertaa · englanti · vera[\s\S]*Kysytty toisin sanoin:\n\n• does the sauna/)
    expect(labels(mila)).toEqual(['Sivuuta', 'Avaa konsolissa', 'Ehdotukset'])
    await mila.press('Sivuuta')
    expect(said(mila)).toMatch(/^Sivuutettu/)
    expect(await open()).toEqual([])
    await force(mila, `cur:dismiss:${line?.suggestion.id}`)
    expect(said(mila)).toBe('Se ehdotus ei enää odota.')
  })

  it('counts the questions that were merged into it', async () => {
    const { town, vera, olga, answered, open, person, staff } = await desk()
    const mila = await staff('mila', 'moderator')
    const ivan = await person('ivan')
    const first = await answered(olga)
    await ivan.say('Umbrellas in Imatra, from the sauna people: are they lent?')
    await ivan.press('Ask a volunteer')
    const { items } = await town.store.relay.questions({ states: ['open', 'offered'] }, 0, 5)
    await force(mila, `merge:${items[0]?.question.id}:${first}`)
    await force(vera, `cur:suggest:${first}`)
    expect(said(vera)).toMatch(/^Thank you\. 1 other has asked this\./)
    expect(await open()).toMatchObject([{ suggestion: { asked: 2 } }])
  })

  it('is suggested from the panel, which never has more than eight buttons', async () => {
    const { vera, olga, answered, staff, open } = await desk()
    const mila = await staff('mila', 'moderator')
    const id = await answered(olga)
    const panel = async (person: Resident) => {
      await force(person, `show:${id}`)
      expect(labels(person).length).toBeLessThanOrEqual(8)
      return labels(person)
    }
    expect(await panel(vera)).toEqual(['Answer', SUGGEST])
    expect(await panel(mila)).toEqual(expect.arrayContaining([SUGGEST, 'Back to the queue', 'Make the answer public']))
    await force(vera, `release:${id}`)
    expect(await panel(mila)).toEqual(expect.arrayContaining([SUGGEST, 'I’ll answer', 'Make the answer public']))
    expect(await panel(vera)).not.toContain(SUGGEST)
    await force(mila, `claim:${id}`)
    expect(await panel(mila)).toEqual(expect.arrayContaining([SUGGEST, 'Answer', 'Make the answer public']))
    await mila.press(SUGGEST)
    expect(await open()).toHaveLength(1)
  })

  it('is not suggested by others, before it is answered, or when it was taken back', async () => {
    const { town, vera, olga, person, staff, open } = await desk()
    await olga.say(QUESTION)
    await olga.press('Ask a volunteer')
    await vera.press('I’ll answer')
    const { items } = await town.store.relay.questions({ states: ['claimed'] }, 0, 5)
    const id = items[0]?.question.id
    await force(vera, `cur:suggest:${id}`)
    expect(said(vera)).toBe('Only questions that have been answered can be suggested.')
    await vera.say(ANSWER)
    const other = await staff('other', 'responder')
    for (const one of [olga, other, await person('stranger')]) {
      await force(one, `cur:suggest:${id}`)
      expect(said(one)).toBe('You can’t do that.')
    }
    await force(vera, 'cur:suggest:aaaaaaaaaa')
    expect(said(vera)).toBe('That question is no longer here.')
    await force(olga, `withdraw:${id}`)
    await force(vera, `cur:suggest:${id}`)
    expect(said(vera)).toBe('Only questions that have been answered can be suggested.')
    expect(await open()).toEqual([])
  })

  it('takes its suggestion along when its asker objects or is forgotten; what was like it stays', async () => {
    const { olga, vera, answered, open, person, staff } = await desk()
    const mila = await staff('mila', 'moderator')
    const ivan = await person('ivan')
    const first = await answered(olga)
    await force(vera, `cur:suggest:${first}`)
    await olga.press('✓ Solved')
    const second = await answered(ivan, REWORDED)
    await force(vera, `cur:suggest:${second}`)
    await olga.say('/forget')
    await olga.press('Erase everything')
    expect(await open()).toMatchObject([{ suggestion: { title: REWORDED, mergedInto: null }, alike: [] }])
    await force(mila, `public:${second}`)
    await mila.press('Publish')
    await ivan.press('I don’t want this')
    expect(await open()).toEqual([])
    await force(vera, `cur:suggest:${second}`)
    expect(said(vera)).toBe('The traveller does not want this to be public.')
  })

  it('that became a part of the base is told to whoever answered, in their language', async () => {
    const { town, olga, staff, curate, contentOf, open } = await desk()
    const [mila, pekka] = [await staff('mila', 'moderator'), await staff('pekka', 'responder', 'fi')]
    await olga.say(QUESTION)
    await olga.press('Ask a volunteer')
    const { items } = await town.store.relay.questions({ states: ['offered'] }, 0, 1)
    const id = items[0]?.question.id
    await force(pekka, `claim:${id}`)
    await pekka.say(ANSWER)
    await force(pekka, `cur:suggest:${id}`)
    const [line] = await open()
    const suggestion = line?.suggestion.id ?? expect.unreachable()
    const ref = { kind: 'service', id: 'fi-umbrellas' } as const
    const content = { ...(await contentOf({ kind: 'service', id: 'fi-library-card' })), id: ref.id }
    const written = { kind: 'written', ref, content, base: null, why: '', origin: 'console', suggestion } as const
    pekka.news()
    expect(await curate(mila, { entry: ref, suggestion }, written)).toMatchObject({ ok: true, outcome: 'published' })
    expect(pekka.news()).toEqual(['Ehdotuksesi on nyt osa tietopankkia: ”Library card (fi)”. Kiitos!'])
    await pekka.press('Näytä vastaus')
    expect(said(pekka)).toContain('Library card (fi)')
    expect(await open()).toEqual([])
  })
})
