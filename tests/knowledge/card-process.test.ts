import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/bots/plain.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { detailsCard, shortCard } from '../../src/knowledge/card/card.ts'
import { readerOf } from '../../src/knowledge/card/context.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import type { Block } from '../../src/message.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { aChoice, aDocument, aFact, anEnd, aStep, aWait } from '../support/process-data.ts'

const catalogue = loadCatalogue('locales')
const HOLIDAY = Date.parse('2026-01-06T10:00Z')
const context = (locale: Locale) => ({ locale, texts: catalogue(locale), now: HOLIDAY })
const text = (blocks: readonly Block[]) => plainText({ blocks }).text

const service = aService({
  facts: [aFact('citizenship', ['fi', 'ee', 'ru']), aFact('granted', ['yes', 'no'], 'later')],
  steps: [
    aStep('report', { at: 'desk', yields: ['police-report'] }),
    aChoice(
      'where',
      [{ citizenship: 'fi' }, aStep('apply', { at: 'online', documents: ['police-report'] })],
      [undefined, aStep('embassy')],
    ),
    aWait('decision', { from: 'P2W', to: 'P3W' }),
    aChoice('result', [{ granted: 'no' }, anEnd('no', 'refused')], [undefined, aStep('fetch'), anEnd('yes', 'done')]),
  ],
  documents: [
    aDocument('police-report', {}),
    aDocument('photo', {
      broughtAlong: true,
      note: everywhere('New.'),
      issuer: everywhere('A shop'),
      validity: 'P6M',
      translation: 'authorised',
      legalisation: 'apostille',
    }),
    aDocument('ticket'),
  ],
  requiredDocuments: {
    allOf: ['police-report', { allOf: ['photo'], when: { citizenship: ['ee', 'ru'] } }, { optional: ['ticket'] }],
  },
  customs: [{ text: everywhere('Take a queue number.') }],
  channels: [
    {
      id: 'desk',
      type: 'office',
      name: everywhere('Police'),
      address: 'A street 1',
      timeZone: 'Europe/Helsinki',
      openingHours: [{ days: ['tu'], opens: '09:00', closes: '16:00' }],
      publicHolidays: 'closed',
      route: everywhere('Tram 7.'),
      note: everywhere('Ring the bell.'),
    },
    { id: 'online', type: 'web', name: everywhere('Police online'), url: 'https://police.example.org' },
  ],
})

describe('the card of a process', () => {
  const blocks = shortCard(service, context('en'))

  it('says in bold for whom a step is, and for how long to wait', () => {
    const steps = blocks.find((block) => block.kind === 'list' && block.ordered)
    if (steps?.kind !== 'list') throw new Error('no steps')
    expect(text([steps]).split('\n')).toEqual([
      '1. Do report (en)',
      '2. citizenship fi (en): Do apply (en) → Police online (en)',
      '3. citizenship ee (en) or citizenship ru (en): Do embassy (en)',
      '4. Wait: Waiting for decision (en) (2–3 weeks)',
      '5. granted yes (en): Do fetch (en)',
    ])
    expect(steps.items[1]?.[0]).toEqual({ text: 'citizenship fi (en):', bold: true })
  })

  it('says of a long process what everybody does, what the rest depends on, and all of it in its details', () => {
    const common = [1, 2, 3].map((number) => aStep(`common-${number}`))
    const own = (value: string) => ['a', 'b', 'c'].map((letter) => aStep(`${value}-${letter}`))
    const choice = aChoice(
      'where',
      [{ citizenship: 'fi' }, ...own('fi')],
      [{ citizenship: 'ee' }, ...own('ee')],
      [undefined],
    )
    const result = aChoice('result', [{ granted: 'no' }, aStep('appeal')], [undefined])
    const long = aService({ ...service, steps: [...common, choice, result] })
    const [, list] = shortCard(long, context('en'))
    expect(text(list ? [list] : []).split('\n')).toEqual([
      '1. Do common-1 (en)',
      '2. Do common-2 (en)',
      '3. Do common-3 (en)',
      '4. What comes next depends on your case: Which citizenship? (en) “Guide me” shows your own steps, “Show more” shows them all.',
    ])
    expect(text(detailsCard(long, context('en')))).toContain('citizenship ee (en): Do ee-c (en)')
    const again = aService({ ...service, steps: [...common, choice, aStep('then'), choice, result] })
    expect(text(shortCard(again, context('en'))).match(/Which citizenship\?/g)).toHaveLength(1)
    const atOnce = aService({ ...long, steps: [choice, ...common, result] })
    expect(text(shortCard(atOnce, context('en')))).toContain('citizenship ee (en): Do ee-c (en)')
  })

  it('says where nothing is to be done, and passes over how it ends for those who did something', () => {
    const choice = aChoice(
      'who',
      [{ citizenship: 'fi' }, anEnd('nothing', 'done')],
      [{ citizenship: 'ee' }, aStep('apply'), anEnd('ready', 'done')],
      [undefined],
    )
    const steps = [
      choice,
      aStep('report'),
      anEnd('granted', 'done', { when: { granted: 'yes' } }),
      anEnd('over', 'done'),
    ]
    const [, list] = shortCard(aService({ ...service, steps }), context('en'))
    expect(text(list ? [list] : []).split('\n')).toEqual([
      '1. citizenship fi (en): It is done (en)',
      '2. citizenship ee (en): Do apply (en)',
      '3. Do report (en)',
    ])
  })

  it('leaves out what the steps yield, and says for whom a document is', () => {
    expect(text(blocks)).not.toContain('police-report (en)')
    expect(text(blocks)).toContain('citizenship ee (en) or citizenship ru (en): photo (en)\n')
  })

  it('names what the steps yield where it comes too late for some, or is not given to all who have to bring it', () => {
    const shown = (steps: unknown[], given: Readonly<Record<string, unknown>> = {}) => {
      const facts = [aFact('first-time', ['yes', 'no'])]
      const documents = [aDocument('form', { service: 'fi-forms' })]
      return text(shortCard(aService({ facts, steps, documents, ...given }), context('en')))
    }
    const [gives, needs] = [aStep('gives', { yields: ['form'] }), aStep('needs', { documents: ['form'] })]
    const sometimes = { ...gives, when: { 'first-time': 'yes' } }
    expect(shown([gives, needs])).not.toContain('form (en)')
    expect(shown([sometimes, needs])).toContain('• form (en)')
    expect(shown([gives], { requiredDocuments: { allOf: ['form'] } })).not.toContain('form (en)')
    expect(shown([sometimes], { requiredDocuments: { allOf: ['form'] } })).toContain('• form (en)')
  })

  it('says that a place is closed since it is a public holiday', () => {
    for (const locale of LOCALES) {
      expect(text(shortCard(service, context(locale)))).toContain(`(${catalogue(locale)('specification-holiday')})`)
    }
  })

  it('tells in its details what else there is to know', () => {
    const details = text(detailsCard(service, context('en')))
    expect(details).toContain(
      'photo (en) (New. (en); issued by: A shop (en); valid for 6 months; with an authorised translation; with an apostille)',
    )
    expect(details).toContain('Good to know\n\n• Take a queue number. (en)')
    expect(details).toContain('If it does not work out\n\n• granted no (en): It is refused (en)')
    expect(details).not.toContain('It is done')
    expect(details).toContain('All steps together: 2–3 weeks')
    expect(details).toContain('. Tram 7. (en). Ring the bell. (en)')
    expect(text(blocks)).not.toMatch(/Good to know|Tram|It is refused|together/)
  })

  it('says whom nothing else is for', () => {
    const other = aService({
      facts: [aFact('citizenship', ['fi', 'ee']), aFact('happened', ['lost', 'stolen'])],
      steps: [
        aChoice('k', [{ citizenship: 'fi', happened: 'lost' }, aStep('a')], [undefined, aStep('b')]),
        aChoice(
          'l',
          [
            { citizenship: 'fi' },
            aChoice('m', [{ happened: 'lost', citizenship: 'fi' }, aStep('c')], [undefined, aStep('d')]),
          ],
          [undefined],
        ),
      ],
    })
    const shown = text(shortCard(other, context('en')))
    expect(shown).toContain('Other cases: Do b (en)')
    expect(shown).toContain('citizenship fi (en), other cases: Do d (en)')
  })

  it('is whole in another language where a wait or a value is not translated', () => {
    const { facts, steps } = service
    const wait = { id: 'w', wait: { en: 'A while', sv: 'En stund' }, takes: 'P1D' }
    expect(readerOf(aService({ facts, steps: [...steps, wait], documents: service.documents }), 'fi').locale).toBe('en')
    const values = [
      { id: 'a', text: { sv: 'A' } },
      { id: 'b', text: { sv: 'B' } },
    ]
    expect(readerOf(aService({ facts: [{ ...aFact('f', []), values }] }), 'fi').locale).toBe('sv')
  })
})
