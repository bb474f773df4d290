import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTown, type Town, type TownOptions } from '../../support/town.ts'
import { guideKnowledge } from './base.ts'
import { begun, checklistOf, DONE_1, last } from './resident.ts'

let town: Town
afterEach(() => town.close())

async function open(options: TownOptions = {}): Promise<Town> {
  town = await startTown({ knowledge: await guideKnowledge(), ...options })
  return town
}

describe('/guide', () => {
  it('asks two questions, shows a diagram, a checklist and what to bring, and says when it is done', async () => {
    const anna = (await open()).person('anna')
    await anna.say('/guide I lost my passport')
    expect(last(anna).text).toContain('step by step')
    await anna.press('Begin')
    expect(last(anna).text).toContain('What happened?')
    expect(last(anna).buttons).toEqual(['Lost', 'Stolen', 'I don’t know', 'End'])
    await anna.press('Stolen')
    expect(last(anna).text).toContain('Which country are you a citizen of?')
    await anna.press('Estonian citizen')
    const [answers, diagram, checklist] = anna.shown().slice(-3)
    expect(answers?.text).toContain('Your answers: Stolen; Estonian citizen.')
    expect(diagram?.message.media).toMatchObject([
      { kind: 'photo', file: { platform: 'diagram' }, alt: expect.stringContaining('Estonian embassy') },
    ])
    expect(checklist?.text).toContain('What to bring\n\n• Passport (en)')
    expect(checklist?.text).toContain('1. ▶ Report it to the police at once.')
    expect(checklist?.text).not.toContain('Russian')
    await anna.press(DONE_1)
    await anna.press('✓ Done: 2. Block your bank cards.')
    expect(last(anna).text).toContain('(2 of 5 done)')
    expect(last(anna).text).toContain('in any order')
    await anna.press('✓ Done: 3. Have a passport photo taken.')
    await anna.press(last(anna).buttons[0] ?? '')
    await anna.press('✓ Done: 5. Apply at the Estonian embassy for a return certificate.')
    expect(anna.shown().at(-2)?.text).toContain('(5 of 5 done)')
    expect(last(anna).text).toContain('Done! You have been through all the steps.\n\nYou can travel.')
    await anna.press('👍 This helped')
    expect(last(anna).text).toContain('Thank you')
  })

  it('goes on after a restart', async () => {
    const file = join(await makeTempDir(), 'silta.db')
    const anna = await begun(await open({ file }))
    await anna.press(DONE_1)
    await anna.press('✓ Done: 2. Block your bank cards.')
    await town.close()
    const again = (await open({ file })).person('anna')
    await again.say('/guide')
    expect(last(again).text).toContain('Lost or stolen passport – 2 of 5 steps done')
    await again.press('Lost or stolen passport')
    expect(last(again).text).toContain('3. ▶ Have a passport photo taken.')
  })

  it('goes on in another language when that is changed in the middle', async () => {
    const anna = (await open()).person('anna')
    await anna.say('/guide I lost my passport')
    await anna.press('Begin')
    await anna.press('Stolen')
    await anna.say('/language')
    await anna.press('Русский')
    await anna.press('Estonian citizen')
    const [diagram, checklist] = anna.shown().slice(-2)
    expect(
      anna
        .shown()
        .map(({ text }) => text)
        .join(),
    ).toContain('Ваши ответы: Украден; Гражданин Эстонии.')
    expect(diagram?.message.media).toMatchObject([{ file: { id: expect.stringContaining('/ru/') } }])
    expect(checklist?.text).toContain('1. ▶ Сразу заявите в полицию.')
    await anna.say('/language')
    await anna.press('Eesti')
    await anna.press('✓ Сделано: 1. Сразу заявите в полицию. Затем полиция аннулирует паспорт.')
    expect(checklistOf(anna)).toContain('1. ✓ Teatage kohe politseile.')
  })

  it('says what there is when nothing is found, and how to begin', async () => {
    const anna = (await open()).person('anna')
    await anna.say('/guide')
    expect(last(anna).text).toContain('/guide I lost my passport')
    await anna.say('/guide xyzzy')
    expect(last(anna).buttons).toContain('Ask a volunteer')
    await anna.say('/guide')
    expect(last(anna).text).toContain('not guiding you')
  })

  it('gives the emergency number first', async () => {
    const anna = (await open()).person('anna')
    await anna.say('/guide somebody is bleeding and does not breathe')
    expect(anna.shown()[0]?.text).toContain('112')
  })

  it('is for a direct chat', async () => {
    const anna = (await open()).person('anna')
    const group = town.group('hall')
    await anna.say('/guide', { address: group, direct: false })
    expect(town.shown(group).at(-1)?.text).toContain('private chat')
    await anna.say('I lost my passport', { address: group, direct: false })
    await anna.press('Guide me', group)
    expect(town.shown(group).at(-1)?.text).toContain('private chat')
  })

  it('begins from an answer, leaving the answer where it is', async () => {
    const anna = (await open()).person('anna')
    await anna.say('I lost my passport')
    const card = last(anna).text
    await anna.press('Guide me')
    expect(anna.shown().map(({ text }) => text)).toEqual([card, last(anna).text])
    expect(last(anna).text).toContain('What happened?')
  })
})

describe('a decision of the authority', () => {
  async function decided(answer: string) {
    const olga = (await open()).person('olga')
    await olga.send({ kind: 'action', action: 'guide:begin:fi-residence-permit' })
    expect(last(olga).text).toContain('Somebody else: The employer fills in its part.')
    expect(last(olga).text).toContain('What comes next depends on this: What was decided?')
    for (const number of [1, 2, 3, 4]) await olga.press(buttonLike(`✓ Done: ${number}.`))
    await olga.press(buttonLike('✓ It’s here: 5.'))
    expect(last(olga).text).toContain('What was decided?')
    await olga.press(answer)
    return olga

    function buttonLike(beginning: string): string {
      return last(olga).buttons.find((label) => label.startsWith(beginning)) ?? beginning
    }
  }

  it('leads on', async () => {
    const olga = await decided('Granted')
    await olga.press('✓ Done: 6. Fetch the permit card.')
    expect(last(olga).text).toContain('Done! You have been through all the steps.')
  })

  it('leads back to what has to be done again', async () => {
    const olga = await decided('Papers are missing')
    expect(last(olga).text).toContain('Add what is missing.')
    expect(last(olga).text).toContain('You go on at the step marked ▶.')
    expect(last(olga).text).toMatch(/1\. ✓ [\s\S]*▶/)
  })

  it('may be a refusal, with what one can do then', async () => {
    const olga = await decided('Refused')
    expect(last(olga).text).toContain('6. ▶ Appeal to the administrative court')
    for (const number of [6, 7]) {
      const label = last(olga).buttons.find((one) => one.includes(`: ${number}.`))
      await olga.press(label ?? '')
    }
    await olga.press('The court agrees with the authority')
    expect(last(olga).text).toContain('It has not worked out this time.\n\nYou have to leave the country.')
    expect(last(olga).buttons).toContain('Ask a volunteer')
    await olga.press('👎 Did not help')
    expect(last(olga).buttons).toContain('Ask a volunteer')
  })
})
