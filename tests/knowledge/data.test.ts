import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../src/bots/actions.ts'
import { plainText } from '../../src/bots/plain.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { detailsCard, shortCard } from '../../src/knowledge/card/card.ts'
import { localisedTexts } from '../../src/knowledge/check/texts.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { LOCALES } from '../../src/locale.ts'
import { runText } from '../../src/message.ts'
import { NOON } from '../support/store-data.ts'

const ROOT = join(import.meta.dirname, '../..')
const IDS = [
  'ee-emergency',
  'ee-health-insurance',
  'ee-register-residence',
  'fi-child-benefit',
  'fi-emergency',
  'fi-kela-coverage',
  'fi-lost-passport',
  'fi-register-resident',
  'fi-residence-permit-work',
  'fi-urgent-care',
  'ru-emergency',
  'ru-lost-passport',
]
/** The least that a platform takes in one message. */
const SHORTEST_MESSAGE = 4096

const { services, lifeEvents, faults } = await loadKnowledge(join(ROOT, 'data'))
const catalogue = loadCatalogue(join(ROOT, 'locales'))

describe('the shipped knowledge base', () => {
  it('has no fault', () => {
    expect(faults).toEqual([])
  })

  it('has the services that it must have', () => {
    expect(services.map(({ id }) => id)).toEqual(expect.arrayContaining(IDS))
    const files = readdirSync(join(ROOT, 'data/services'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.endsWith('.yaml'))).toHaveLength(services.length)
  })

  it('names the life events in every language, each once', () => {
    const codes = lifeEvents.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, name } of lifeEvents)
      expect(Object.keys(name), code).toEqual(expect.arrayContaining([...LOCALES]))
  })
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (_, service) => {
  it('has every text in five languages', () => {
    for (const { path, text } of localisedTexts(service)) {
      expect(Object.keys(text).sort(), path).toEqual([...LOCALES].sort())
    }
    for (const locale of LOCALES) {
      expect(service.keywords[locale]?.length, `keywords in ${locale}`).toBeGreaterThan(3)
      expect(service.exampleQuestions[locale]?.length, `example questions in ${locale}`).toBeGreaterThan(3)
    }
  })

  it('is not marked as reviewed: a person must do that', () => {
    expect(service.review.by).toBeUndefined()
    expect(service.review.on).toBeUndefined()
    for (const locale of LOCALES) {
      const texts = catalogue(locale)
      const unchecked = texts('card-unchecked', { date: '*' }).split('*')[0] ?? ''
      expect(plainText({ blocks: shortCard(service, { locale, texts, now: NOON }) }).text).toContain(unchecked)
    }
  })

  it('was not seen in the future', () => {
    for (const { seen } of service.sources) expect(Date.parse(seen)).toBeLessThanOrEqual(Date.now())
  })

  it.each(LOCALES)('makes a card in %s that fits into one message', (locale) => {
    const context = { locale, texts: catalogue(locale), now: NOON }
    for (const make of [shortCard, detailsCard]) {
      const blocks = make(service, context)
      const { text, ranges } = plainText({ blocks })
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{ ?\$|\.\.(?!\.)|\. \./)
      expect(text).not.toMatch(/ {2}|\n{3}/)
      for (const range of ranges) if (range.kind === 'link') expect(URL.canParse(range.href), range.href).toBe(true)
      for (const block of blocks) {
        const lines = block.kind === 'list' ? block.items : [block.runs]
        for (const runs of lines) expect(runs.map(runText).join('').trim()).not.toBe('')
      }
    }
    // A title heads the card and labels a button.
    expect(plainText({ blocks: shortCard(service, context) }).text.length).toBeLessThanOrEqual(SHORTEST_MESSAGE)
  })

  it('fits into the actions of buttons', () => {
    const query = 'abcdefghij'
    const kinds = ['card', 'more', 'helped', 'failed', 'languages'] as const
    const actions = [
      ...kinds.map((kind) => encodeAction({ kind, service: service.id, query })),
      ...LOCALES.map((locale) => encodeAction({ kind: 'language', locale, service: service.id, query })),
      ...service.lifeEvents.map((code) => encodeAction({ kind: 'topic', code, page: 999 })),
    ]
    for (const action of actions) expect(Buffer.byteLength(action), action).toBeLessThanOrEqual(64)
  })
})
