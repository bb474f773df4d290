import type { Knowledge } from '../../src/knowledge/open.ts'
import { openRecognisers } from '../../src/knowledge/open.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'

export const QUESTION = 'How do I get a fishing permit for the lake?'

const STEPS = [
  'Submit the application for the fishing permit online 14 days before the beginning of the fishing at the latest.',
  'Effect the payment of 45 euros by means of a bank card. Do not pay in cash to anybody on the shore.',
  'Retain the permit with you at the lake, and present it to the warden upon request.',
]

/** What the card has of the steps in English, and no rewrite has. */
export const OFFICIALESE = 'Effect the payment of 45 euros by means of a bank card.'

/** What a good model makes of the steps. */
export const PLAIN_WORDS = [
  'Apply for the fishing permit online at least 14 days before you begin fishing.',
  'Pay 45 euros with a bank card. Do not pay in cash to anybody on the shore.',
  'Keep the permit with you at the lake and show it to the warden.',
].join('\n')

export const NOTE = 'In simpler words by a machine'

export const PERMIT = aService({
  id: 'fi-fishing-permit',
  title: { ...everywhere('Permit'), en: 'Fishing permit' },
  summary: { ...everywhere('Permit'), en: 'Everybody who fishes in the lake needs a fishing permit.' },
  steps: STEPS.map((text, at) => ({
    id: `step-${at}`,
    text: { en: text },
    ...(at === 0 && { at: 'online' }),
    ...(at === 1 && { at: 'phone' }),
  })),
  channels: [
    { id: 'online', type: 'web', name: everywhere('Permits online'), url: 'https://fish.example.org/apply' },
    { id: 'phone', type: 'phone', name: everywhere('Permits by phone'), phone: '+358 295 000 111' },
  ],
  keywords: { en: ['fishing permit', 'fishing licence'], fi: ['kalastuslupa'] },
  exampleQuestions: {
    en: ['How do I get a fishing permit?', 'Do I need a permit to fish in the lake?'],
    fi: ['Mistä saan kalastusluvan?'],
  },
})

const LIBRARY = aService({
  exampleQuestions: { en: ['How do I get a library card?', 'Can I borrow books as a tourist?'] },
  title: { en: 'Library card' },
  summary: { en: 'How to get a library card.' },
})

const EMERGENCY = aService({
  id: 'fi-emergency',
  title: { en: 'Emergency number' },
  summary: { en: 'Which emergency number there is for an ambulance.' },
  steps: STEPS.map((text, at) => ({ id: `step-${at}`, text: { en: text } })),
  keywords: { en: ['emergency number', 'ambulance number'] },
  exampleQuestions: { en: ['Which number is there for an ambulance?'] },
})

/** A base of three services, of which one is not wordy. */
export async function exampleKnowledge(): Promise<Knowledge> {
  const { createBase, ...recognisers } = await openRecognisers()
  const base = createBase({ services: [PERMIT, LIBRARY, EMERGENCY], situations: [], lifeEvents: [] })
  return { ...recognisers, base, documents: [], faults: [] }
}
