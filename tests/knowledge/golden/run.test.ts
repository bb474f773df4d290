import { describe, expect, it } from 'vitest'
import { createKnowledgeBase } from '../../../src/knowledge/answer.ts'
import { askKnowledge, runGolden } from '../../../src/knowledge/golden/run.ts'
import { openRecognisers } from '../../../src/knowledge/open.ts'
import { aService } from '../../support/knowledge-data.ts'
import { aboutEntry, aboutNone } from './golden-lines.ts'

const dogs = aService({
  id: 'fi-dog-tax',
  title: { en: 'Dog tax', fi: 'Koiravero' },
  summary: { en: 'What a dog costs a year.', fi: 'Mitä koira maksaa vuodessa.' },
  keywords: { en: ['dog', 'puppy'], fi: ['koira', 'pentu'] },
  exampleQuestions: { en: ['What do I pay for my dog?'], fi: ['Mitä koirastani maksetaan?'] },
})
const { recogniseEmergency, recogniseSmallTalk } = await openRecognisers()
const samples = { en: [], fi: [], sv: [], ru: [], et: [] }
const base = createKnowledgeBase({ services: [aService(), dogs], lifeEvents: [], samples })
const ask = askKnowledge({ base, recogniseEmergency, recogniseSmallTalk })

describe('a run of golden questions', () => {
  it('says where the right entry is and what is first', () => {
    const [right, wrong] = runGolden(
      [aboutEntry('fi-dog-tax', { text: 'tax for a dog' }), aboutEntry('fi-library-card', { text: 'my puppy' })],
      ask,
    )
    expect(right).toMatchObject({ rank: 0, first: 'fi-dog-tax', isEmergency: false, isSmallTalk: false })
    // What only fills the list was not found.
    expect(wrong).toMatchObject({ rank: undefined, first: 'fi-dog-tax' })
  })

  it('takes an emergency for one before anything else, and still looks for a card', () => {
    const [outcome] = runGolden([aboutEntry('fi-dog-tax', { text: 'help, my dog tax bill, he is not breathing' })], ask)
    expect(outcome).toMatchObject({ isEmergency: true, isSmallTalk: false, rank: 0 })
  })

  it('looks for no card after small talk', () => {
    const [outcome] = runGolden([aboutNone('small-talk', { text: 'Thanks!' })], ask)
    expect(outcome).toMatchObject({ isSmallTalk: true, decision: 'none', first: undefined })
  })

  it('tells the language of the person or keeps it back', () => {
    const heard: unknown[] = []
    const lines = [aboutEntry('fi-dog-tax', { locale: 'fi' })]
    const listen = (text: string, locale: unknown) => {
      heard.push(locale)
      return ask(text, undefined)
    }
    runGolden(lines, listen)
    runGolden(lines, listen, { knowsLocale: false })
    expect(heard).toEqual(['fi', undefined])
  })
})
