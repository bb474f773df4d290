import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeAction, parseAction } from '../../src/bots/actions.ts'
import { plainText } from '../../src/bots/plain.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { shortCard } from '../../src/knowledge/card/card.ts'
import { unsaidLength } from '../../src/knowledge/card/unsaid-length.ts'
import { INTENTS, type Intent } from '../../src/knowledge/intent.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import { type Block, runText } from '../../src/message.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { shippedKnowledge } from '../support/shipped.ts'
import { PROJECT } from '../support/silta-process.ts'
import { NOON } from '../support/store-data.ts'
import { startTalk } from '../support/talk.ts'

const catalogue = loadCatalogue(join(PROJECT, 'locales'))
const context = (intent?: Intent, locale: Locale = 'en') => ({ locale, texts: catalogue(locale), now: NOON, intent })
const text = (blocks: readonly Block[]) => plainText({ blocks }).text
/** The parts between the title and the steps. */
const beforeSteps = (blocks: readonly Block[]) => text(blocks).split('\n1. ')[0]?.trim().split('\n').slice(1) ?? []

const office = {
  ...{ id: 'desk', type: 'office', name: everywhere('Desk'), address: 'Rikhardinkatu 3, Helsinki' },
  ...{ timeZone: 'Europe/Helsinki', openingHours: [{ days: ['mo', 'tu'], opens: '09:00', closes: '16:00' }] },
}
const web = { id: 'online', type: 'web', name: everywhere('Online'), url: 'https://example.org/apply' }
const call = { id: 'call', type: 'phone', name: everywhere('Helpline'), phone: '+358 295 419 800' }

const RICH = aService({
  channels: [office, web, call],
  requiredDocuments: 'passport',
  documents: [{ id: 'passport', name: everywhere('Passport'), note: everywhere('still valid'), broughtAlong: true }],
  costs: [
    { description: everywhere('Adults'), amount: 12, url: 'https://example.org/prices' },
    { description: everywhere('Children pay nothing') },
  ],
  processingTimes: [{ description: everywhere('The decision'), duration: 'P14D' }],
  deadlines: [{ description: everywhere('Fetch it within a month'), duration: 'P1M' }],
  eligibility: everywhere('Everybody'),
})

describe('a card for a question about one part', () => {
  it.each<[Intent, string[]]>([
    ['cost', ['Price', '', '• €12: Adults (en)', '• Children pay nothing (en)']],
    ['duration', ['How long it takes', '', '• The decision (en): 14 days']],
    ['deadline', ['Time limits', '', '• Fetch it within a month (en)']],
    ['documents', ['What to bring', '', '• Passport (en) (still valid (en))']],
    ['phone', ['Phone', '', '• Helpline (en): +358 295 419 800']],
    ['online', ['Online', '', '• Online (en)']],
    ['hours', ['Opening hours', '', '• Desk (en): Rikhardinkatu 3, Helsinki. Mon, Tue 09:00–16:00 (closed now)']],
    ['eligibility', ['Who it is for', '', 'Everybody (en)']],
  ])('begins with it: %s', (intent, lines) => {
    expect(beforeSteps(shortCard(RICH, context(intent)))).toEqual(lines)
  })

  it.each(['Olen Lappeenrannassa, passi hukkui', 'потерял паспорт в Лаппеенранте', 'i villmanstrand, lappeenranta'])(
    'begins its places with those in the town that is named: %s',
    (question) => {
      const other = {
        ...office,
        id: 'other',
        name: everywhere('Other desk'),
        address: 'Villimiehenkatu 1, Lappeenranta',
      }
      const service = aService({ channels: [office, web, call, other] })
      const places = (asked?: string) => text(shortCard(service, { ...context(), question: asked })).split('Where\n')[1]
      expect(places()).toMatch(/^\n• Online/)
      expect(places('Passi hukkui Suomessa')).toBe(places())
      expect(places(question)).toMatch(/^\n• Other desk/)
    },
  )

  it('puts what has an address first when it is asked where', () => {
    const [title, , ...lines] = beforeSteps(shortCard(RICH, context('where')))
    expect(title).toBe('Where')
    expect(lines.map((line) => line.slice(0, 6))).toEqual(['• Desk', '• Onli', '• Help'])
  })

  it('has all that the plain card has, and nothing twice', () => {
    const linesOf = (blocks: readonly Block[]) =>
      blocks
        .flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
        .map((runs) => runs.map(runText).join(''))
    const facts = linesOf(shortCard(RICH, context())).filter((line) => /\d|\(en\)/.test(line))
    for (const intent of INTENTS) {
      const lines = linesOf(shortCard(RICH, context(intent)))
      expect(new Set(lines).size, intent).toBe(lines.length)
      for (const fact of facts) expect(lines.join('\n'), intent).toContain(fact)
    }
  })

  it.each(LOCALES)('says in %s what the entry does not know', (locale) => {
    const bare = aService({
      channels: [{ id: 'desk', type: 'office', name: everywhere('Desk') }],
      steps: [{ id: 'go', text: everywhere('Go') }],
      documents: [],
    })
    const plain = text(shortCard(bare, context(undefined, locale)))
    const shown = INTENTS.map((intent) => [intent, text(shortCard(bare, context(intent, locale)))] as const)
    for (const [intent, card] of shown) {
      const notice = catalogue(locale)('card-unknown', { part: intent })
      if (intent === 'eligibility') expect(card).toBe(plain)
      else if (intent === 'where') expect(card).not.toContain(notice)
      else expect(card).toContain(notice)
    }
    expect(new Set(shown.map(([, card]) => card)).size).toBe(INTENTS.length)
  })

  it.each(['fi-register-resident', 'fi-residence-permit-work', 'fi-crime-victim'])(
    'stays one message, by leaving out particulars, for the long entry %s',
    async (id) => {
      const service = (await shippedKnowledge()).base.services.get(id)
      const lengths = INTENTS.map((intent) => service && text(shortCard(service, context(intent, 'ru'))).length)
      for (const length of lengths) expect(length).toBeLessThanOrEqual(4096)
    },
  )

  it('is the plain one where there is no room', () => {
    const long = aService({ eligibility: everywhere('x'.repeat(590)), steps: manySteps(8) })
    expect(text(shortCard(long, context('eligibility')))).toBe(text(shortCard(long, context())))
    const shorter = { ...long, eligibility: everywhere('x') }
    expect(text(shortCard(shorter, context('eligibility')))).toContain('Who it is for')
  })
})

const manySteps = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `step-${index}`, text: everywhere('y'.repeat(440)) }))

describe('an answer in a conversation', () => {
  it('begins with what was asked for, but not on a card that was opened for something else', async () => {
    const talk = await startTalk({ language: 'en' })
    const [asked] = await talk.say('How much does a visa to Finland cost?')
    expect(asked?.text.split('\n')[1]).toBe('Price')
    const actions = (asked?.message.buttons ?? []).flat().map((each) => 'action' in each && parseAction(each.action))
    const more = actions.find((action) => action && action.kind === 'more')
    const query = more && more.kind === 'more' ? more.query : null
    const open = (service: string) =>
      talk.send({ kind: 'action', action: encodeAction({ kind: 'card', service, query }) })
    const [again] = await open('fi-visa')
    expect(again?.text.split('\n')[1]).toBe('Price')
    const [other] = await open('fi-basic-school')
    expect(other?.text.split('\n')[1]).not.toBe('Price')
    await talk.close()
  })
})

describe('how long something is', () => {
  it.each<[string, string, Locale, string | undefined]>([
    ['Ordinary procedure.', 'P30D', 'en', '30 days'],
    ['Complaint, counted from the day you got it', 'P21D', 'en', '21 days'],
    ['Hakeminen, rikoksesta', 'P3Y', 'fi', '3 vuotta'],
    ['Жалоба, считая со дня поездки', 'P3M', 'ru', '3 месяца'],
    ['Apply within three months of arriving.', 'P3M', 'en', undefined],
    ['The card comes within two weeks.', 'P14D', 'en', undefined],
    ['Decision, 15 working days', 'P21D', 'en', undefined],
    ['Within a month of what happened.', 'P1M', 'en', undefined],
    ['Kuukauden kuluessa tapahtuneesta', 'P1M', 'fi', undefined],
    ['From six months before to three months after', 'P9M', 'en', undefined],
    ['samma eller nästa vardag', 'P1D', 'sv', undefined],
    ['Anmäl inom en vecka', 'P7D', 'sv', undefined],
    ['Viikon kuluessa häistä', 'P7D', 'fi', undefined],
    ['В течение года', 'P12M', 'ru', undefined],
    ['Inom den här tiden får du köra', 'P12M', 'sv', '12 månader'],
    ['Decision', 'P30D', 'sv', '30 dagar'],
    ['Otsus', 'P30D', 'et', '30 päeva'],
  ])('is added to "%s" (%s, %s): %s', (said, duration, locale, length) => {
    expect(unsaidLength(said, duration, locale)).toBe(length)
  })
})
