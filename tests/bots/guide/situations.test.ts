import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAsker } from '../../../src/cli/asker.ts'
import { loadCatalogue } from '../../../src/i18n.ts'
import type { Knowledge } from '../../../src/knowledge/open.ts'
import { everywhere } from '../../support/knowledge-data.ts'
import { PROJECT } from '../../support/silta-process.ts'
import { lostPassport, residencePermit } from '../../support/specification-examples.ts'
import { NOON } from '../../support/store-data.ts'
import { startTown, type Town } from '../../support/town.ts'
import { aSituation, asked, guideKnowledge } from './base.ts'

const passport = lostPassport()
const permit = { ...residencePermit(), facts: [...residencePermit().facts, ...passport.facts.slice(0, 1)] }

const stolenBag = aSituation({
  id: 'stolen-bag',
  first: everywhere('Call the police now.'),
  services: [
    { service: passport.id, facts: { happened: 'stolen' }, note: everywhere('You need it to travel.') },
    { service: permit.id },
  ],
})

let knowledge: Knowledge
let town: Town
beforeEach(async () => {
  const retired = aSituation({ id: 'old', status: 'retired', services: [{ service: passport.id }] })
  const stray = aSituation({ id: 'stray', services: [{ service: 'not-in-the-base' }] })
  const services = [asked(passport, 'I lost my passport'), asked(permit, 'I need a residence permit')]
  knowledge = await guideKnowledge(services, [stolenBag, retired, stray])
  town = await startTown({ knowledge })
})
afterEach(() => town.close())

function talk(name = 'anna') {
  const resident = town.person(name)
  const text = () => resident.shown().at(-1)?.text ?? ''
  const buttons = () => (resident.shown().at(-1)?.message.buttons ?? []).flat().map(({ label }) => label)
  return { ...resident, text, buttons }
}

describe('a situation', () => {
  it('is found like an answer, with what cannot wait and its services in order', async () => {
    const anna = talk()
    await anna.say('My bag was stolen')
    expect(anna.text()).toContain('My bag was stolen (en)')
    expect(anna.text()).toMatch(
      /Call the police now[\s\S]*1\. Lost or stolen passport\. You need it[\s\S]*2\. Residence permit/,
    )
    expect(anna.shown().at(-1)?.message.blocks).toContainEqual({
      kind: 'paragraph',
      runs: [{ text: 'Call the police now. (en)', bold: true }],
    })
    expect(anna.buttons().slice(0, 3)).toEqual(['Guide me', 'Lost or stolen passport', 'Residence permit for work'])
    await anna.press('Residence permit for work')
    expect(anna.text()).toContain('Fill in the application')
    await anna.press('👍 This helped')
    expect(anna.text()).toContain('Thank you')
  })

  it('guides through one service after the other, with what is known already', async () => {
    const anna = talk()
    await anna.say('My bag was stolen')
    await anna.press('Guide me')
    expect(anna.text()).toContain('Which country are you a citizen of?')
    await anna.press('Estonian citizen')
    for (const step of ['1. Report', '2. Block', '3. Have', '4. Ask', '5. Apply'])
      await anna.press(anna.buttons().find((label) => label.startsWith(`✓ Done: ${step}`)) ?? step)
    expect(anna.text()).toContain('What comes next in your situation: Residence permit for work')
    await anna.press('Go on with what comes next')
    const [next] = await walkthroughs('anna')
    expect(next).toMatchObject({ service: permit.id, state: 'active', facts: { citizenship: 'ee' } })
  })

  it('can be found with /guide', async () => {
    const anna = talk()
    await anna.say('/guide My bag was stolen')
    await anna.press('Begin')
    expect(anna.text()).toContain('Which country are you a citizen of?')
  })

  it('stands first among the topics, and its card comes in another language', async () => {
    const anna = talk()
    await anna.say('/topics')
    expect(anna.buttons()[0]).toBe('My bag was stolen (en)')
    await anna.press('My bag was stolen (en)')
    await anna.send({ kind: 'action', action: 'language:fi:stolen-bag' })
    expect(anna.text()).toContain('My bag was stolen (fi)')
  })

  it('is left out when it is retired or leads nowhere', () => {
    expect([...knowledge.base.situations.keys()]).toEqual(['stolen-bag'])
  })

  it('is shown at a terminal', () => {
    const ask = createAsker(knowledge, loadCatalogue(join(PROJECT, 'locales')), () => NOON)
    const { services, message } = ask({ text: 'My bag was stolen', locale: 'en' })
    expect(services[0]).toMatchObject({ id: 'stolen-bag', title: 'My bag was stolen (en)' })
    expect(message).toContain('Call the police now. (en)')
  })

  it('is what a volunteer is told that the traveller has seen', async () => {
    const anna = talk()
    await anna.say('My bag was stolen')
    await anna.press('Ask a volunteer')
    await anna.say('/status')
    expect(anna.text()).toContain('My bag was stolen')
  })
})

async function walkthroughs(name: string) {
  const data = await town.store.conversations.exportPerson({ platform: 'one', user: name })
  return data?.walkthroughs ?? []
}
